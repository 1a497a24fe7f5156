import { findUser } from '../../store/users';
import { type EditContext, InvalidValue } from './field';
import type { Kind } from './kind';
import { accountIdOf, personSide } from './people';

interface Account {
  accountId: string;
}

export const userKind: Kind = {
  parse: userValue,
  side: (value, context) => personSide(context, (value as Account).accountId),
};

/** Each once, in the order given; nobody is none at all. */
export const usersKind: Kind = {
  parse(value, context) {
    if (value === null) return null;
    if (!Array.isArray(value)) throw new InvalidValue('data was not an array');
    const users = value.map((one) => userValue(one, context)).filter((one) => one !== null);
    const distinct = [...new Map(users.map((user) => [user.accountId, user])).values()];
    return distinct.length === 0 ? null : distinct;
  },
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
};

function userValue(value: unknown, { site }: EditContext): Account | null {
  const accountId = accountIdOf(value);
  if (accountId === null) return null;
  if (!findUser(site.db, accountId)) throw new InvalidValue('Specify a valid value');
  return { accountId };
}
