import { speaksFor } from './capacity';
import type { Evaluation } from './evaluate';
import { type AccountId, ROLES } from './roles';

/** Whether a person's own word on the date is missing and would count, or that of an owner for whom they stand in. */
export function isYetToSign(person: AccountId, { roles }: Pick<Evaluation, 'roles'>): boolean {
  return ROLES.some((role) =>
    roles[role].holders.some((holder) => {
      if (holder.person !== person) return holder.standIn === person && holder.signed === null;
      // A former holder's word stands in for theirs, but is not theirs.
      return !holder.samePerson && (holder.signed === null || speaksFor(holder.signed) !== person);
    }),
  );
}
