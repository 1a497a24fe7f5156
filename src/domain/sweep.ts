import type { Instant } from './roles';

/** Where the hourly comparison of Jira with the records stands. */
export interface SweepPlace {
  /** Epics that were updated before this have been looked at; null before the first time. */
  updatedUpTo: Instant | null;
  /** The comparison that is under way; null between two. */
  round: Round | null;
  /** When the last full round began and ended; null before the first. */
  lastRound: { startedAt: Instant; endedAt: Instant; epics: number } | null;
  /** The hour that points are counted in, as hours since the epoch, and those spent in it. */
  hour: number;
  points: number;
}

/** One comparison of all epics of the site, over as many hours as it takes. */
export interface Round {
  startedAt: Instant;
  /** What asks Jira for the next page. */
  next: string;
  /** Epics compared so far. */
  epics: number;
}

/** Points of Jira's quota that comparing may cost a site in an hour. */
export const POINTS_AN_HOUR = 1_000;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Jira's search follows within minutes; what it may have missed last time is asked for again. */
const OVERLAP = 10 * MINUTE;

export function firstPlace(now: Instant): SweepPlace {
  return { updatedUpTo: null, round: null, lastRound: null, hour: hourOf(now), points: 0 };
}

/**
 * Since when updated epics are to be looked at. Further back than a day the full comparison is what helps: an epic that
 * fails each time must not make every hour longer than the one before.
 */
export function updatedSince({ updatedUpTo }: SweepPlace, now: Instant): Instant {
  return Math.max((updatedUpTo ?? now - HOUR) - OVERLAP, now - DAY);
}

export function pointsLeft({ hour, points }: SweepPlace, now: Instant): number {
  return POINTS_AN_HOUR - (hour === hourOf(now) ? points : 0);
}

/** After a page of the round was compared, at this cost. The first page begins a round, the last one ends it. */
export function afterPage(
  place: SweepPlace,
  page: { epics: number; next: string | null; points: number },
  now: Instant,
): SweepPlace {
  const { round } = place;
  const spent = { hour: hourOf(now), points: POINTS_AN_HOUR - pointsLeft(place, now) + page.points };
  const startedAt = round?.startedAt ?? now;
  const epics = (round?.epics ?? 0) + page.epics;
  if (page.next !== null) return { ...place, ...spent, round: { startedAt, next: page.next, epics } };
  return { ...place, ...spent, round: null, lastRound: { startedAt, endedAt: now, epics } };
}

function hourOf(now: Instant): number {
  return Math.floor(now / HOUR);
}
