import type { Agreement, Signoff } from '../agreement';
import type { UndoNote } from '../event';
import { type Act, advance, type Change, type EpicRecord, findAction } from '../record';
import { accept, type Outcome, refuse } from '../refusal';

/** How long undo is offered on screen, milliseconds. */
export const UNDO_OFFERED = 10_000;
/** How long the server accepts it: a slow click still counts. */
export const UNDO_ACCEPTED = 30_000;

/** Takes back one's own recent action, and a first agreed date that this very action created. */
export function undo(record: EpicRecord, act: Act, undone: string, newEpoch: string): Outcome<Change> {
  const action = findAction(record, undone);
  if (!action?.undo || action.by !== act.by) return refuse({ code: 'undo-unknown' });
  if (act.at - action.at > UNDO_ACCEPTED) return refuse({ code: 'undo-late' });
  const agreement = takeBack(record.agreement, action.undo, act.by);
  if (!agreement) return refuse({ code: 'undo-overtaken' });
  return accept(
    advance(
      record,
      act,
      { kind: 'undid', actionId: undone, undone: action.undo.kind },
      { agreement },
      { newEpoch },
    ),
  );
}

/** The agreement without what the action did; null where a later event has already changed that. */
function takeBack(agreement: Agreement, note: UndoNote, by: string): Agreement | null {
  switch (note.kind) {
    case 'signed': {
      const stays = agreement.signoffs.filter(
        (each) => !note.added.some((added) => sameInstance(added, each)),
      );
      if (stays.length === agreement.signoffs.length) return null;
      const restore = <T>(now: T, after: T, before: T): T =>
        JSON.stringify(now) === JSON.stringify(after) ? before : now;
      return {
        ...agreement,
        signoffs: stays,
        firstAgreed: restore(agreement.firstAgreed, note.firstAfter, note.firstBefore),
        lastAgreed: restore(agreement.lastAgreed, note.lastAfter, note.lastBefore),
      };
    }
    case 'withdrew': {
      const missing = note.removed.filter(
        (removed) => !agreement.signoffs.some((each) => sameInstance(removed, each)),
      );
      return missing.length === 0 ? null : { ...agreement, signoffs: [...agreement.signoffs, ...missing] };
    }
    case 'claimed': {
      const people = agreement.holders[note.role];
      if (people?.length !== 1 || people[0] !== by) return null;
      const { [note.role]: _claimed, ...holders } = agreement.holders;
      const signoffs = agreement.signoffs.filter((each) => each.role !== note.role || each.person !== by);
      return signoffs.length === agreement.signoffs.length ? { ...agreement, holders } : null;
    }
  }
}

function sameInstance(a: Signoff, b: Signoff): boolean {
  return (
    a.person === b.person &&
    a.role === b.role &&
    a.period === b.period &&
    a.source === b.source &&
    a.at === b.at
  );
}
