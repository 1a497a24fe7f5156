import type { Counter, Signoff } from './agreement';
import { speaksFor } from './capacity';
import type { Evaluation } from './evaluate';
import { type AccountId, ROLES } from './roles';
import type { HolderStanding } from './standing';

type Standings = Pick<Evaluation, 'roles' | 'counter'>;

/** Whether a person's own word on the date is missing and would count, or that of an owner for whom they stand in. */
export function isYetToSign(person: AccountId, { roles, counter }: Standings): boolean {
  const isOwn = ROLES.some((role) =>
    roles[role].holders.some((holder) => {
      // A former holder's word stands in for theirs, but is not theirs.
      const isSigned = isSaid(holder, counter) && speaksFor(holder.signed) === person;
      return holder.person === person && !holder.samePerson && !isSigned;
    }),
  );
  return isOwn || signsFor(person, { roles, counter }).length > 0;
}

/** Owners in whose stead a person would sign the date now: they stand in for them, and that word is missing. */
export function signsFor(person: AccountId, { roles, counter }: Standings): AccountId[] {
  const owners = ROLES.flatMap((role) =>
    roles[role].holders.flatMap((holder) =>
      holder.person !== person && holder.standIn === person && !isSaid(holder, counter)
        ? [holder.person]
        : [],
    ),
  );
  return [...new Set(owners)];
}

/** Signed, and not before the other side suggested another date: then it can be said again, as an answer to that. */
function isSaid(
  holder: HolderStanding,
  counter: Counter | null,
): holder is HolderStanding & { signed: Signoff } {
  const { signed } = holder;
  if (signed === null) return false;
  return counter === null || counter.role === signed.role || signed.at >= counter.at;
}
