import { randomUUID } from 'node:crypto';
import { createClock } from '../local/clock';
import { people, projects, shop } from '../local/jira/seed/world';
import { openLocal } from '../local/open';
import type { PanelView } from '../src/domain/views/panel';
import type { ReportBase } from '../src/domain/views/report';
import { draftNaming } from '../tests/harness/settings-draft';
import { LATENCY } from './latency';
import { countOf, createTrace, inARow } from './trace';

const RUNS = 5;

interface Cost {
  operation: string;
  jira: number;
  storage: number;
  /** Requests one after the other, which a person waits for; others run beside them. */
  inARow: { jira: number; storage: number };
  bytes: number;
  /** What the app counts against its hourly quota of Jira; what a page asks of Jira itself is not counted there. */
  points: number;
}

/** Counts what each call of the app costs: requests to Jira and to storage, how many in a row, bytes answered. */
export async function roundTrips(appDir: string): Promise<Cost[]> {
  const trace = createTrace();
  let points = 0;
  const local = await openLocal({
    dataDir: ':memory:',
    appDir,
    clock: createClock(),
    log: (line) => {
      points += (JSON.parse(line) as { points: number }).points;
    },
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

  const panel = { moduleKey: 'epic-context', issueKey: shop.expressPay };
  const report = { moduleKey: 'project-report', projectKey: projects.shop.key };
  const settings = { moduleKey: 'project-settings', projectKey: projects.shop.key };
  await call(people.ada, settings, 'save', draftNaming([people.priya], [people.ben]));

  await local.deliver();

  /** What the person sees before they act; looking is not counted. */
  const look = async () => {
    const { result } = await call<PanelView>(people.ben, panel, 'open', {});
    const value = result.evaluation.value as { source: string; canonical: string };
    return { rev: result.rev, value, period: value.canonical };
  };
  let seen = await look();
  const operations: [string, () => Promise<{ bytes: number }>][] = [
    ['open the panel', () => call(people.priya, panel, 'open', {})],
    [
      'sign',
      async () => {
        const done = await call<{ view: PanelView }>(people.ben, panel, 'sign', {
          actionId: randomUUID(),
          ...seen,
        });
        seen.rev = done.result.view.rev;
        return done;
      },
    ],
    [
      'withdraw',
      async () => {
        const done = await call<{ view: PanelView }>(people.ben, panel, 'withdraw', {
          actionId: randomUUID(),
          rev: seen.rev,
          source: seen.value.source,
          period: seen.period,
        });
        seen.rev = done.result.view.rev;
        return done;
      },
    ],
    [
      'a date moves in Jira',
      async () => {
        local.jira.automation('automation', [shop.expressPay], { days: 1 });
        await local.deliver();
        return { bytes: 0 };
      },
    ],
    [
      'somebody else changes an answer',
      async () => {
        const fields = { summary: `Pay with two taps ${randomUUID()}` };
        await local.rest(people.ada, 'PUT', `/rest/api/3/issue/${shop.expressPay}`, { fields });
        await local.deliver();
        return { bytes: 0 };
      },
    ],
    [
      'another field changes',
      async () => {
        const fields = { labels: [randomUUID()] };
        await local.rest(people.ada, 'PUT', `/rest/api/3/issue/${shop.expressPay}`, { fields });
        await local.deliver();
        return { bytes: 0 };
      },
    ],
    ['open My turn', () => call(people.ben, report, 'myTurn', {})],
    ['open the report', () => call<ReportBase>(people.priya, report, 'open', {})],
    ['open the settings', () => call(people.ada, settings, 'open', {})],
  ];

  const costs = new Map<string, Cost>();
  for (let round = 0; round < RUNS; round += 1) {
    seen = await look();
    for (const [operation, run] of operations) {
      local.switches.set(LATENCY);
      trace.take();
      points = 0;
      const { bytes } = await run();
      local.switches.reset();
      const traced = trace.take();
      const row = inARow(traced);
      const before = costs.get(operation);
      const cost = {
        operation,
        jira: countOf(traced, 'jira'),
        storage: countOf(traced, 'storage'),
        inARow: { jira: countOf(row, 'jira'), storage: countOf(row, 'storage') },
        bytes,
        points,
      };
      costs.set(
        operation,
        before && row.length >= lengthOf(before) ? { ...cost, inARow: before.inARow } : cost,
      );
    }
  }
  await local.close();
  return [...costs.values()];
}

const lengthOf = ({ inARow: { jira, storage } }: Cost) => jira + storage;

export function costsTable(costs: readonly Cost[]): string {
  const head =
    'What a call costs (requests of one run; "in a row": what a person waits for)\n\n' +
    '| Call | Jira | storage | in a row | bytes answered | points |\n|---|---|---|---|---|---|\n';
  const rows = costs.map(
    (cost) =>
      `| ${cost.operation} | ${cost.jira} | ${cost.storage} | ${lengthOf(cost)} (Jira ${cost.inARow.jira}) | ${cost.bytes} | ${cost.points} |\n`,
  );
  return head + rows.join('');
}
