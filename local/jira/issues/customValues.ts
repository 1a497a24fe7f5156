import type { CustomField } from '../fields/custom';
import { type Option, optionJson } from '../fields/options';
import { isObject } from '../http/input';
import { type Group, groupJson } from '../people/groups';
import { type Team, teamJson } from '../people/teams';
import { formatInstant } from '../time/instant';
import type { Surroundings } from './surroundings';

/** A custom field's stored value as the caller sees it: people as they are now, instants in the caller's zone. */
export function customValue(value: unknown, field: CustomField | undefined, around: Surroundings): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map((item) => customValue(item, field, around));
  if (field?.type === 'datetime' && typeof value === 'string')
    return formatInstant(Date.parse(value), around.zone);
  if (!isObject(value)) return value;
  switch (field?.type) {
    case 'option':
      // One that came with an import stays as it was written there.
      return 'self' in value || !('id' in value)
        ? value
        : optionJson(around.site, value as unknown as Option);
    case 'group':
    case 'groups':
      return groupJson(around.site, value as unknown as Group);
    case 'team':
      return teamJson(value as unknown as Team);
    default:
      return typeof value.accountId === 'string' ? (around.userOf(value.accountId) ?? value) : value;
  }
}
