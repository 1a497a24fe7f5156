import type { Draft } from './draft';

/** Weeks that can be saved, at least and at most. */
export const WEEKS = { least: 1, most: 260 };

/** What is wrong with the weeks as typed; null where nothing is. */
export function weeksProblem({ horizonWeeks }: Pick<Draft, 'horizonWeeks'>): string | null {
  const isFine =
    /^\d{1,3}$/.test(horizonWeeks.trim()) &&
    Number(horizonWeeks) >= WEEKS.least &&
    Number(horizonWeeks) <= WEEKS.most;
  return isFine ? null : `Choose a whole number of weeks from ${WEEKS.least} to ${WEEKS.most}.`;
}
