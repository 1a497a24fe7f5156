import { type Act, advance, type Change } from '../change';
import { type EpicRecord, findAction } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import { takeBack } from '../take-back';

/** How long undo is offered on screen, milliseconds. */
export const UNDO_OFFERED = 10_000;
/** How long the server accepts it: a slow click still counts. */
export const UNDO_ACCEPTED = 30_000;

/** Takes back one's own recent action, and a first agreed date that this very action created. */
export function undo(record: EpicRecord, act: Act, undone: string, newEpoch: string): Outcome<Change> {
  const action = findAction(record, undone);
  if (!action?.undo || action.by !== act.by) return refuse({ code: 'undo-unknown' });
  if (act.at - action.at > UNDO_ACCEPTED) return refuse({ code: 'undo-late' });
  if (!takeBack(record, action.undo, act.by)) return refuse({ code: 'undo-overtaken' });
  return accept(
    advance(record, act, { kind: 'undid', actionId: undone, undone: action.undo.kind }, newEpoch),
  );
}
