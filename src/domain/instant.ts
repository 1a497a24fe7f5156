const WRITTEN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;
const MILLISECONDS_PER_MINUTE = 60_000;

/** Milliseconds since the epoch of an instant written as `2027-04-02T00:30:00+02:00`; null for any other text. */
export function instantIn(text: string): number | null {
  if (!WRITTEN.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}

/**
 * An instant as a zone's clocks show it, with their offset: `2027-04-02T00:30:00+02:00`. Parts of a second are left out.
 * In UTC where the zone (IANA name) is unknown to the runtime.
 */
export function inZone(instant: number, timeZone: string): string {
  const seconds = Math.floor(instant / 1000) * 1000;
  const shown = clockIn(timeZone, seconds);
  const minutes = Math.round((shown - seconds) / MILLISECONDS_PER_MINUTE);
  return `${new Date(seconds + minutes * MILLISECONDS_PER_MINUTE).toISOString().slice(0, 19)}${offset(minutes)}`;
}

/** The day that the clock of one written instant shows at another; null where either is none. */
export function dayByClockOf(clock: string, other: string): string | null {
  const [shown, instant] = [instantIn(clock), instantIn(other)];
  if (shown === null || instant === null) return null;
  const ahead = Date.parse(`${clock.slice(0, 19)}Z`) - shown;
  return new Date(instant + ahead).toISOString().slice(0, 10);
}

/** The instant at which a zone's clocks show this day and this time (`HH:MM:SS`); where they skip it, as much later. */
export function atClock(day: string, time: string, timeZone: string): number {
  const wanted = Date.parse(`${day}T${time}Z`);
  const shift = (instant: number) => clockIn(timeZone, instant) - instant;
  const near = wanted - shift(wanted);
  return wanted - shift(near);
}

/** What a zone's clocks show at an instant, as if they were clocks of UTC. */
function clockIn(timeZone: string, instant: number): number {
  const parts = formatterOf(timeZone)?.formatToParts(instant);
  if (!parts) return instant;
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const date = new Date(0);
  date.setUTCFullYear(part('year'), part('month') - 1, part('day'));
  return date.setUTCHours(part('hour'), part('minute'), part('second'));
}

const formatters = new Map<string, Intl.DateTimeFormat | null>();

/** Made once: making one costs far more than using it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-hc-h23', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    // An unknown zone stays UTC.
  }
  formatters.set(timeZone, made);
  return made;
}

function offset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}
