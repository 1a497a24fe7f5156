import type { Value } from './agreement';
import type { FieldKind } from './answer-field';
import { isDay, type Period, spanOf } from './calendar';
import { atClock, inZone } from './instant';
import type { ProjectSettings } from './settings';
import { periodIn } from './written-period';

/** The field whose date is that of a release: it is changed at the version, for all of its issues at once. */
export const FIX_VERSIONS = 'fixVersions';

/** What the date is read by: its field, and the zone by whose calendar an instant has its day. */
export type DatedBy = Pick<ProjectSettings, 'source' | 'zone'>;

/** Jira writes an instant as `2024-09-19T21:57:31.666-0500`, whatever the zone of whoever asks. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?([+-]\d{2}:?\d{2}|Z)$/;

/** What a text of Jira says of a date: a day, an instant, or a period as somebody wrote it; null for anything else. */
export function periodHeld(held: unknown, zone: string): Period | null {
  if (typeof held !== 'string') return null;
  if (!INSTANT.test(held)) return periodIn(held);
  const instant = Date.parse(held.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(instant) ? null : inZone(instant, zone);
}

/** Whether a field of this kind can hold a period as it is. */
export function fits(period: Period, kind: FieldKind): boolean {
  const grain = spanOf(period)?.grain;
  if (kind === 'date') return grain === 'day';
  if (kind === 'date-time') return grain === 'instant';
  return (kind === 'text' || kind === 'option') && grain !== undefined && grain !== 'instant';
}

/** What somebody entered for a field of this kind; null where it is nothing that the field can hold. */
export function entered(text: string, kind: FieldKind): Period | null {
  if (kind === 'text' || kind === 'option') return periodIn(text);
  // A year of four digits is typed one by one, and is a year with each of them.
  return isDay(text) && text >= EARLIEST ? text : null;
}

const EARLIEST = '1900-01-01';

/** A date as somebody would enter it: of an instant the day, for its time of day stays. */
export function asEntered(date: Period): Period {
  return spanOf(date)?.grain === 'instant' ? date.slice(0, 10) : date;
}

/** A date was sent that the field cannot hold. */
export function notHeld(kind: FieldKind) {
  const expected =
    kind === 'date' || kind === 'date-time' ? 'a calendar day, YYYY-MM-DD' : 'a day, a month or a quarter';
  return { code: 'bad-payload' as const, field: 'to', expected };
}

/** Noon: whoever reads it in another zone mostly sees the same day. */
const WITHOUT_TIME = '12:00:00';

/** A day as a field of this kind holds it: for an instant, at the time of day that the date has already. */
export function asHeld(to: Period, before: Period | null, kind: FieldKind, zone: string): Period {
  if (kind !== 'date-time' || !isDay(to)) return to;
  const time = before !== null && spanOf(before)?.grain === 'instant' ? before.slice(11, 19) : WITHOUT_TIME;
  return inZone(atClock(to, time, zone), zone);
}

/** A version of Jira, as an issue carries it. */
interface Version {
  id: string;
  releaseDate: string;
}

/**
 * The latest release date of several versions, with those that give it: the same day of another version is another value.
 * Null where none of them has a date.
 */
export function dateOfVersions(versions: readonly Record<string, unknown>[]): Value | null {
  const dated = versions.flatMap(({ id, releaseDate }): Version[] =>
    typeof id === 'string' && typeof releaseDate === 'string' && isDay(releaseDate)
      ? [{ id, releaseDate }]
      : [],
  );
  const latest = dated.reduce((last, { releaseDate }) => (releaseDate > last ? releaseDate : last), '');
  if (latest === '') return null;
  const ids = dated.filter(({ releaseDate }) => releaseDate === latest).map(({ id }) => id);
  return { source: `${FIX_VERSIONS}:${ids.sort().join(',')}`, canonical: latest };
}
