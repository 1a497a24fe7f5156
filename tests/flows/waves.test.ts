import { randomUUID } from 'node:crypto';
import { projects, shop } from '../../local/jira/seed/world';
import type { ReportPayload } from '../../src/calls/report';
import type { Value } from '../../src/domain/agreement';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { openTestJira, type TestJira } from '../harness/test-jira';
import { appOf, must } from './app-of';

/** Long beside what happens between two requests, so that those of one wave overlap. */
const LATENCY = { min: 150, max: 150 };
const EPIC = shop.expressPay;
const PANEL = { moduleKey: 'epic-context', issueKey: EPIC };

let jira: TestJira;
let app: ReturnType<typeof appOf>;
/** How often requests began after an answer had come, before anything was written. */
let waves = 0;
let isWritten = false;
let items: ReportPayload<'signMany'>['items'] = [];

async function setUp(fresh: TestJira): Promise<void> {
  const { nameProject, sign } = appOf(fresh);
  await nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  must(await sign(BEN_EM, EPIC));
  await fresh.deliver();
}

beforeEach(async () => {
  let isAnswered = true;
  jira = await openTestJira({
    setUp,
    watch: ({ path }) => {
      isWritten ||= /\/(transaction|set)$/.test(path);
      if (isAnswered && !isWritten) waves += 1;
      isAnswered = false;
      return () => {
        isAnswered = true;
      };
    },
  });
  app = appOf(jira);
  items = await Promise.all([EPIC, shop.norway].map(itemFor));
  jira.switches.set({ latency: LATENCY, storageLatency: LATENCY });
  [waves, isWritten] = [0, false];
});
afterEach(() => jira.close());

const reads: [string, number, () => Promise<unknown>][] = [
  ['the state in the issue’s row', 1, () => jira.forge.status(PRIYA_PM, PANEL)],
  ['the panel', 1, () => app.open(PRIYA_PM, EPIC)],
  ['the report', 1, async () => must(await app.report(PRIYA_PM, 'SHOP', 'open', {}))],
  ['the settings', 1, async () => must(await app.settings(ADA_ADMIN, 'SHOP', 'open', {}))],
  ['the site’s settings', 1, async () => must(await app.site(ADA_ADMIN, 'open', {}))],
  // Which epics are read is told by the turns, and which record by the issue, of which Jira gives the key alone.
  ['My turn', 2, async () => must(await app.report(BEN_EM, 'SHOP', 'myTurn', {}))],
  ['the gate', 2, transition],
  // Nobody waits for it: settings and turns tell who may have left. Where somebody has, their epics are a third wave.
  ['what is found for the settings', 2, async () => must(await app.settings(ADA_ADMIN, 'SHOP', 'find', {}))],
  ['signing several epics', 1, async () => must(await app.report(PRIYA_PM, 'SHOP', 'signMany', { items }))],
];

test.each(reads)('%s: read in as few parallel waves as can be (%d)', async (_name, expected, read) => {
  await read();
  expect(waves).toBe(expected);
});

/** One's sign-off of an epic's date, to be sent with others. */
async function itemFor(key: string): Promise<(typeof items)[number]> {
  const { epic, rev, evaluation } = await app.open(PRIYA_PM, key);
  const value = evaluation.value as Value;
  return { issueId: epic.id, actionId: randomUUID(), rev, value, period: value.canonical };
}

async function transition(): Promise<void> {
  jira.setRule({ projectKey: projects.shop.key, to: 'In Progress', moduleKey: 'date-agreed' });
  const path = `/rest/api/3/issue/${EPIC}/transitions`;
  const { body } = await jira.rest(BEN_EM, 'GET', path);
  const { transitions } = body as { transitions: { id: string; name: string }[] };
  const transition = transitions.find(({ name }) => name === 'In Progress');
  const { status } = await jira.rest(BEN_EM, 'POST', path, { transition: { id: transition?.id } });
  expect(status).toBe(400);
}
