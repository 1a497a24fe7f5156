import { isRecord } from '../http/read';
import type { Format } from './format';

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The words of any plain field value; `null` for an empty one or one that has no words. */
export function fieldText(value: unknown, format: Format): string | null {
  if (typeof value === 'string') return value === '' ? null : stringText(value, format);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const words = value.map((item) => fieldText(item, format)).filter((item) => item !== null);
    return words.length === 0 ? null : words.join(', ');
  }
  if (!isRecord(value)) return null;
  const word = value.displayName ?? value.value ?? value.name ?? value.key;
  return typeof word === 'string' ? word : null;
}

function stringText(value: string, format: Format): string {
  if (CALENDAR_DATE.test(value)) return format.day(value);
  return INSTANT.test(value) ? format.moment(value) : value;
}
