import { saysAnything } from '../../src/app/copy-record';
import { epicIn } from '../../src/app/gather-epic';
import type { JiraIssue } from '../../src/domain/facts';
import { part } from '../../src/domain/jira-json';
import { searchValues } from '../../src/domain/search-values';
import { verifySeals } from '../../src/seal/verify';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { openTestJira, type TestJira } from '../harness/test-jira';
import { type App, appOf, must, newId } from './app-of';
import { importMany } from './many-epics';
import { expectFold, expectNothingLost, storedOf } from './model/checks';
import type { Accepted } from './model/play';

const EPICS = 100;
const ACTIONS_AN_HOUR = 6;
/** How often a person presses again when told that it did not work. */
const TRIES = 8;
const HOUR = 3_600_000;

let jira: TestJira;
let app: App;

beforeAll(async () => {
  jira = await openTestJira();
  app = appOf(jira);
  await importMany({ jira, app }, EPICS);
  await app.nameProject('MANY', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  await jira.deliver();
});
afterAll(() => jira.close());

const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)] as T;

/** Looks until the app answers, as a person reloads a page. */
async function look(who: string, key: string) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const seen = await app.panel(who, key, 'open', {});
    if (seen.ok) return seen.result;
  }
  return null;
}

/** Presses one button, again and again while that fails; answers with the action where it was accepted. */
async function act(who: string, key: string): Promise<Accepted | null> {
  const view = await look(who, key);
  if (!view) return null;
  const { rev, evaluation, mine } = view;
  const [signed] = mine.withdrawable;
  const { value } = evaluation;
  const act = { actionId: newId(), rev };
  const buttons: [Accepted['call'], () => Promise<{ ok: boolean }>][] = [
    [
      'setDate',
      () => {
        const to = `2027-0${3 + (Number(key.split('-')[1]) % 6)}-15`;
        return app.panel(who, key, 'setDate', { ...act, from: value?.canonical ?? null, to });
      },
    ],
  ];
  if (value)
    buttons.push(['sign', () => app.panel(who, key, 'sign', { ...act, value, period: value.canonical })]);
  if (signed) {
    const { source, period } = signed;
    buttons.push(['withdraw', () => app.panel(who, key, 'withdraw', { ...act, source, period })]);
  }
  const [call, press] = pick(buttons);
  for (let tries = 0; tries < TRIES; tries += 1) {
    if ((await press()).ok) return { actionId: act.actionId, who, call };
  }
  return null;
}

async function issuesWithCopies(nextPageToken?: string): Promise<JiraIssue[]> {
  const body = {
    jql: 'project = MANY ORDER BY id',
    fields: ['*all'],
    properties: ['countersign'],
    maxResults: 100,
    ...(nextPageToken && { nextPageToken }),
  };
  const answer = await jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/search/jql', body);
  const page = answer.body as { issues: JiraIssue[]; nextPageToken?: string };
  return page.nextPageToken ? [...page.issues, ...(await issuesWithCopies(page.nextPageToken))] : page.issues;
}

test('a day in which every fifth request fails loses no accepted action, and one quiet hour mends every copy', async () => {
  const accepted = new Map<string, Accepted[]>();
  jira.switches.set({ failing: 0.2 });
  for (let hour = 0; hour < 24; hour += 1) {
    for (let count = 0; count < ACTIONS_AN_HOUR; count += 1) {
      jira.clock.advance(HOUR / ACTIONS_AN_HOUR);
      const key = `MANY-${1 + Math.floor(Math.random() * EPICS)}`;
      const who = pick([PRIYA_PM, BEN_EM]);
      const done = Math.random() < 0.8 ? await act(who, key) : null;
      if (done) accepted.set(key, [...(accepted.get(key) ?? []), done]);
      else await app.setDueDate(who, key, `2027-1${pick([0, 1, 2])}-0${pick([1, 2, 3])}`);
    }
    await jira.deliver();
    await jira.runSchedule('every-hour');
  }
  expect([...accepted.values()].flat().length).toBeGreaterThan(60);

  jira.switches.set({ failing: 0 });
  jira.clock.advance(HOUR);
  await jira.runSchedule('every-hour');

  const base = must(await app.report(ADA_ADMIN, 'MANY', 'open', {}));
  const issues = await issuesWithCopies();
  expect(issues).toHaveLength(EPICS);
  const copyOf = (issue: JiraIssue) => part(issue.properties).countersign;
  const sealed = await verifySeals(
    issues.map((issue) => ({ issueId: issue.id, projection: copyOf(issue) })),
    base,
  );
  for (const issue of issues) {
    const { record, dirty, ledger } = storedOf(jira, issue.id);
    expectNothingLost(accepted.get(issue.key) ?? [], ledger);
    // The seeded roles wait on somebody for each of them, so each has a record and a copy.
    if (!record || !saysAnything(record, record.waitedOn)) throw new Error(`${issue.key} has no record`);
    expectFold(record, ledger, base.projectId);
    const { facts, settings } = epicIn(issue, base.settings);
    const { seal: _, ...values } = part(copyOf(issue));
    const { rev, epoch } = sealed.get(issue.id) ?? {};
    expect({ key: issue.key, rev, epoch, dirty, values }).toEqual({
      key: issue.key,
      rev: record.rev,
      epoch: record.epoch,
      dirty: 0,
      values: searchValues(facts, record.agreement, settings),
    });
  }
}, 120_000);
