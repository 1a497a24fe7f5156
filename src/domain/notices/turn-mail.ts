import type { Instant } from '../roles';

/** A date must have been still for this long before anybody is written to about it, milliseconds. */
export const QUIET = 2 * 60 * 60 * 1000;

/** Nobody learns of a turn later than this, however often dates move meanwhile, milliseconds. */
export const LONGEST_SILENCE = 24 * 60 * 60 * 1000;

/** A turn that its person has not been told of. */
export interface UntoldTurn {
  /** When the turn began. */
  since: Instant;
  /** When the date moved last; null if never. */
  movedAt: Instant | null;
}

/** Whether one mail about all of these turns of one person is to go now. */
export function turnMailDue(turns: readonly UntoldTurn[], now: Instant): boolean {
  if (turns.length === 0) return false;
  const quietSince = Math.max(...turns.map(({ since, movedAt }) => Math.max(since, movedAt ?? since)));
  const oldest = Math.min(...turns.map(({ since }) => since));
  return now - quietSince >= QUIET || now - oldest >= LONGEST_SILENCE;
}

/** Whether a mail about some of these turns may be due; where not, none of them needs a closer look. */
export function turnMailMayBeDue(turns: readonly UntoldTurn[], now: Instant): boolean {
  return turns.some((turn) => turnMailDue([turn], now));
}
