import type { EpicHolders } from '../agreement';
import { rolesOf } from '../capacity';
import { type Act, advance, type Change } from '../change';
import { isMove, type Move, type MoveReason } from '../move';
import type { EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import type { AccountId } from '../roles';
import type { ProjectSettings } from '../settings';

/** Says afterwards why the date moved. The latest word counts; all of them stay in the history. */
export function giveReason(
  record: EpicRecord,
  settings: ProjectSettings,
  act: Act,
  given: { historyId: string; reason: MoveReason; text: string },
): Outcome<Change> {
  const { lastMove } = record;
  if (lastMove?.historyId !== given.historyId) return refuse({ code: 'moved-again' });
  if (!mayGiveReason(act.by, lastMove, record.agreement.holders, settings)) {
    return refuse({ code: 'no-reason-to-give' });
  }
  const text = given.text.normalize('NFC').trim();
  const { historyId, reason } = given;
  return accept(advance(record, act, { kind: 'gave-reason', historyId, reason, text }));
}

/** The date's owners may say why it moved, and the person who moved it. */
export function mayGiveReason(
  person: AccountId,
  move: Move,
  holders: EpicHolders,
  settings: ProjectSettings,
): boolean {
  const isMover = move.by.kind === 'person' && move.by.accountId === person;
  return isMove(move) && (isMover || rolesOf(person, holders, settings).length > 0);
}
