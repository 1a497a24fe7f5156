import type { EpicHolders } from '../agreement';
import { rolesOf } from '../capacity';
import { type Act, advance, type Change } from '../change';
import { type Decision, type KeptDecision, ownersOf } from '../decisions';
import type { EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import type { AccountId } from '../roles';
import { holdersOf, type ProjectSettings } from '../settings';

/** The longest answer, characters. */
export const LONGEST_ANSWER = 2000;

/** Writes Why or How as its owner; an empty text takes the answer away. One written since the person looked stays. */
export function answer(
  record: EpicRecord,
  settings: ProjectSettings,
  act: Act,
  given: { decision: KeptDecision; text: string; rev: number },
  newEpoch: string,
): Outcome<Change> {
  if (!mayAnswer(act.by, given.decision, record.agreement.holders, settings))
    return refuse(notAnswerer(given.decision, record.agreement.holders, settings));
  const place = settings.places[given.decision];
  if (place !== null) return refuse({ code: 'answer-elsewhere', field: place.name });
  const current = record.answers[given.decision];
  if (current && current.rev > given.rev) return refuse({ code: 'answer-moved', by: current.by });
  const text = given.text.normalize('NFC').trim();
  // A seal from before would say that it is answered.
  const epoch = text === '' ? newEpoch : undefined;
  return accept(advance(record, act, { kind: 'answered', decision: given.decision, text }, epoch));
}

/** Whether somebody holds a role that answers the decision, or stands in for somebody who does. */
export function mayAnswer(
  person: AccountId,
  decision: Decision,
  holders: EpicHolders,
  settings: ProjectSettings,
): boolean {
  const mine = rolesOf(person, holders, settings);
  return ownersOf(decision, settings.owners).some((role) => mine.includes(role));
}

/** Who answers it instead, for the person who may not. */
export function notAnswerer(decision: Decision, holders: EpicHolders, settings: ProjectSettings) {
  const roles = ownersOf(decision, settings.owners);
  const owners = roles.flatMap((role) => holdersOf(role, holders, settings));
  return { code: 'not-answerer' as const, roles: [...roles], owners: [...new Set(owners)] };
}
