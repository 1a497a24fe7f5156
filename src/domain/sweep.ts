import type { Instant } from './roles';

/** Where the hourly comparison of Jira with the records stands. */
export interface SweepPlace {
  /** Epics that were updated before this have been looked at; null before the first time. */
  updatedUpTo: Instant | null;
  round: Round;
  /** When the last full round began and ended; null before the first. */
  lastRound: { startedAt: Instant; endedAt: Instant; epics: number } | null;
  /** The hour that points are counted in, as hours since the epoch, and those spent in it. */
  hour: number;
  points: number;
}

/** One comparison of all epics of the site, over as many hours as it takes. */
export interface Round {
  startedAt: Instant;
  /** What asks Jira for the next page; null from the first. */
  next: string | null;
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
  return { updatedUpTo: null, round: newRound(now), lastRound: null, hour: hourOf(now), points: 0 };
}

function newRound(now: Instant): Round {
  return { startedAt: now, next: null, epics: 0 };
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

/** After a page of the round was compared, at this cost. The last page ends the round, and the next one begins. */
export function afterPage(
  place: SweepPlace,
  page: { epics: number; next: string | null; points: number },
  now: Instant,
): SweepPlace {
  const { round } = place;
  const spent = { hour: hourOf(now), points: POINTS_AN_HOUR - pointsLeft(place, now) + page.points };
  const epics = round.epics + page.epics;
  if (page.next !== null) return { ...place, ...spent, round: { ...round, next: page.next, epics } };
  const lastRound = { startedAt: round.startedAt, endedAt: now, epics };
  return { ...place, ...spent, lastRound, round: newRound(now) };
}

/** Jira does not know the page any more: all from the beginning. */
export function roundAnew(place: SweepPlace, now: Instant): SweepPlace {
  return { ...place, round: newRound(now) };
}

function hourOf(now: Instant): number {
  return Math.floor(now / HOUR);
}
