import { randomUUID } from 'node:crypto';
import { createClock } from '../local/clock';
import { people, projects, shop } from '../local/jira/seed/world';
import { openLocal } from '../local/open';
import type { PanelView } from '../src/domain/views/panel';
import type { ReportBase } from '../src/domain/views/report';
import { draftNaming } from '../tests/harness/settings-draft';

/** Milliseconds that every request of the app takes here: its operations' times then count requests in a row. */
const LATENCY = 100;
const RUNS = 5;

interface Cost {
  operation: string;
  jira: number;
  storage: number;
  /** Requests one after the other, which a person waits for; others run beside them. */
  inARow: number;
  bytes: number;
  /** What the app counts against its hourly quota of Jira; what a page asks of Jira itself is not counted there. */
  points: number;
}

/** Counts what each call of the app costs: requests to Jira and to storage, how many in a row, bytes answered. */
export async function roundTrips(appDir: string): Promise<Cost[]> {
  let [jira, storage, points] = [0, 0, 0];
  const local = await openLocal({
    dataDir: ':memory:',
    appDir,
    clock: createClock(),
    log: (line) => {
      points += (JSON.parse(line) as { points: number }).points;
    },
    record: (call) => {
      if (call.from === 'app') jira += 1;
    },
    onStorage: () => {
      storage += 1;
    },
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
      local.switches.set({ latency: { min: LATENCY, max: LATENCY } });
      [jira, storage, points] = [0, 0, 0];
      const start = performance.now();
      const { bytes } = await run();
      const inARow = Math.floor((performance.now() - start) / LATENCY);
      local.switches.reset();
      const before = costs.get(operation);
      costs.set(operation, {
        operation,
        jira,
        storage,
        bytes,
        points,
        inARow: Math.min(inARow, before?.inARow ?? inARow),
      });
    }
  }
  await local.close();
  return [...costs.values()];
}
