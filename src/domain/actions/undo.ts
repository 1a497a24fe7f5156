import { capacitiesOf } from '../capacity';
import { type Act, advance, type Change } from '../change';
import { type EpicRecord, findAction } from '../record';
import { accept, type Outcome, type Refusal, refuse } from '../refusal';
import type { ProjectSettings } from '../settings';
import { takeBack } from '../take-back';
import { UNDO_ACCEPTED, type UndoNote } from '../undo-note';
import { mayAnswer, notAnswerer } from './answer';
import { notOwner } from './sign';

/** Takes back one's own recent action, once, with what it alone brought about. */
export function undo(
  record: EpicRecord,
  settings: ProjectSettings,
  act: Act,
  undone: string,
  newEpoch: string,
): Outcome<Change> {
  const action = findAction(record, undone);
  if (action?.by !== act.by) return refuse({ code: 'undo-unknown' });
  if (act.at - action.at > UNDO_ACCEPTED) return refuse({ code: 'undo-late' });
  if (!action.undo) return refuse({ code: 'undo-unknown' });
  const refusal = noLongerTheirs(record, settings, act.by, action.undo);
  if (refusal) return refuse(refusal);
  if (!takeBack(record, action, record.rev + 1)) return refuse({ code: 'undo-overtaken' });
  return accept(
    advance(record, act, { kind: 'undid', actionId: undone, undone: action.undo.kind }, newEpoch),
  );
}

/** Why somebody may not say again what they said as an owner: they are none any more. Taking a yes back is open to all. */
function noLongerTheirs(
  { agreement }: EpicRecord,
  settings: ProjectSettings,
  person: string,
  note: UndoNote,
): Refusal | null {
  const { holders } = agreement;
  const mine = capacitiesOf(person, holders, settings);
  switch (note.kind) {
    case 'withdrew':
    case 'suggested':
      return note.removed.every((signoff) => mine.some(({ role }) => role === signoff.role))
        ? null
        : notOwner(agreement, settings);
    case 'took-back':
    case 'set-baseline':
    case 'kept-baseline':
      return mine.length > 0 ? null : notOwner(agreement, settings);
    case 'answered':
      return mayAnswer(person, note.decision, holders, settings)
        ? null
        : notAnswerer(note.decision, holders, settings);
    default:
      return null;
  }
}
