import type { Day } from '../calendar';
import type { Instant } from '../roles';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Zones that are hours behind UTC (`+`) or ahead of it (`-`), always: those of `Etc` in the zone database. */
const FIXED = /^Etc\/GMT(\+(?:\d|1[0-2])|-(?:\d|1[0-4]))$/;

/** Where each day begins first. */
export const FIRST_ZONE = 'Pacific/Kiritimati';

/** The instant at which clocks of a zone (IANA name) first show an hour of a day; where they skip it, the end of the gap. */
export function startOfHour(day: Day, hour: number, timeZone: string): Instant {
  const shown = Date.parse(`${day}T00:00:00Z`) + hour * HOUR;
  const offsets = [offsetAt(timeZone, shown - DAY), offsetAt(timeZone, shown + DAY)];
  const instants = offsets.map((offset) => shown - offset);
  const showing = instants.filter((instant) => instant + offsetAt(timeZone, instant) === shown);
  // In a gap neither fits: by the clocks as they were before it, the later of the two is just past it.
  return showing.length > 0 ? Math.min(...showing) : Math.max(...instants);
}

/** The calendar day that clocks of a zone show; quicker than `dayIn`, for many looks at the same zones. */
export function dayShown(timeZone: string, instant: Instant): Day {
  return new Date(instant + offsetAt(timeZone, instant)).toISOString().slice(0, 10);
}

/** 1 = Monday to 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** How far a zone's clocks are ahead of UTC, milliseconds; 0 where the runtime does not know the zone. */
function offsetAt(timeZone: string, instant: Instant): number {
  // Known by its name alone, which is a hundred times faster.
  const fixed = FIXED.exec(timeZone)?.[1];
  if (fixed !== undefined) return -Number(fixed) * HOUR;
  const second = Math.floor(instant / 1000) * 1000;
  const clock = clockOf(timeZone);
  if (!clock) return 0;
  const parts = Object.fromEntries(
    clock.formatToParts(second).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();

/** Making one costs far more than using it. */
function clockOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = makeClock(timeZone);
  clocks.set(timeZone, made);
  return made;
}

function makeClock(timeZone: string): Intl.DateTimeFormat | null {
  const number = 'numeric';
  const shown = {
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
  } as const;
  try {
    return new Intl.DateTimeFormat('en-u-ca-iso8601', { timeZone, hourCycle: 'h23', ...shown });
  } catch {
    return null;
  }
}
