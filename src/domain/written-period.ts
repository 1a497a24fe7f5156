import { isDay, isPeriod, type Period } from './calendar';

// biome-ignore format: one list
const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
];

/** "2027-Q3", "2027 Q3", "2027/Q3". */
const YEAR_QUARTER = /^(\d{4})[\s/-]*q([1-4])$/;
/** "Q3 2027", "Q3-2027", "Q3/2027". */
const QUARTER_YEAR = /^q([1-4])[\s/-]*(\d{4})$/;
/** "Jul 2027", "July 2027", "Sept. 2027". */
const NAME_YEAR = /^([a-z]{3,9})\.?[\s,/-]+(\d{4})$/;
/** "2027 Jul", "2027-July". */
const YEAR_NAME = /^(\d{4})[\s,/-]+([a-z]{3,9})\.?$/;
/** "2027-07", "2027/7". */
const YEAR_MONTH = /^(\d{4})[/-](\d{1,2})$/;
/** "07/2027". */
const MONTH_YEAR = /^(\d{1,2})[/-](\d{4})$/;

/**
 * The day, month or quarter that a text names, as people write them in English or in numbers; null for all else.
 * A year alone is none: nobody signs a year.
 */
export function periodIn(text: string): Period | null {
  const written = text.normalize('NFC').trim().toLowerCase();
  if (isDay(written)) return written;
  const [, year, quarter] = YEAR_QUARTER.exec(written) ?? swapped(QUARTER_YEAR.exec(written)) ?? [];
  if (quarter !== undefined) return known(`${year}-Q${quarter}`);
  const [, byName, name] = YEAR_NAME.exec(written) ?? swapped(NAME_YEAR.exec(written)) ?? [];
  if (name !== undefined) return known(`${byName}-${monthOf(name)}`);
  const [, byNumber, month] = YEAR_MONTH.exec(written) ?? swapped(MONTH_YEAR.exec(written)) ?? [];
  return month === undefined ? null : known(`${byNumber}-${month.padStart(2, '0')}`);
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && [match[0], match[2], match[1]];
}

/** "07" for "jul", "july" and what begins so; "00", which is no month, for anything else. */
function monthOf(name: string): string {
  const index = MONTHS.findIndex((month) => month.startsWith(name));
  return String(index + 1).padStart(2, '0');
}

function known(period: Period): Period | null {
  return isPeriod(period) ? period : null;
}
