import type { Instant } from '../roles';

/** A date must have been still for this long before anybody is written to about it, milliseconds. */
export const QUIET = 2 * 60 * 60 * 1000;

/** Dates that keep moving hold back what there is to tell of others no longer than this, milliseconds. */
export const LONGEST_SILENCE = 24 * 60 * 60 * 1000;

/** A turn that its person has not been told of. */
export interface UntoldTurn {
  /** When the turn began. */
  since: Instant;
  /** When the date moved last; null if never. */
  movedAt: Instant | null;
}

/**
 * Those of one person's untold turns that one mail is to tell of now: all once all of them are still, or those that are
 * still once the oldest has been untold for too long; none before.
 */
export function turnsToTell<Turn extends UntoldTurn>(turns: readonly Turn[], now: Instant): Turn[] {
  const still = turns.filter((turn) => isStill(turn, now));
  const isOverdue = turns.some(({ since }) => now - since >= LONGEST_SILENCE);
  return still.length === turns.length || isOverdue ? still : [];
}

/** Whether a mail about some of these turns may be due; where not, none of them needs a closer look. */
export function turnMailMayBeDue(turns: readonly UntoldTurn[], now: Instant): boolean {
  return turns.some((turn) => isStill(turn, now));
}

function isStill({ since, movedAt }: UntoldTurn, now: Instant): boolean {
  return now - Math.max(since, movedAt ?? since) >= QUIET;
}
