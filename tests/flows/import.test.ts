import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PLACES } from '../../src/domain/answer-field';
import { FIELDS } from '../harness/answer-fields';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { ROOT } from '../harness/root';
import { openTestJira, type TestJira } from '../harness/test-jira';
import { appOf, must } from './app-of';

const FILE = join(ROOT, '..', 'shared', 'data', 'real-epics.json');
const isThere = existsSync(FILE);
if (!isThere)
  process.stderr.write('tests/flows/import.test.ts: skipped, ../shared/data/real-epics.json is missing.\n');

interface Exported {
  key: string;
  fields: {
    duedate: string | null;
    issuetype: { hierarchyLevel: number };
    status: { statusCategory: { key: string } };
  } & Record<string, unknown>;
}

(isThere ? describe : describe.skip)('real epics, imported', () => {
  let jira: TestJira;
  const exported = () => JSON.parse(readFileSync(FILE, 'utf8')) as { issues: Exported[] };
  const projects = ['IMP', 'STORE', 'ORDER', 'PROMO'];

  beforeAll(async () => {
    jira = await openTestJira();
    jira.jira.importExport(exported());
  });
  afterAll(() => jira.close());

  async function openEpics(
    projectKey: string,
    who: string,
  ): Promise<{ key: string; duedate: string | null }[]> {
    const project = (await jira.rest(who, 'GET', `/rest/api/3/project/${projectKey}`)).body as { id: string };
    const types = (
      await jira.rest(who, 'GET', `/rest/api/3/issuetype/project?projectId=${project.id}&level=1`)
    ).body as { id: string }[];
    const jql = `project = ${project.id} AND issuetype in (${types.map((type) => type.id)}) AND statusCategory != Done`;
    const { issues } = (
      await jira.rest(who, 'POST', '/rest/api/3/search/jql', { jql, fields: ['duedate'], maxResults: 100 })
    ).body as { issues: { key: string; fields: { duedate: string | null } }[] };
    return issues.map((issue) => ({ key: issue.key, duedate: issue.fields.duedate }));
  }

  test('each project lists exactly its epics that are not done, with their dates', async () => {
    const expected = exported()
      .issues.filter((issue) => issue.fields.issuetype.hierarchyLevel === 1)
      .filter((issue) => issue.fields.status.statusCategory.key !== 'done')
      .map((issue) => ({ key: issue.key, duedate: issue.fields.duedate }));
    expect(expected).toHaveLength(28);
    const listed = (await Promise.all(projects.map((key) => openEpics(key, BEN_EM)))).flat();
    const byKey = (a: { key: string }, b: { key: string }) => a.key.localeCompare(b.key);
    expect(listed.sort(byKey)).toEqual(expected.sort(byKey));
    expect(new Set(listed.map((each) => (each.duedate ?? '9') < '2027')).size).toBe(1);
  });

  test('PM and EM agree on one; moved it shows as changed with its slip; put back as agreed again', async () => {
    const app = appOf(jira);
    await app.nameProject('IMP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
    const [epic] = await openEpics('IMP', BEN_EM);
    const { key, duedate } = epic as { key: string; duedate: string };
    must(await app.sign(BEN_EM, key));
    must(await app.sign(PRIYA_PM, key));
    const later = new Date(Date.parse(duedate) + 10 * 86_400_000).toISOString().slice(0, 10);
    await app.setDueDate(PRIYA_PM, key, later);
    expect((await app.open(BEN_EM, key)).evaluation).toMatchObject({
      state: 'changed',
      slip: 10,
      overdue: true,
    });
    await app.setDueDate(PRIYA_PM, key, duedate);
    expect((await app.open(BEN_EM, key)).evaluation).toMatchObject({
      state: 'agreed',
      slip: 0,
      overdue: true,
    });
  });

  test('dated by “Start date”, every epic has the date that the file gives it there', async () => {
    const app = appOf(jira);
    const epics = exported().issues.filter(({ fields }) => fields.issuetype.hierarchyLevel === 1);
    const dated = epics.filter(({ fields }) => fields[FIELDS.startDate.id] !== null);
    expect([epics.length, dated.length]).toEqual([38, 38]);
    for (const projectKey of projects)
      await app.mapAnswers(projectKey, ADA_ADMIN, { when: FIELDS.startDate });
    for (const { key, fields } of epics) {
      const { evaluation, isFieldGone } = await app.open(BEN_EM, key);
      expect([key, evaluation.value?.canonical ?? null]).toEqual([key, fields[FIELDS.startDate.id] ?? null]);
      expect(isFieldGone).toBe(false);
      expect(evaluation.state).not.toBe('agreed');
    }
    const usual = { when: DEFAULT_PLACES.when };
    for (const projectKey of projects) await app.mapAnswers(projectKey, ADA_ADMIN, usual);
  });

  test('importing again updates and never doubles; what was signed here stays', async () => {
    const count = async () =>
      (
        await jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/search/approximate-count', {
          jql: 'project in (IMP, STORE, "ORDER", PROMO)',
        })
      ).body as { count: number };
    const before = await count();
    jira.jira.importExport(exported());
    expect(await count()).toEqual(before);
    expect(before).toEqual({ count: 53 });
  });
});
