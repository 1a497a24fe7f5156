import { speaksFor } from './capacity';
import type { Evaluation } from './evaluate';
import { type AccountId, ROLES } from './roles';

type Standings = Pick<Evaluation, 'roles'>;

/** Whether a person's own word on the date is missing and would count, or that of an owner for whom they stand in. */
export function isYetToSign(person: AccountId, { roles }: Standings): boolean {
  const isOwn = ROLES.some((role) =>
    roles[role].holders.some((holder) => {
      // A former holder's word stands in for theirs, but is not theirs.
      const isSigned = holder.signed !== null && speaksFor(holder.signed) === person;
      return holder.person === person && !holder.samePerson && !isSigned;
    }),
  );
  return isOwn || signsFor(person, { roles }).length > 0;
}

/** Owners in whose stead a person would sign the date now: they stand in for them, and that word is missing. */
export function signsFor(person: AccountId, { roles }: Standings): AccountId[] {
  const owners = ROLES.flatMap((role) =>
    roles[role].holders.flatMap((holder) =>
      holder.person !== person && holder.standIn === person && holder.signed === null ? [holder.person] : [],
    ),
  );
  return [...new Set(owners)];
}
