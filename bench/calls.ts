import { randomUUID } from 'node:crypto';
import { createClock } from '../local/clock';
import { people, projects, shop } from '../local/jira/seed/world';
import { type Local, openLocal } from '../local/open';
import type { SavedSettings } from '../src/domain/settings';
import type { PanelView } from '../src/domain/views/panel';
import { draftNaming } from '../tests/harness/settings-draft';
import { createTrace, type Trace } from './trace';

/** The calls of the app that are counted, on a seeded site whose project Shop has its owners. */
export interface Calls {
  local: Local;
  trace: Trace;
  /** By what it is, in the order in which they can be made; each tells how many bytes it was answered. */
  operations: [name: string, run: () => Promise<number>][];
  /** Sees the epic anew, as the person who signs must. */
  look(): Promise<void>;
  /** Points that the app itself has counted since it was asked last. */
  pointsOfApp(): Promise<number>;
}

const EPIC = shop.expressPay;
const GATE = { projectKey: projects.shop.key, to: 'In Progress', moduleKey: 'date-agreed' };
const panel = { moduleKey: 'epic-context', issueKey: EPIC };
const report = { moduleKey: 'project-report', projectKey: projects.shop.key };
const settings = { moduleKey: 'project-settings', projectKey: projects.shop.key };

export async function openCalls(appDir: string): Promise<Calls> {
  const trace = createTrace();
  const log = createLog();
  const local = await openLocal({
    dataDir: ':memory:',
    appDir,
    clock: createClock(),
    log: log.take,
    onRequest: trace.onRequest,
  });
  local.jira.seed(local.clock.now());

  async function call<T>(who: string, place: object, functionKey: string, payload: object) {
    const answer = await local.invoke(who, { moduleKey: '', ...place, functionKey, payload });
    if ('error' in answer) throw new Error(answer.error.message);
    const outcome = answer.result as { ok: true; result: T } | { ok: false; refusal: object };
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return { result: outcome.result, bytes: JSON.stringify(outcome).length };
  }
  const bytesOf = async (...args: Parameters<typeof call>) => (await call(...args)).bytes;

  let settingsRev = 0;
  const save = async () => {
    const draft = draftNaming([people.priya], [people.ben], settingsRev);
    const { result, bytes } = await call<SavedSettings>(people.ada, settings, 'save', draft);
    settingsRev = result.rev;
    await local.deliver();
    return bytes;
  };
  await save();
  local.setRule(GATE);

  let seen = { rev: 0, value: { source: '', canonical: '' } };
  const look = async () => {
    const { result } = await call<PanelView>(people.ben, panel, 'open', {});
    seen = { rev: result.rev, value: result.evaluation.value as typeof seen.value };
  };
  const act = async (action: string, payload: object) => {
    const sent = { actionId: randomUUID(), rev: seen.rev, period: seen.value.canonical, ...payload };
    const { result, bytes } = await call<{ view: PanelView }>(people.ben, panel, action, sent);
    seen.rev = result.view.rev;
    return bytes;
  };
  const delivered = async (change: unknown) => {
    await change;
    await local.deliver();
    return 0;
  };
  const edit = (fields: object) => local.rest(people.ada, 'PUT', `/rest/api/3/issue/${EPIC}`, { fields });

  return {
    local,
    trace,
    look,
    operations: [
      ['the state in the issue’s row', () => local.forge.status(people.priya, panel).then(() => 0)],
      ['open the panel', () => bytesOf(people.priya, panel, 'open', {})],
      ['sign', () => act('sign', { value: seen.value })],
      ['withdraw', () => act('withdraw', { source: seen.value.source })],
      ['a date moves in Jira', () => delivered(local.jira.automation('automation', [EPIC], { days: 1 }))],
      [
        'somebody else changes an answer',
        () => delivered(edit({ summary: `Pay with two taps ${randomUUID()}` })),
      ],
      ['another field changes', () => delivered(edit({ labels: [randomUUID()] }))],
      ['a transition with the gate', () => stoppedByGate(local)],
      ['open My turn', () => bytesOf(people.ben, report, 'myTurn', {})],
      ['open the report', () => bytesOf(people.priya, report, 'open', {})],
      ['open the settings', () => bytesOf(people.ada, settings, 'open', {})],
      ['what is found for the settings', () => bytesOf(people.ada, settings, 'find', {})],
      ['save the settings', save],
      ['the hourly comparison', () => local.runSchedule('every-hour').then(() => 0)],
    ],
    async pointsOfApp() {
      const marked = log.marked();
      await call(people.ada, { moduleKey: 'site-settings', site: true }, 'open', {});
      return marked;
    },
  };
}

/** Points that the app's log tells of. It comes by another way than answers do, but in order: one line marks the end. */
function createLog() {
  let points = 0;
  let tell = (_points: number) => {};
  return {
    take(line: string) {
      const entry = JSON.parse(line) as { operation: string; points: number };
      if (entry.operation !== 'site.open') points += entry.points;
      else {
        tell(points);
        points = 0;
      }
    },
    marked: () =>
      new Promise<number>((resolve) => {
        tell = resolve;
      }),
  };
}

/** Tries a transition that an epic without an agreed date is not let through. */
async function stoppedByGate(local: Local): Promise<number> {
  const path = `/rest/api/3/issue/${EPIC}/transitions`;
  const { transitions } = (await local.rest(people.ben, 'GET', path)).body as {
    transitions: { id: string; name: string }[];
  };
  const transition = transitions.find(({ name }) => name === GATE.to);
  const { status } = await local.rest(people.ben, 'POST', path, { transition: { id: transition?.id } });
  if (status !== 400) throw new Error(`The gate let an epic pass: ${status}.`);
  return 0;
}
