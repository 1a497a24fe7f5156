import type { Signoff } from './agreement';
import type { Happening, LedgerEvent } from './event';
import { type DoneAction, type EpicRecord, KEPT_ACTIONS } from './record';
import { addedBy, isTakenBySuggesting, isWithdrawn, replacedBy } from './signoffs';
import { openSuggestion } from './suggestion';
import type { AgreedDates, Reopening, UndoNote } from './undo-note';

/** People's actions are remembered, so that a repeated call is known; what happened in Jira is known by its mark. */
export function remember(before: EpicRecord, after: EpicRecord, event: LedgerEvent): DoneAction[] {
  const { what, by, at, rev, actionId: id } = event;
  if (by === null || isOfJira(what)) return before.actions;
  const undo = undoNote(before, after, event);
  const done: DoneAction = { id, rev, by, at, ...(undo ? { undo } : {}) };
  return [...before.actions.filter((each) => each.id !== id), done].slice(-KEPT_ACTIONS);
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
  const reopens = reopening(before);
  switch (what.kind) {
    case 'signed':
      return {
        kind: 'signed',
        added: addedBy(before, event, what),
        replaced: replacedBy(before, event, what),
        ...(reopens && !after.agreement.counter ? { reopens } : {}),
        ...agreedDates(before, after),
      };
    case 'accepted':
      return acceptedNote(before, after, event, what);
    case 'took-back':
      return reopens && { kind: 'took-back', reopens };
    case 'set-baseline':
    case 'kept-baseline': {
      const { firstAgreed, baseline, ask } = before.agreement;
      return { kind: what.kind, firstAgreed, baseline, ask, askText: before.askText, ...lastMoveOf(before) };
    }
    case 'answered': {
      const { decision } = what;
      const [was, is] = [before, after].map(({ answers }) => answers[decision] ?? null);
      return { kind: 'answered', decision, before: was ?? null, after: is ?? null };
    }
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

/** Null where nothing would change: the date was set with it, and who accepted it had signed that date before. */
function acceptedNote(
  before: EpicRecord,
  after: EpicRecord,
  event: LedgerEvent,
  what: Extract<Happening, { kind: 'accepted' }>,
): UndoNote | null {
  const { suggestion, proposer, setDate = false } = what;
  const isProposers = (each: Signoff) => each.role === proposer.role && each.person === proposer.person;
  const added = addedBy(before, event, what).filter((each) => !(setDate && isProposers(each)));
  if (setDate && added.length === 0) return null;
  const reopens = setDate ? null : reopening(before);
  const toMoveOut = after.toMoveOut.filter(({ id }) => !before.toMoveOut.some((child) => child.id === id));
  return { kind: 'accepted', suggestion, added, reopens, toMoveOut, ...agreedDates(before, after) };
}

function agreedDates(before: EpicRecord, after: EpicRecord): AgreedDates {
  return {
    firstBefore: before.agreement.firstAgreed,
    lastBefore: before.agreement.lastAgreed,
    firstAfter: after.agreement.firstAgreed,
    lastAfter: after.agreement.lastAgreed,
  };
}

/** How to open the suggestion again that is open; null where none is. */
function reopening(record: EpicRecord): Reopening | null {
  const { counter } = record.agreement;
  const open = openSuggestion(record.suggestions);
  return counter && open && { suggestion: open.id, counter, ...lastMoveOf(record) };
}

function lastMoveOf({ lastMove }: EpicRecord) {
  return { lastMove: lastMove?.historyId ?? null };
}
