import type { Agreement, EpicHolders, OwnHolders } from './agreement';
import type { AccountId, Role } from './roles';
import { succeed } from './succession';

/**
 * The agreement with other people in a role; null gives the epic the people of its place again.
 *
 * @param held who held the role in effect before and after, so that it is known who took over from whom
 */
export function changeHolders(
  agreement: Agreement,
  role: Role,
  people: OwnHolders,
  held: { before: readonly AccountId[]; after: readonly AccountId[] },
): Agreement {
  const { [role]: _before, ...others } = agreement.holders;
  const holders: EpicHolders = people === null ? others : { ...others, [role]: people };
  return {
    ...agreement,
    holders,
    successions: succeed(agreement.successions, role, held.before, held.after),
  };
}
