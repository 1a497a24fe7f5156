import type { CustomField } from '../fields/custom';
import { formatInstant } from '../time/instant';
import type { Surroundings } from './surroundings';

/** A custom field's stored value as the caller sees it: people as they are now, instants in the caller's zone. */
export function customValue(value: unknown, field: CustomField | undefined, around: Surroundings): unknown {
  if (value === undefined || value === null) return null;
  if (field?.type === 'datetime' && typeof value === 'string')
    return formatInstant(Date.parse(value), around.zone);
  if (Array.isArray(value)) return value.map((item) => customValue(item, field, around));
  const accountId = typeof value === 'object' && (value as { accountId?: unknown }).accountId;
  return typeof accountId === 'string' ? (around.userOf(accountId) ?? value) : value;
}
