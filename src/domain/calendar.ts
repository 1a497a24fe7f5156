import { dayByClockOf, instantIn, inZone } from './instant';

/**
 * Calendar days and periods as text: a day `2027-04-02`, a month `2027-04`, a quarter `2027-Q2`; and an instant with the
 * offset of the zone by whose calendar it has its day, `2027-04-02T00:30:00+02:00`.
 * None of this asks for a time zone, so none can move a day.
 */
export type Day = string;
export type Period = string;
export type Grain = 'instant' | 'day' | 'month' | 'quarter';

interface Span {
  grain: Grain;
  first: Day;
  last: Day;
}

const MILLISECONDS_PER_DAY = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;

/** The first and last day of a period, or null for text that is no period. */
export function spanOf(period: Period): Span | null {
  if (DAY.test(period)) return isDay(period) ? { grain: 'day', first: period, last: period } : null;
  const month = MONTH.exec(period);
  if (month) return spanOfMonths('month', Number(month[1]), Number(month[2]), 1);
  const quarter = QUARTER.exec(period);
  if (quarter) return spanOfMonths('quarter', Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  const day = period.slice(0, 10);
  return isDay(day) && instantIn(period) !== null ? { grain: 'instant', first: day, last: day } : null;
}

function spanOfMonths(grain: Grain, year: number, month: number, months: number): Span | null {
  if (month < 1 || month > 12 || year === 0) return null;
  const until = month + months - 1;
  return {
    grain,
    first: `${inDigits(year, 4)}-${inDigits(month, 2)}-01`,
    last: `${inDigits(year, 4)}-${inDigits(until, 2)}-${lengthOfMonth(year, until)}`,
  };
}

function inDigits(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

/** Whether text is a calendar day that exists. */
export function isDay(text: string): text is Day {
  const match = DAY.exec(text);
  if (!match || match[1] === '0000') return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

export function isPeriod(text: string): text is Period {
  return spanOf(text) !== null;
}

/** The last day of a period, by which it counts. Throws a RangeError for text that is no period. */
export function lastDay(period: Period): Day {
  return span(period).last;
}

/** Whether a period lies wholly inside another; a day lies inside its month. An instant holds itself alone. */
export function contains(outer: Period, inner: Period): boolean {
  const [wide, narrow] = [span(outer), span(inner)];
  if (wide.grain === 'instant') return samePeriod(outer, inner);
  return wide.first <= narrow.first && narrow.last <= wide.last;
}

/** The same period; an instant is the same whatever the zone it is written in. */
export function samePeriod(a: Period | null, b: Period | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  const [one, other] = [instantIn(a), instantIn(b)];
  return one !== null && one === other;
}

/** Calendar days from one period's last day to another's; positive when `to` is later. Of two instants, by one clock. */
export function daysBetween(from: Period, to: Period): number {
  const start = dayByClockOf(to, from) ?? lastDay(from);
  return Math.round((utc(lastDay(to)) - utc(start)) / MILLISECONDS_PER_DAY);
}

export function addDays(day: Day, days: number): Day {
  return dayAt(utc(day) + days * MILLISECONDS_PER_DAY);
}

/** The shortest of several periods (the first of equals); undefined for none. */
export function finest(periods: readonly Period[]): Period | undefined {
  const order: Grain[] = ['instant', 'day', 'month', 'quarter'];
  return [...periods].sort((a, b) => order.indexOf(span(a).grain) - order.indexOf(span(b).grain))[0];
}

/** What a value can be signed as: itself and every longer period that contains it. */
export function periodsAround(value: Period): Period[] {
  const { grain, first } = span(value);
  const month = first.slice(0, 7);
  const quarter = `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5, 7)) / 3)}`;
  if (grain === 'quarter') return [value];
  return grain === 'month' ? [value, quarter] : [value, month, quarter];
}

/** The calendar day at an instant in a time zone (IANA name); UTC where the zone is unknown to the runtime. */
export function dayIn(timeZone: string, instant: number): Day {
  return inZone(instant, timeZone).slice(0, 10);
}

function span(period: Period): Span {
  const found = spanOf(period);
  if (!found) throw new RangeError(`"${period}" is no calendar day, month or quarter`);
  return found;
}

function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Without a Date, for thousands of days are looked at while epics stream in. */
function lengthOfMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

function dayAt(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}
