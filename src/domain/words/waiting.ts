import type { Evaluation } from '../evaluate';
import type { AccountId, Role } from '../roles';
import { called, ROLE_SHORT, type Words } from './words';

/**
 * Somebody who is waited on: a person in a role, for somebody else where they stand in; or a role in which nobody is
 * left to name.
 */
export type WaitedOn =
  | { role: Role; person: AccountId; for: AccountId | null }
  | { role: Role; person: null; words: string };

/** Whom an epic waits on, role by role. */
export function waitingOn({ turn, roles }: Evaluation): WaitedOn[] {
  return (turn?.roles ?? []).flatMap((role): WaitedOn[] => {
    const holders = roles[role].holders.map((holder) => holder.person);
    const people = holders.filter((person) => turn?.people.includes(person));
    if (people.length > 0) {
      return people.map((owner) => {
        const standIn = turn?.standIns.find((each) => each.for === owner)?.person;
        return standIn ? { role, person: standIn, for: owner } : { role, person: owner, for: null };
      });
    }
    return [
      { role, person: null, words: holders.length > 0 ? `another ${ROLE_SHORT[role]}` : emptyRole(role) },
    ];
  });
}

/** "Ben Ode (EM)", "Ann Lee for Mia Second (EM)", "an EM, nobody yet". */
export function waitedName(each: WaitedOn, words: Words): string {
  if (each.person === null) return each.words;
  const owner = each.for === null ? '' : ` for ${called(each.for, words)}`;
  return `${words.name(each.person)}${owner} (${ROLE_SHORT[each.role]})`;
}

/** "an EM, nobody yet" */
export function emptyRole(role: Role): string {
  return `${role === 'em' ? 'an' : 'a'} ${ROLE_SHORT[role]}, nobody yet`;
}
