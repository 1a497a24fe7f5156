import type { AgreedDate, Signoff } from './agreement';
import { sameSignoff } from './agreement';
import type { Happening, LedgerEvent, UndoNote } from './event';
import { changeHolders } from './holders';
import {
  type DoneAction,
  type EpicRecord,
  findAction,
  KEPT_ACTIONS,
  KEPT_EVENTS,
  KEPT_SIGNOFFS,
} from './record';
import { takeBack } from './take-back';

/** The record after one more event. The record is this and nothing else, event after event. */
export function apply(record: EpicRecord, event: LedgerEvent): EpicRecord {
  const after = { ...record, ...effect(record, event) };
  return {
    ...after,
    rev: event.rev,
    epoch: event.epoch ?? record.epoch,
    events: [...record.events, event].slice(-KEPT_EVENTS),
    actions: remember(record, after, event),
  };
}

function effect(record: EpicRecord, event: LedgerEvent): Partial<EpicRecord> {
  const { at, rev, what } = event;
  const by = event.by ?? '';
  switch (what.kind) {
    case 'signed':
      return signed(record, event, what);
    case 'withdrew':
      return withoutSignoffs(record, (each) => isWithdrawn(each, by, what));
    case 'undid': {
      const note = findAction(record, what.actionId)?.undo;
      const agreement = note && takeBack(record.agreement, note, by);
      return agreement ? { agreement, holdersSince: heldAfterUndo(record, note) } : {};
    }
    case 'claimed':
      return {
        agreement: changeHolders(record.agreement, what.role, [by], { before: [], after: [by] }),
        holdersSince: { ...record.holdersSince, [what.role]: at },
      };
    case 'set-holders':
      return {
        agreement: changeHolders(record.agreement, what.role, what.after, what.held),
        holdersSince: { ...record.holdersSince, [what.role]: at },
      };
    case 'answered': {
      const { [what.decision]: _before, ...others } = record.answers;
      const answer = { text: what.text, by, at, rev };
      return { answers: what.text === '' ? others : { ...others, [what.decision]: answer } };
    }
    case 'setting-date': {
      const { action, source, from, to, period } = what;
      return { intent: { actionId: action, by, source, from, to, period, at } };
    }
    case 'set-date':
    case 'date-not-signed':
    case 'date-not-set':
      return { intent: null };
    case 'moved': {
      const { move } = what;
      return { lastMove: { ...move, given: null }, historyMark: { at: move.at, id: move.historyId } };
    }
    case 'gave-reason': {
      const { lastMove } = record;
      if (lastMove?.historyId !== what.historyId) return {};
      return { lastMove: { ...lastMove, given: { reason: what.reason, text: what.text, by, at } } };
    }
    case 'changed-project':
      return { projectId: what.to };
    case 'left-level':
      return { frozen: true };
    case 'returned':
      return { frozen: false };
  }
}

type Signed = Extract<Happening, { kind: 'signed' }>;

function signed(record: EpicRecord, event: LedgerEvent, what: Signed): Partial<EpicRecord> {
  const { agreement, intent } = record;
  const { source } = what.value;
  const agreed = what.agreed === null ? null : { source, on: what.agreed, at: event.at };
  return {
    agreement: {
      ...agreement,
      signoffs: [...agreement.signoffs, ...addedBy(record, event, what)].slice(-KEPT_SIGNOFFS),
      // What happened in Jira may be heard of late: the order is that of the instants, not of the hearing.
      firstAgreed: earlier(agreement.firstAgreed, agreed),
      lastAgreed: later(agreement.lastAgreed, agreed),
    },
    intent: intent?.actionId === event.actionId ? null : intent,
  };
}

function addedBy(record: EpicRecord, event: LedgerEvent, what: Signed): Signoff[] {
  const { source } = what.value;
  return what.roles
    .map((role) => ({ person: event.by ?? '', role, source, period: what.period, at: event.at }))
    .filter((signoff) => !record.agreement.signoffs.some((each) => sameSignoff(each, signoff)));
}

function earlier(a: AgreedDate | null, b: AgreedDate | null): AgreedDate | null {
  return a && b ? (b.at < a.at ? b : a) : (a ?? b);
}

function later(a: AgreedDate | null, b: AgreedDate | null): AgreedDate | null {
  return a && b ? (b.at < a.at ? a : b) : (b ?? a);
}

type Withdrawn = Extract<Happening, { kind: 'withdrew' }>;

function isWithdrawn(each: Signoff, by: string, { source, period }: Withdrawn): boolean {
  return each.person === by && each.source === source && each.period === period;
}

function withoutSignoffs(record: EpicRecord, isTaken: (each: Signoff) => boolean): Partial<EpicRecord> {
  const signoffs = record.agreement.signoffs.filter((each) => !isTaken(each));
  return { agreement: { ...record.agreement, signoffs } };
}

function heldAfterUndo({ holdersSince }: EpicRecord, note: UndoNote): EpicRecord['holdersSince'] {
  if (note.kind !== 'claimed') return holdersSince;
  const { [note.role]: _since, ...others } = holdersSince;
  return others;
}

/** People's actions are remembered, so that a repeated call is known; what happened in Jira is known by its mark. */
function remember(before: EpicRecord, after: EpicRecord, event: LedgerEvent): DoneAction[] {
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
  const { what } = event;
  switch (what.kind) {
    case 'signed':
      return {
        kind: 'signed',
        added: addedBy(before, event, what),
        firstBefore: before.agreement.firstAgreed,
        lastBefore: before.agreement.lastAgreed,
        firstAfter: after.agreement.firstAgreed,
        lastAfter: after.agreement.lastAgreed,
      };
    case 'withdrew':
      return {
        kind: 'withdrew',
        removed: before.agreement.signoffs.filter((each) => isWithdrawn(each, event.by ?? '', what)),
      };
    case 'claimed': {
      const left = before.agreement.successions.find((each) => each.role === what.role && each.to === null);
      const own = before.agreement.holders[what.role] ?? null;
      return { kind: 'claimed', role: what.role, before: own, inherited: left?.from ?? null };
    }
    default:
      return null;
  }
}
