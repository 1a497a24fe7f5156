import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { epics, shop } from '../../local/jira/seed/world';
import { dayIn, lastDay } from '../../src/domain/calendar';
import type { PanelView } from '../../src/domain/views/panel';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { ROOT } from '../harness/root';
import { eachWithApp, must } from './app-of';
import { actAtRandom } from './at-random';

const on = eachWithApp((app) => app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]));
const EPIC = shop.expressPay;

async function found(who: string, jql: string): Promise<string[]> {
  const body = { jql: `project = SHOP AND ${jql}`, fields: ['summary'], maxResults: 100 };
  const answer = await on.jira.rest(who, 'POST', '/rest/api/3/search/jql', body);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return (answer.body as { issues: { key: string }[] }).issues.map(({ key }) => key);
}

test('an agreed date is found by its state, its date, when and by whom', async () => {
  await on.jira.deliver();
  expect(await found(BEN_EM, 'dateWaitingOn = currentUser()')).toContain(EPIC);
  must(await on.app.sign(BEN_EM, EPIC));
  expect(await found(PRIYA_PM, 'dateWaitingOn = currentUser()')).toContain(EPIC);
  must(await on.app.sign(PRIYA_PM, EPIC));
  const { evaluation } = await on.app.open(PRIYA_PM, EPIC);
  const day = evaluation.value?.canonical ?? '';
  for (const jql of [
    'dateState = agreed',
    `agreedDate = "${day}"`,
    `firstAgreedDate <= "${day}" AND firstAgreedDate is not EMPTY`,
    'agreedOn >= startOfDay()',
    'dateSlipDays = 0',
    `epicPm = "${PRIYA_PM}" AND dateState = agreed`,
    `epicEm in ("${BEN_EM}") AND dateState = agreed`,
    'dateState = agreed AND dateWaitingOn is EMPTY',
  ]) {
    expect([jql, await found(BEN_EM, jql)]).toEqual([jql, [EPIC]]);
  }
  await on.app.setDueDate(ADA_ADMIN, EPIC, '2027-12-24');
  await on.jira.deliver();
  expect(await found(BEN_EM, 'dateState = "changed" AND dateSlipDays > 0')).toEqual([EPIC]);
});

test('a value that somebody has altered is right again after the next look', async () => {
  must(await on.app.sign(BEN_EM, EPIC));
  const path = `/rest/api/3/issue/${EPIC}/properties/countersign`;
  const { body } = await on.jira.rest(BEN_EM, 'GET', path);
  const { value } = body as { value: object };
  await on.jira.rest(BEN_EM, 'PUT', path, { ...value, dateState: 'agreed', more: 1 });
  expect(await found(BEN_EM, 'dateState = agreed')).toEqual([EPIC]);
  await on.app.open(PRIYA_PM, EPIC);
  expect(await found(BEN_EM, 'dateState = agreed')).toEqual([]);
  const { value: mended } = (await on.jira.rest(BEN_EM, 'GET', path)).body as { value: object };
  expect({ ...mended, seal: '' }).toEqual({ ...value, seal: '' });
});

type Values = Partial<Record<(typeof ALIASES)[number], string | number | string[]>>;

const ALIASES = [
  'dateState',
  'dateWaitingOn',
  'agreedDate',
  'firstAgreedDate',
  'agreedOn',
  'dateSlipDays',
  'epicPm',
  'epicEm',
] as const;

/** What the domain says of an epic, as search should know it; nothing of one that nothing was ever said of. */
function saidOf({ rev, evaluation, drifts }: PanelView): Values {
  const { state, turn, firstAgreed, lastAgreed, slip, roles } = evaluation;
  const people = turn?.people ?? [];
  if (rev === 0 && people.length === 0 && Object.keys(drifts).length === 0) return {};
  const holders = (role: 'pm' | 'em') => roles[role].holders.map(({ person }) => person);
  return {
    dateState: state,
    dateWaitingOn: people,
    epicPm: holders('pm'),
    epicEm: holders('em'),
    ...(lastAgreed && { agreedDate: lastDay(lastAgreed.on), agreedOn: dayIn('UTC', lastAgreed.at) }),
    ...(firstAgreed && { firstAgreedDate: lastDay(firstAgreed.on) }),
    ...(slip !== null && { dateSlipDays: slip }),
  };
}

const listOf = (value: Values[keyof Values]) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Every alias with every value that any epic has, and empty, finds just the epics of which the domain says so. */
async function expectSearchToAgree(projectKey: string, said: ReadonlyMap<string, Values>): Promise<number> {
  const search = async (jql: string) => {
    const body = { jql: `project = "${projectKey}" AND ${jql}`, fields: ['summary'], maxResults: 100 };
    const { body: answer } = await on.jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/search/jql', body);
    const keys = (answer as { issues: { key: string }[] }).issues.map(({ key }) => key);
    return keys.filter((key) => said.has(key)).sort();
  };
  const where = (is: (value: string[]) => boolean, alias: (typeof ALIASES)[number]) =>
    [...said].flatMap(([key, values]) => (is(listOf(values[alias]).map(String)) ? [key] : [])).sort();
  let asked = 0;
  for (const alias of ALIASES) {
    const values = new Set([...said.values()].flatMap((each) => listOf(each[alias]).map(String)));
    for (const value of values) {
      const found = await search(`${alias} = "${value}"`);
      expect([alias, value, found]).toEqual([alias, value, where((held) => held.includes(value), alias)]);
      asked += 1;
    }
    expect([alias, await search(`${alias} is EMPTY`)]).toEqual([
      alias,
      where((held) => held.length === 0, alias),
    ]);
  }
  return asked;
}

async function saidIn(keys: readonly string[]): Promise<Map<string, Values>> {
  const said = new Map<string, Values>();
  for (const key of keys) said.set(key, saidOf(await on.app.open(BEN_EM, key)));
  return said;
}

test('whatever was done in the seeded project, each name finds what the domain says', async () => {
  await on.jira.deliver();
  const body = { jql: 'project = SHOP AND issuetype = Epic', fields: ['summary'], maxResults: 100 };
  const { body: answer } = await on.jira.rest(BEN_EM, 'POST', '/rest/api/3/search/jql', body);
  // The app may not see two of them, so it tells search nothing of those.
  const unseen: readonly string[] = [epics.unseenByApp];
  const keys = (answer as { issues: { key: string }[] }).issues
    .map(({ key }) => key)
    .filter((key) => !unseen.includes(key));
  expect(keys.length).toBeGreaterThan(30);
  await actAtRandom(on, keys, 20_270_203);
  expect(await expectSearchToAgree('SHOP', await saidIn(keys))).toBeGreaterThan(15);
}, 60_000);

const FILE = join(ROOT, '..', 'shared', 'data', 'real-epics.json');
const isThere = existsSync(FILE);
if (!isThere)
  process.stderr.write(
    'tests/flows/search.test.ts: a test is skipped, ../shared/data/real-epics.json is missing.\n',
  );

(isThere ? test : test.skip)(
  'whatever was done with real epics, each name finds what the domain says',
  async () => {
    const file = JSON.parse(readFileSync(FILE, 'utf8')) as {
      issues: { key: string; fields: { issuetype: { hierarchyLevel: number } } }[];
    };
    on.jira.jira.importExport(file);
    const all = file.issues
      .filter(({ fields }) => fields.issuetype.hierarchyLevel === 1)
      .map(({ key }) => key);
    for (const projectKey of ['IMP', 'STORE', 'ORDER', 'PROMO']) {
      await on.app.nameProject(projectKey, ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
      await on.jira.deliver();
      const keys = all.filter((key) => key.startsWith(`${projectKey}-`));
      await actAtRandom(on, keys, 7);
      await expectSearchToAgree(projectKey, await saidIn(keys));
    }
  },
  60_000,
);
