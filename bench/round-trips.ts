import { openCalls } from './calls';
import { LATENCY } from './latency';
import { countOf, inARow } from './trace';

const RUNS = 5;

export interface Cost {
  operation: string;
  jira: number;
  storage: number;
  /** Requests one after the other, which a person waits for; others run beside them. */
  inARow: { jira: number; storage: number };
  bytes: number;
  /** Of Jira's hourly quota, as the app counts them, and as the local Jira does. */
  points: { app: number; jira: number };
}

/** Counts what each call of the app costs: requests to Jira and to storage, how many in a row, bytes answered, points. */
export async function roundTrips(appDir: string, runs = RUNS, latency = LATENCY): Promise<Cost[]> {
  const { local, trace, operations, look, pointsOfApp } = await openCalls(appDir);
  const costs = new Map<string, Cost>();
  await pointsOfApp();
  for (let run = 0; run < runs; run += 1) {
    await look();
    await pointsOfApp();
    for (const [operation, perform] of operations) {
      trace.take();
      local.switches.set(latency);
      const bytes = await perform();
      local.switches.reset();
      const traced = trace.take();
      const row = inARow(traced);
      const cost: Cost = {
        operation,
        jira: countOf(traced, 'jira'),
        storage: countOf(traced, 'storage'),
        inARow: { jira: countOf(row, 'jira'), storage: countOf(row, 'storage') },
        bytes,
        points: { app: await pointsOfApp(), jira: traced.reduce((sum, { points }) => sum + points, 0) },
      };
      const before = costs.get(operation);
      const isShorter = !before || lengthOf(cost) < lengthOf(before);
      costs.set(operation, isShorter ? cost : { ...cost, inARow: before.inARow });
    }
  }
  await local.close();
  return [...costs.values()];
}

const lengthOf = ({ inARow: { jira, storage } }: Cost) => jira + storage;

export function costsTable(costs: readonly Cost[]): string {
  const head =
    'What a call costs (requests of one run; "in a row": what a person waits for; points of Jira’s quota)\n\n' +
    '| Call | Jira | storage | in a row | bytes answered | points, by the local Jira | by the app |\n' +
    '|---|---|---|---|---|---|---|\n';
  const rows = costs.map(({ operation, jira, storage, inARow, bytes, points }) =>
    [
      operation,
      jira,
      storage,
      `${inARow.jira + inARow.storage} (Jira ${inARow.jira})`,
      bytes,
      points.jira,
      points.app === points.jira ? points.app : `${points.app}: they differ`,
    ].join(' | '),
  );
  return `${head}${rows.map((row) => `| ${row} |\n`).join('')}`;
}
