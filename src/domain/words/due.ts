import { formatPeriod } from '../format';
import { type Due, periodOf } from '../report/due';
import { near } from './date';
import type { Words } from './words';

/** "Q2 2027", "until 31 Dec 2026", "No date". */
export function dueName(due: Due, words: Words): string {
  if (due === 'none') return 'No date';
  const period = periodOf(due);
  if (period) return formatPeriod(period, words);
  const { from, to } = due;
  if (from === null) return `until ${near(to ?? '', words)}`;
  if (to === null) return `from ${near(from, words)} on`;
  return `${near(from, words)} to ${near(to, words)}`;
}

/** "Due in Q2 2027", "Due until 31 Dec 2026", "No date". */
export function dueSentence(due: Due, words: Words): string {
  if (due === 'none') return dueName(due, words);
  return `Due ${periodOf(due) ? 'in ' : ''}${dueName(due, words)}`;
}
