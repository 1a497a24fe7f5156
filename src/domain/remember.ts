import type { Happening, LedgerEvent, UndoNote } from './event';
import { type DoneAction, type EpicRecord, KEPT_ACTIONS } from './record';
import { addedBy, isTakenBySuggesting, isWithdrawn, replacedBy } from './signoffs';
import { openSuggestion } from './suggestion';

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
  switch (what.kind) {
    case 'signed':
      return {
        kind: 'signed',
        added: addedBy(before, event, what),
        replaced: replacedBy(before, event, what),
        firstBefore: before.agreement.firstAgreed,
        lastBefore: before.agreement.lastAgreed,
        firstAfter: after.agreement.firstAgreed,
        lastAfter: after.agreement.lastAgreed,
      };
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
