import { instantOf } from '../domain/facts';
import type { Instant } from '../domain/roles';
import { afterPage, firstPlace, pointsLeft, type SweepPlace, updatedSince } from '../domain/sweep';
import { mendCopies } from './mend-copies';
import type { Moment, Ports, RecordPorts } from './ports';
import { settleAll } from './settle-epics';

/** What a page of epics costs at least: one point, and one for each epic. */
const PAGE_COSTS = 101;
/** No further page is begun with when less time than this is left, milliseconds. */
const SPARE = 90_000;

/** Where the sweep stands, at a revision; null where there never was one. */
export interface SweepStore {
  read(): Promise<{ rev: number; body: SweepPlace | null }>;
  /** Writes on condition of the revision; false where another sweep was faster. */
  write(rev: number, body: SweepPlace): Promise<boolean>;
}

export interface SweepPorts extends RecordPorts, Pick<Ports, 'later'> {
  places: SweepStore;
  /** What this invocation has cost of Jira's quota so far, and whether Jira has asked to wait. */
  spent(): { points: number; isLimited: boolean };
  /** Milliseconds until the platform ends this invocation. */
  timeLeft(): number;
}

/**
 * Repairs, once an hour, what neither people nor events have put right: first what is known to be behind, then what was
 * updated since the last time, then some more of all epics, round after round. It goes on where it stopped; a second one
 * at the same time does no harm, and gives way.
 */
export async function sweep(ports: SweepPorts, moment: Moment): Promise<void> {
  await ports.seals.clearFormer(moment.now);
  await mendCopies(ports, moment);
  const { rev, body } = await ports.places.read();
  const place = body ?? firstPlace(moment.now);
  const updatedUpTo = await lookAtUpdated(ports, moment, place);
  await goRound(ports, moment, { rev, place: { ...place, updatedUpTo } });
}

/** @returns up to which instant of their last update epics have been looked at now */
async function lookAtUpdated(ports: SweepPorts, moment: Moment, place: SweepPlace): Promise<Instant | null> {
  const since = updatedSince(place, moment.now);
  let upTo = place.updatedUpTo;
  let next: string | null = null;
  do {
    if (mustStop(ports)) return upTo;
    const page = await ports.app.searchUpdatedEpics(since, moment.now, next);
    if (!page.ok) {
      ports.note('jira-busy', page.refusal.code);
      return upTo;
    }
    const { issues } = page.result;
    const failed = await settleAll(ports, moment, issues, since, 'sparing');
    if (failed.length > 0) return upTo;
    next = page.result.next;
    const last = issues.at(-1);
    // Oldest update first: whatever stops it, all up to the last one has been looked at.
    upTo = next === null ? moment.now : last ? instantOf(last.fields.updated) : upTo;
  } while (next !== null);
  return upTo;
}

/**
 * Compares page after page, until all have been compared now or this hour's points are spent, and keeps after each where
 * it stands.
 */
async function goRound(
  ports: SweepPorts,
  moment: Moment,
  from: { rev: number; place: SweepPlace },
): Promise<void> {
  let { rev, place } = from;
  let isOver = false;
  do {
    if (mustStop(ports) || pointsLeft(place, moment.now) < PAGE_COSTS) isOver = true;
    else [place, isOver] = await comparePage(ports, moment, place);
    // Another one at the same time is faster.
    if (!(await ports.places.write(rev, place))) return;
    rev += 1;
  } while (!isOver);
}

/** @returns where the sweep stands then, and whether that is all for this hour */
async function comparePage(
  ports: SweepPorts,
  moment: Moment,
  place: SweepPlace,
): Promise<[SweepPlace, isOver: boolean]> {
  const before = ports.spent().points;
  const page = await ports.app.searchAllEpics(place.round?.next ?? null);
  if (!page.ok) {
    ports.note('jira-busy', page.refusal.code);
    // Of a page that it has forgotten, Jira says that the request is wrong: all from the beginning.
    return [page.refusal.code === 'jira-refused' ? { ...place, round: null } : place, true];
  }
  const { issues, next } = page.result;
  await settleAll(ports, moment, issues, null, 'sparing');
  const points = ports.spent().points - before;
  const after = afterPage(place, { epics: issues.length, next, points }, moment.now);
  const ended = after.round ? null : after.lastRound;
  if (ended) await ports.seals.dropFormer(ended.startedAt, moment.now);
  // What is left of an older round says nothing of the epics that it began with: they are compared anew at once.
  return [after, ended?.startedAt === moment.now];
}

/** Jira has asked to wait, or time is short: the rest next hour. */
function mustStop(ports: SweepPorts): boolean {
  return ports.spent().isLimited || ports.timeLeft() < SPARE;
}
