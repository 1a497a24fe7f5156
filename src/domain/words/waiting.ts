import type { Evaluation } from '../evaluate';
import type { AccountId, Role } from '../roles';
import { ROLE_SHORT } from './words';

/** Somebody who is waited on: a person in a role, or a role in which nobody is left to name. */
export type WaitedOn = { role: Role; person: AccountId } | { role: Role; person: null; words: string };

/** Whom an epic waits on, role by role. */
export function waitingOn({ turn, roles }: Evaluation): WaitedOn[] {
  return (turn?.roles ?? []).flatMap((role): WaitedOn[] => {
    const holders = roles[role].holders.map((holder) => holder.person);
    const people = holders.filter((person) => turn?.people.includes(person));
    if (people.length > 0) return people.map((person) => ({ role, person }));
    return [
      { role, person: null, words: holders.length > 0 ? `another ${ROLE_SHORT[role]}` : emptyRole(role) },
    ];
  });
}

/** "an EM, nobody yet" */
export function emptyRole(role: Role): string {
  return `${role === 'em' ? 'an' : 'a'} ${ROLE_SHORT[role]}, nobody yet`;
}
