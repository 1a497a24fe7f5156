import { lastDay, type Period, spanOf } from './calendar';
import type { Instant } from './roles';

/** How a person reads dates: BCP 47 locale, IANA time zone. */
export interface Reading {
  locale: string;
  timeZone: string;
}

type Length = 'long' | 'short';

/** "2 Apr 2027", "April 2027", "Q2 2027"; `short` leaves the year out of days: "2 Apr". */
export function formatPeriod(period: Period, { locale }: Reading, length: Length = 'long'): string {
  const span = spanOf(period);
  if (!span) return period;
  const at = utc(span.first);
  if (span.grain === 'quarter') return `Q${period.slice(-1)} ${period.slice(0, 4)}`;
  if (span.grain === 'month') return formatter(locale, { month: 'long', year: 'numeric' }, 'UTC').format(at);
  const year = length === 'long' ? ({ year: 'numeric' } as const) : {};
  return formatter(locale, { day: 'numeric', month: 'short', ...year }, 'UTC').format(at);
}

/** The same, and of an instant the time, by the clocks of the zone that it is written in: "2 Apr 2027, 00:30 (UTC+02:00)". */
export function formatExactly(period: Period, reading: Reading): string {
  if (spanOf(period)?.grain !== 'instant') return formatPeriod(period, reading);
  const shown = utcOf(period.slice(0, 19));
  const options = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return `${formatter(reading.locale, options, 'UTC').format(shown)} (UTC${period.slice(19)})`;
}

/** "2 Apr" where the year is the viewer's own, else "2 Apr 2028". */
export function formatNear(period: Period, reading: Reading, today: string): string {
  const near = lastDay(period).slice(0, 4) === today.slice(0, 4);
  return formatPeriod(period, reading, near ? 'short' : 'long');
}

/** A moment: "Mon 14:02" within the last week, else "2 Apr 2027, 14:02"; in the viewer's time zone. */
export function formatMoment(at: Instant, now: Instant, { locale, timeZone }: Reading): string {
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const week = 6 * 86_400_000;
  const day =
    Math.abs(now - at) < week
      ? ({ weekday: 'short' } as const)
      : ({ day: 'numeric', month: 'short', year: 'numeric' } as const);
  return formatter(locale, { ...day, ...clock }, timeZone).format(at);
}

/** "1 day", "14 days", in the locale's own words. */
export function formatDays(days: number, { locale }: Reading): string {
  return units(locale, 'day', 'auto').format(Math.abs(days));
}

/** "+14 days", "0 days". */
export function formatSlip(days: number, { locale }: Reading): string {
  return units(locale, 'day', 'exceptZero').format(days);
}

/** "1 second", "30 seconds", in the locale's own words. */
export function formatSeconds(seconds: number, { locale }: Reading): string {
  return units(locale, 'second', 'auto').format(seconds);
}

/** "10,000". */
export function formatCount(count: number, { locale }: Pick<Reading, 'locale'>): string {
  return counts(locale).format(count);
}

/** "Ada, Ben and Cem" in the locale's way. */
export function formatList(
  items: readonly string[],
  { locale }: Reading,
  type: 'and' | 'or' = 'and',
): string {
  const kind = type === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(locale, { type: kind }).format(items);
}

const formatter = keeping(
  (locale: string, options: Intl.DateTimeFormatOptions, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }),
);
const units = keeping(
  (locale: string, unit: string, signDisplay: 'auto' | 'exceptZero') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', signDisplay }),
);
const counts = keeping((locale: string) => new Intl.NumberFormat(locale));

/** Making one costs far more than using it, and a report formats thousands of dates. */
export function keeping<A extends unknown[], F>(make: (...options: A) => F): (...options: A) => F {
  const made = new Map<string, F>();
  return (...options) => {
    const key = JSON.stringify(options);
    const found = made.get(key) ?? make(...options);
    made.set(key, found);
    return found;
  };
}

function utc(day: string): number {
  return utcOf(`${day}T00:00:00`);
}

function utcOf(shown: string): number {
  return Date.parse(`${shown}Z`);
}
