import { isObject } from '../../http/input';
import { allGroups, type Group } from '../../people/groups';
import { type EditContext, InvalidValue, type Side } from './field';
import type { Kind } from './kind';

/** One group or several are one type of field to Jira: the history of either has a list of names, and no ids. */
const side = (groups: Group[]): Side => ({
  id: null,
  label: `[${groups.map(({ name }) => name).join(', ')}]`,
});

export const groupKind: Kind = {
  parse: (value, context) => (value === null ? null : groupOf(value, context)),
  side: (value) => side([value as Group]),
};

/** Each once and by name, whatever the order given; no group is none at all. */
export const groupsKind: Kind = {
  parse(value, context) {
    if (value === null) return null;
    if (!Array.isArray(value)) throw new InvalidValue('data was not an array');
    const chosen = value.map((one) => groupOf(one, context).groupId);
    const groups = allGroups(context.site.db).filter(({ groupId }) => chosen.includes(groupId));
    return groups.length === 0 ? null : groups;
  },
  side: (value) => side(value as Group[]),
  combine(before, operation, value) {
    const { groupId, name } = isObject(value) ? value : {};
    const others = ((before ?? []) as Group[]).filter(
      (group) => group.groupId !== groupId && group.name !== name,
    );
    return operation === 'add' ? [...others, value] : others;
  },
};

/** The group of `{name}` or `{groupId}`. */
function groupOf(value: unknown, { site }: EditContext): Group {
  const { groupId, name } = isObject(value) ? value : {};
  const wanted = groupId ?? name;
  if (typeof wanted !== 'string') throw new InvalidValue('data was not an object');
  const group = allGroups(site.db).find((one) => (groupId === undefined ? one.name : one.groupId) === wanted);
  if (!group) throw new InvalidValue(`Could not find group with name: ${wanted}`);
  return group;
}
