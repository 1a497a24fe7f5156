import { createClock } from '../local/clock';
import { people } from '../local/jira/seed/world';
import { type Local, openLocal } from '../local/open';
import { draftNaming } from '../tests/harness/settings-draft';
import { importEpics, LARGE } from './large-project';
import { LATENCY } from './latency';
import { wrongIn } from './ledger';
import { median } from './median';
import { type Acting, actUntil } from './sign-and-withdraw';
import { createTrace } from './trace';

const { priya, dana, noor, eva, ben, mia, tomas, yuki } = people;
const PMS = [priya, dana, noor, eva];
const EMS = [ben, mia, tomas, yuki];
const EVERYBODY = [...PMS, ...EMS];
const EPICS = 1_000;
/** Milliseconds that each way is watched for. */
const WATCHED = 20_000;

export interface Throughput {
  /** Accepted actions per second. */
  perSecond: number;
  accepted: number;
  /** Answered by a refusal, and tried again by the person. */
  refused: number;
  /** Writes that came too late and were tried again within a call, for each accepted action. */
  conflicts: number;
  /** The slowest person's accepted actions over the fastest's, and Jain's index: 1 where all have as many. */
  slowestOverFastest: number;
  jain: number;
  /** Milliseconds that an action takes. */
  median: number;
  longest: number;
  /** What the ledgers do not hold exactly once, or hold though it was refused; nothing, if all is well. */
  wrong: string[];
}

export interface Contention {
  alone: Throughput;
  onOneEpic: Throughput;
  onMany: Throughput;
}

/** Sign-offs and withdrawals over and over: by one person, by eight on one epic, and by eight on a thousand. */
export async function contention(appDir: string): Promise<Contention> {
  const trace = createTrace();
  const local = await openLocal({
    dataDir: ':memory:',
    appDir,
    clock: createClock(),
    log: () => {},
    onRequest: trace.onRequest,
  });
  local.jira.seed(local.clock.now());
  // Owners are named before all the epics are there, which the app would look through.
  importEpics(local.jira, 1);
  const place = { moduleKey: 'project-settings', projectKey: LARGE.key };
  await local.invoke(people.ada, { ...place, functionKey: 'save', payload: draftNaming(PMS, EMS) });
  await local.deliver();
  importEpics(local.jira, EPICS + 2, EVERYBODY);
  local.switches.set(LATENCY);

  const watch = async (who: readonly string[], epicsOf: (index: number) => number[]) => {
    trace.take();
    const start = performance.now();
    const all = await Promise.all(
      who.map((person, index) => actUntil(local, person, epicsOf(index), start + WATCHED)),
    );
    const seconds = (performance.now() - start) / 1000;
    const conflicts = trace
      .take()
      .filter(({ path, status }) => path.endsWith('/transaction') && status >= 400).length;
    return measured(local, all, seconds, conflicts);
  };
  const share = (index: number) =>
    Array.from({ length: EPICS / EVERYBODY.length }, (_, nth) => 2 + index + nth * EVERYBODY.length);
  const found = {
    alone: await watch([ben], () => [0]),
    onOneEpic: await watch(EVERYBODY, () => [1]),
    onMany: await watch(EVERYBODY, share),
  };
  await local.close();
  return found;
}

function measured(local: Local, all: readonly Acting[], seconds: number, conflicts: number): Throughput {
  const counts = all.map(({ accepted }) => accepted.length);
  const accepted = counts.reduce((sum, each) => sum + each, 0);
  const squares = counts.reduce((sum, each) => sum + each ** 2, 0);
  const took = all.flatMap((each) => each.took);
  return {
    perSecond: accepted / seconds,
    accepted,
    refused: all.reduce((sum, each) => sum + each.refused.length, 0),
    conflicts: conflicts / accepted,
    slowestOverFastest: Math.min(...counts) / Math.max(...counts),
    jain: accepted ** 2 / (counts.length * squares),
    median: median(took),
    longest: Math.max(...took),
    wrong: wrongIn(local, all),
  };
}

export function contentionTable({ alone, onOneEpic, onMany }: Contention): string {
  const head =
    `\nSigning and withdrawing over and over for ${WATCHED / 1000} s, ${EVERYBODY.length} people (a request to Jira takes ${LATENCY.latency.min} ms, to storage ${LATENCY.storageLatency.min} ms)\n\n` +
    '| Who, where | accepted, per second | × one alone | refused | conflicts per action | an action takes, at most | slowest / fastest | Jain’s index | ledger |\n' +
    '|---|---|---|---|---|---|---|---|---|\n';
  const row = (name: string, of: Throughput) =>
    [
      name,
      `${of.accepted}, ${of.perSecond.toFixed(2)}`,
      (of.perSecond / alone.perSecond).toFixed(2),
      of.refused,
      of.conflicts.toFixed(2),
      `${of.median.toFixed(0)} ms, ${of.longest.toFixed(0)} ms`,
      of.slowestOverFastest.toFixed(2),
      of.jain.toFixed(3),
      of.wrong.length === 0 ? 'each action once' : `wrong: ${of.wrong.slice(0, 3).join('; ')}`,
    ].join(' | ');
  const rows = [
    row('one alone, one epic', alone),
    row('all, one epic', onOneEpic),
    row(`all, ${EPICS} epics`, onMany),
  ];
  return (
    `${head}${rows.map((each) => `| ${each} |\n`).join('')}` +
    `All on one epic come to ${(onOneEpic.perSecond / onMany.perSecond).toFixed(2)} × of all on ${EPICS} epics.\n`
  );
}

/** Whether the ledgers hold every accepted action once, and no other. */
export function isAllKept(found: Contention): boolean {
  return Object.values(found).every((each: Throughput) => each.wrong.length === 0);
}
