import type { Counter, Signoff, Value } from './agreement';
import { speaksFor } from './capacity';
import type { Happening, LedgerEvent } from './event';
import { type DoneAction, type EpicRecord, KEPT_ACTIONS } from './record';
import { addedBy, holds, isTakenBySuggesting, isWithdrawn, replacedBy } from './signoffs';
import { openSuggestion } from './suggestion';
import { type AgreedDates, KEPT_NOTES, UNDO_ACCEPTED, type UndoNote } from './undo-note';

/** People's actions are remembered, so that a repeated call is known; what happened in Jira is known by its mark. */
export function remember(before: EpicRecord, after: EpicRecord, event: LedgerEvent): DoneAction[] {
  const { what, by, at, rev, actionId: id } = event;
  if (by === null || isOfJira(what)) return before.actions;
  const undo = undoNote(before, after, event);
  const done: DoneAction = { id, rev, by, at, ...(undo ? { undo } : {}) };
  const others = before.actions.filter((each) => each.id !== id).map((each) => asOf(each, event));
  return withoutOldNotes([...others, done].slice(-KEPT_ACTIONS));
}

/** The action as it is known after an event: what was undone, or can be no longer, is not undone again. */
function asOf({ undo, ...action }: DoneAction, { at, what }: LedgerEvent): DoneAction {
  const isUndone = what.kind === 'undid' && what.actionId === action.id;
  return !undo || isUndone || at - action.at > UNDO_ACCEPTED ? action : { ...action, undo };
}

function withoutOldNotes(actions: readonly DoneAction[]): DoneAction[] {
  return actions.map(({ undo, ...action }, index) =>
    undo && index >= actions.length - KEPT_NOTES ? { ...action, undo } : action,
  );
}

function isOfJira(what: Happening): boolean {
  switch (what.kind) {
    case 'moved':
    case 'changed-project':
    case 'left-level':
    case 'returned':
      return true;
    case 'signed':
      return what.byEditing === true;
    default:
      return false;
  }
}

function undoNote(before: EpicRecord, after: EpicRecord, event: LedgerEvent): UndoNote | null {
  const { what, by } = event;
  const { signoffs } = before.agreement;
  const open = openIn(before);
  switch (what.kind) {
    case 'signed':
      return {
        kind: 'signed',
        added: addedBy(before, event, what),
        replaced: replacedBy(before, event, what),
        ...(open && !after.agreement.counter ? { tookBack: open } : {}),
        ...agreedDates(before, after),
      };
    case 'accepted':
      return acceptedNote(before, after, event, what);
    case 'took-back':
      return open && { kind: 'took-back', ...open };
    case 'set-baseline':
    case 'kept-baseline': {
      const { firstAgreed, baseline, ask } = before.agreement;
      return { kind: what.kind, firstAgreed, baseline, ask, askText: before.askText };
    }
    case 'answered':
      return { kind: 'answered', decision: what.decision, before: before.answers[what.decision] ?? null };
    case 'withdrew':
      return { kind: 'withdrew', removed: signoffs.filter((each) => isWithdrawn(each, by ?? '', what)) };
    case 'suggested':
      return {
        kind: 'suggested',
        suggestion: what.suggestion.id,
        removed: signoffs.filter((each) => isTakenBySuggesting(each, what.suggestion)),
        counterBefore: before.agreement.counter,
        counterAfter: after.agreement.counter,
        answered: openSuggestion(before.suggestions)?.id ?? null,
      };
    case 'acknowledged': {
      const { decision, historyId } = what;
      return { kind: 'acknowledged', decision, historyId, before: before.acknowledged[decision] ?? null };
    }
    case 'claimed': {
      const left = before.agreement.successions.find((each) => each.role === what.role && each.to === null);
      const own = before.agreement.holders[what.role] ?? null;
      return { kind: 'claimed', role: what.role, before: own, inherited: left?.from ?? null };
    }
    default:
      return null;
  }
}

/** Null where the date was set with it, and who accepted it had signed that date before: nothing would change. */
function acceptedNote(
  before: EpicRecord,
  after: EpicRecord,
  event: LedgerEvent,
  what: Extract<Happening, { kind: 'accepted' }>,
): UndoNote | null {
  const { suggestion, proposer, value, setDate = false } = what;
  const added = addedBy(before, event, what);
  const own = added.filter((each) => !(each.role === proposer.role && each.person === proposer.person));
  if (setDate && own.every((each) => hadSigned(before, each, value))) return null;
  return {
    kind: 'accepted',
    suggestion,
    added: setDate ? own : added,
    counter: setDate ? null : before.agreement.counter,
    toMoveOut: after.toMoveOut.filter(({ id }) => !before.toMoveOut.some((child) => child.id === id)),
    ...agreedDates(before, after),
  };
}

/** Whether the same owner had signed a value already, perhaps as a month or a quarter. */
function hadSigned({ agreement }: EpicRecord, signoff: Signoff, value: Value): boolean {
  return agreement.signoffs.some(
    (each) => each.role === signoff.role && speaksFor(each) === speaksFor(signoff) && holds(each, value),
  );
}

function agreedDates(before: EpicRecord, after: EpicRecord): AgreedDates {
  return {
    firstBefore: before.agreement.firstAgreed,
    lastBefore: before.agreement.lastAgreed,
    firstAfter: after.agreement.firstAgreed,
    lastAfter: after.agreement.lastAgreed,
  };
}

/** The open suggestion; null where none is. */
function openIn({ agreement, suggestions }: EpicRecord): { suggestion: string; counter: Counter } | null {
  const { counter } = agreement;
  const open = openSuggestion(suggestions);
  return counter && open && { suggestion: open.id, counter };
}
