import { formatPeriod } from '../format';
import { type Due, periodOf } from '../report/due';
import { near } from './date';
import type { Words } from './words';

/** "Q2 2027", "up to 31 Dec 2026", "from 1 Apr 2027", "no date". */
export function dueName(due: Due, words: Words): string {
  if (due === 'none') return 'no date';
  const period = periodOf(due);
  if (period) return formatPeriod(period, words);
  const { from, to } = due;
  if (from === null) return `up to ${near(to ?? '', words)}`;
  return to === null ? `from ${near(from, words)}` : `${near(from, words)} to ${near(to, words)}`;
}

/** "Date in Q2 2027", "Date up to 31 Dec 2026", "No date". */
export function dueSentence(due: Due, words: Words): string {
  if (due === 'none') return 'No date';
  return `Date ${periodOf(due) ? 'in ' : ''}${dueName(due, words)}`;
}
