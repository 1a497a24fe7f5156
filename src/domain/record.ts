import { type Agreement, NO_AGREEMENT, type Source } from './agreement';
import type { Period } from './calendar';
import type { KeptDecision } from './decisions';
import type { Happening, LedgerEvent, UndoNote } from './event';
import type { AccountId, Instant } from './roles';

/** An answer to Why or How that the app keeps. */
export interface Answer {
  text: string;
  by: AccountId;
  at: Instant;
  /** The record's `rev` when it was written. */
  rev: number;
}

/** A date that somebody is setting in Jira and signing; there until Jira and the record agree on what came of it. */
export interface DateIntent {
  actionId: string;
  by: AccountId;
  source: Source;
  from: Period | null;
  to: Period;
  period: Period;
  at: Instant;
}

/** An action that was carried out: a repeated call with its id changes nothing. */
export interface DoneAction {
  id: string;
  rev: number;
  by: AccountId;
  at: Instant;
  undo?: UndoNote;
}

/** Why the report cannot show this epic's sign-offs: what Jira answered to writing its copy. */
export interface ProjectionProblem {
  status: number;
  at: Instant;
}

/** The truth about one epic. Every change adds one to `rev` and one event to the ledger. */
export interface EpicRecord {
  rev: number;
  projectId: string;
  /** Names the present generation of seals; a new one makes all older seals worthless. */
  epoch: string;
  agreement: Agreement;
  answers: Partial<Record<KeptDecision, Answer>>;
  intent: DateIntent | null;
  /** The last 20 events, oldest first. */
  events: LedgerEvent[];
  /** The last 50 actions, oldest first. */
  actions: DoneAction[];
  projectionProblem: ProjectionProblem | null;
}

export const KEPT_EVENTS = 20;
export const KEPT_ACTIONS = 50;
/** Sign-offs kept for dates that may return; beyond it the oldest are dropped (the ledger still has them). */
export const KEPT_SIGNOFFS = 40;

/** Who acts, when, and by which client-made id. */
export interface Act {
  by: AccountId;
  at: Instant;
  actionId: string;
}

/** What one action changes, before it is written. */
export interface Change {
  record: EpicRecord;
  event: LedgerEvent;
  /** Older seals would say too much: their epoch is retired together with this change, in each of these projects. */
  retires: { epoch: string; projectIds: string[] } | null;
}

export function newRecord(projectId: string, epoch: string): EpicRecord {
  return {
    rev: 0,
    projectId,
    epoch,
    agreement: NO_AGREEMENT,
    answers: {},
    intent: null,
    events: [],
    actions: [],
    projectionProblem: null,
  };
}

/** The next record: one more `rev`, the event in its history, the action known. */
export function advance(
  record: EpicRecord,
  act: Act,
  what: Happening,
  parts: Partial<Pick<EpicRecord, 'agreement' | 'answers' | 'intent'>>,
  options: { undo?: UndoNote; newEpoch?: string } = {},
): Change {
  const rev = record.rev + 1;
  const event: LedgerEvent = { rev, at: act.at, by: act.by, actionId: act.actionId, what };
  const done: DoneAction = { id: act.actionId, rev, by: act.by, at: act.at };
  if (options.undo) done.undo = options.undo;
  return {
    record: {
      ...record,
      ...parts,
      rev,
      epoch: options.newEpoch ?? record.epoch,
      events: [...record.events, event].slice(-KEPT_EVENTS),
      actions: [...record.actions.filter((each) => each.id !== act.actionId), done].slice(-KEPT_ACTIONS),
    },
    event,
    retires: options.newEpoch ? { epoch: record.epoch, projectIds: [record.projectId] } : null,
  };
}

/**
 * The same change for an epic that Jira has moved to another project since its last one: seals of its epoch may have
 * been made for both, so the epoch is retired in both.
 */
export function inNewProject(change: Change, before: EpicRecord, newEpoch: string): Change {
  const projectIds = [before.projectId, change.record.projectId];
  return {
    ...change,
    record: change.retires ? change.record : { ...change.record, epoch: newEpoch },
    retires: { epoch: before.epoch, projectIds },
  };
}

export function findAction(record: EpicRecord, actionId: string): DoneAction | undefined {
  return record.actions.find((action) => action.id === actionId);
}
