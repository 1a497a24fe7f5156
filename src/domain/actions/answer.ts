import { rolesOf } from '../capacity';
import { type Act, advance, type Change } from '../change';
import { DECISIONS, type KeptDecision } from '../decisions';
import type { EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import type { Role } from '../roles';
import { holdersOf, type ProjectSettings } from '../settings';

/** The longest answer, characters. */
export const LONGEST_ANSWER = 2000;

/** Writes Why or How as its owner; an empty text takes the answer away. One written since the person looked stays. */
export function answer(
  record: EpicRecord,
  settings: ProjectSettings,
  act: Act,
  given: { decision: KeptDecision; text: string; rev: number },
): Outcome<Change> {
  const role = DECISIONS[given.decision].owner as Role;
  const owners = holdersOf(role, record.agreement.holders, settings);
  if (!rolesOf(act.by, record.agreement.holders, settings).includes(role))
    return refuse({ code: 'not-answerer', role, owners });
  const current = record.answers[given.decision];
  if (current && current.rev > given.rev) return refuse({ code: 'answer-moved', by: current.by });
  const text = given.text.normalize('NFC').trim();
  return accept(advance(record, act, { kind: 'answered', decision: given.decision, text }));
}
