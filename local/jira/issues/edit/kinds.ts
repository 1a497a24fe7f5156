import { textOf } from '../../adf/text';
import type { CustomType } from '../../fields/custom';
import { dayLabel } from '../../time/day';
import { userKind, usersKind } from './customPeople';
import { dayValue } from './dueDate';
import { InvalidValue } from './field';
import { groupKind, groupsKind } from './groups';
import type { Kind } from './kind';
import { labelsValue } from './labels';
import { momentKind } from './moments';
import { optionKind } from './options';
import { teamKind } from './teams';
import { documentValue } from './texts';

const text: Kind['side'] = (value) => ({ id: null, label: String(value) });

/** Every type of custom field that can be edited here. */
export const KINDS: Record<Exclude<CustomType, 'any' | 'app'>, Kind> = {
  date: { parse: dayValue, side: (value) => ({ id: String(value), label: dayLabel(String(value)) }) },
  datetime: momentKind,
  number: {
    parse(value) {
      if (value !== null && typeof value !== 'number')
        throw new InvalidValue('Operation value must be a number');
      return value;
    },
    side: text,
  },
  text: { parse: lineValue, side: text },
  paragraph: { parse: documentValue, side: (value) => ({ id: null, label: textOf(value) }) },
  url: { parse: addressValue, side: text },
  user: userKind,
  users: usersKind,
  group: groupKind,
  groups: groupsKind,
  team: teamKind,
  option: optionKind,
  labels: { parse: labelsValue, side: (value) => ({ id: null, label: (value as string[]).join(' ') }) },
};

function lineValue(value: unknown): string | null {
  if (value !== null && typeof value !== 'string') throw new InvalidValue('Operation value must be a string');
  return value === '' ? null : value;
}

/** An absolute address of the web. Jira trims it. */
function addressValue(value: unknown): string | null {
  const address = lineValue(value)?.trim() ?? '';
  if (address === '') return null;
  if (!/^https?:\/\/[^\s/?#]/i.test(address) || !URL.canParse(address))
    throw new InvalidValue('Not a valid URL');
  return address;
}
