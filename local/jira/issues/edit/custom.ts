import { textOf } from '../../adf/text';
import { type CustomField, type CustomType, schemaOf } from '../../fields/custom';
import { isObject } from '../../http/input';
import { requireDay } from '../../projects/rules';
import { findUser } from '../../store/users';
import { dayLabel } from '../../time/day';
import { parseInstant } from '../../time/instant';
import { dayValue } from './dueDate';
import { changed, type EditableField, type EditContext, InvalidValue, type Side } from './field';
import { labelsValue } from './labels';
import { accountIdOf, personSide } from './people';
import { documentValue } from './texts';

interface Kind {
  /** The value as it is stored; `null` for none. */
  parse(value: unknown, context: EditContext): unknown;
  /** The side of a history for a stored value that is not empty. */
  side(value: unknown, context: EditContext): Side;
  /** A stored list after adding or removing one of its values. */
  combine?(before: unknown, operation: 'add' | 'remove', value: unknown): unknown;
}

interface Account {
  accountId: string;
}

const text: Kind['side'] = (value) => ({ id: null, label: String(value) });

const KINDS: Record<Exclude<CustomType, 'any'>, Kind> = {
  date: { parse: dayValue, side: (value) => ({ id: String(value), label: dayLabel(String(value)) }) },
  datetime: { parse: instantValue, side: (value) => ({ id: String(value), label: String(value) }) },
  number: {
    parse(value) {
      if (value !== null && typeof value !== 'number')
        throw new InvalidValue('Operation value must be a number');
      return value;
    },
    side: text,
  },
  text: {
    parse(value) {
      if (value !== null && typeof value !== 'string')
        throw new InvalidValue('Operation value must be a string');
      return value === '' ? null : value;
    },
    side: text,
  },
  paragraph: { parse: documentValue, side: (value) => ({ id: null, label: textOf(value) }) },
  user: {
    parse: userValue,
    side: (value, context) => personSide(context, (value as Account).accountId),
  },
  users: {
    parse: usersValue,
    side(value, context) {
      const sides = (value as Account[]).map(({ accountId }) => personSide(context, accountId));
      return {
        id: `[${sides.map(({ id }) => id).join(', ')}]`,
        label: sides.map(({ label }) => label).join(', '),
      };
    },
    combine(before, operation, value) {
      const all = (before ?? []) as unknown[];
      const others = all.filter((one) => accountIdOf(one) !== accountIdOf(value));
      return operation === 'add' ? [...others, value] : others;
    },
  },
  option: { parse: optionValue, side: (value) => optionSide(value) },
  labels: { parse: labelsValue, side: (value) => ({ id: null, label: (value as string[]).join(' ') }) },
};

/** How a custom field is edited; `undefined` for fields of a type that this site can only show. */
export function customEditable(field: CustomField): EditableField | undefined {
  if (field.type === 'any') return undefined;
  const kind = KINDS[field.type];
  const side = (value: unknown, context: EditContext): Side | undefined =>
    value === null || value === undefined ? undefined : kind.side(value, context);
  const { combine } = kind;
  return {
    id: field.id,
    name: field.name,
    required: false,
    schema: schemaOf(field),
    set(draft, value, context) {
      const before = side(draft.fields[field.id], context) ?? { id: null, label: null };
      const next = kind.parse(value, context);
      if (field.type === 'date' && next !== draft.fields[field.id])
        requireDay(context.site, draft, field.name, next as string | null);
      draft.fields[field.id] = next;
      // Jira writes a cleared custom field as empty texts.
      const cleared = { id: before.id === null ? null : '', label: before.label === null ? null : '' };
      const after = side(next, context) ?? cleared;
      return changed(field.id, before, after, { field: field.name, fieldtype: 'custom' });
    },
    ...(combine && {
      combine: (draft, operation, value) => combine(draft.fields[field.id], operation, value),
    }),
  };
}

/** Stored as an instant in UTC, whatever the offset it came with. */
function instantValue(value: unknown): string | null {
  if (value === null || value === '') return null;
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  if (instant === null) throw new InvalidValue(`Error parsing time: ${String(value)}`);
  return new Date(instant).toISOString();
}

function userValue(value: unknown, { site }: EditContext): Account | null {
  const accountId = accountIdOf(value);
  if (accountId === null) return null;
  if (!findUser(site.db, accountId)) throw new InvalidValue('Specify a valid value');
  return { accountId };
}

/** Each once, in the order given; nobody is none at all. */
function usersValue(value: unknown, context: EditContext): Account[] | null {
  if (value === null) return null;
  if (!Array.isArray(value)) throw new InvalidValue('data was not an array');
  const users = value.map((one) => userValue(one, context)).filter((one) => one !== null);
  const distinct = [...new Map(users.map((user) => [user.accountId, user])).values()];
  return distinct.length === 0 ? null : distinct;
}

/** Options are not administered here: an imported value may be given back, or named anew. */
function optionValue(value: unknown): unknown {
  if (value === null) return null;
  if (!isObject(value) || (typeof value.value !== 'string' && typeof value.id !== 'string')) {
    throw new InvalidValue("Specify a valid 'id' or 'name' for the option");
  }
  return value;
}

function optionSide(value: unknown): Side {
  const option = isObject(value) ? value : {};
  return {
    id: option.id === undefined ? null : String(option.id),
    label: String(option.value ?? option.id ?? ''),
  };
}
