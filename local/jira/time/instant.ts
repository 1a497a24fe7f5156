import { dayLabel } from './day';
import { dayAt, offsetAt, wallTimeAt } from './zone';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/;

/** An instant as Jira writes it in a time zone: `2024-09-19T21:57:31.666-0500`, never `Z`. */
export function formatInstant(instant: number, zone: string): string {
  const offset = offsetAt(instant, zone);
  const local = new Date(instant + offset * 60_000).toISOString().slice(0, -1);
  const minutes = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** The label form of an instant in the history of custom fields: `01/Mar/24 9:00 AM`. */
export function momentLabel(instant: number, zone: string): string {
  const { hour, minute } = wallTimeAt(instant, zone);
  const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${dayLabel(dayAt(instant, zone)).padStart('dd/MMM/yy'.length, '0')} ${clock}`;
}

/** Milliseconds since the epoch of a written instant with its offset; `null` if it is none. */
export function parseInstant(text: string): number | null {
  const match = WRITTEN.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '00', fraction = '0', offset = 'Z'] = match;
  const zone = offset === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const instant = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${zone}`);
  return Number.isNaN(instant) ? null : instant;
}
