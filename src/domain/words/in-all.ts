import { daysBetween, samePeriod } from '../calendar';
import type { MovedInAll } from '../report/in-all';
import { distance } from './date';
import type { Words } from './words';

/** "4 days earlier in all"; "back where it was"; null where the last move says all there is to say. */
export function inAllSentence({ from, to }: MovedInAll, words: Words): string | null {
  if (to === null) return null;
  if (from === null) return 'had no date before';
  if (samePeriod(from, to)) return 'back where it was';
  return `${distance(daysBetween(from, to), words)} in all`;
}
