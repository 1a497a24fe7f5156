import { type AgreedDate, type Agreement, NO_AGREEMENT, type Source } from './agreement';
import type { Period } from './calendar';
import { KEPT_DECISIONS, type KeptAnswer, type KeptDecision } from './decisions';
import type { Acknowledgments, AnswerChanges } from './drift';
import type { LedgerEvent } from './event';
import type { LastMove } from './move';
import { isClosed, type Phase } from './phase';
import type { AccountId, Instant, Role } from './roles';
import type { Child, Suggestion } from './suggestion';
import type { UndoNote } from './undo-note';

/** A date that somebody is setting in Jira and signing; there until Jira and the record agree on what came of it. */
export interface DateIntent {
  actionId: string;
  by: AccountId;
  source: Source;
  from: Period | null;
  to: Period;
  period: Period;
  at: Instant;
  /** The suggestion that is accepted by this. */
  accepts?: string;
}

/** An action that was carried out: a repeated call with its id changes nothing. */
export interface DoneAction {
  id: string;
  rev: number;
  by: AccountId;
  at: Instant;
  undo?: UndoNote;
}

/** What Jira answered, and when, where it did not take what the app wrote. */
export interface JiraRefused {
  status: number;
  at: Instant;
}

/** Why the issue has no copy of this epic's sign-offs: what Jira answered to writing it. */
export type ProjectionProblem = JiraRefused;

/** Where it is not known what Jira's column says: no phrase that it could say. */
export const UNCLEAR_COLUMN = '?';

/** Whether Jira has refused a copy for good since an instant: being busy, or giving no answer, is worth another try soon. */
export function isRefusedSince(
  { projectionProblem, columnProblem }: Pick<EpicRecord, 'projectionProblem' | 'columnProblem'>,
  since: Instant,
): boolean {
  const refused = projectionProblem ?? columnProblem;
  return refused !== null && refused.status !== 429 && refused.status < 500 && refused.at >= since;
}

/** How far the record has followed Jira's history: the newest change of the date that is in the ledger. */
export interface HistoryMark {
  at: Instant;
  id: string;
}

/** The truth about one epic: what its ledger amounts to. Every event adds one to `rev`. */
export interface EpicRecord {
  rev: number;
  projectId: string;
  /** Names the present generation of seals; a new one makes all older seals worthless. */
  epoch: string;
  agreement: Agreement;
  /** Since when the epic's own people hold a role: what they edited before signs nothing. */
  holdersSince: Partial<Record<Role, Instant>>;
  answers: Partial<Record<KeptDecision, KeptAnswer>>;
  intent: DateIntent | null;
  /** The last suggestions, oldest first; the open one, if any, is the last. */
  suggestions: Suggestion[];
  /** Children that are to leave the epic, as an accepted suggestion has it. */
  toMoveOut: Child[];
  /** What slips were measured from before, oldest first. */
  formerBaselines: AgreedDate[];
  /** Why a new baseline is asked for; empty where none is. */
  askText: string;
  lastMove: LastMove | null;
  historyMark: HistoryMark | null;
  /** It is no epic at present; it keeps what it has, should it become one again. */
  frozen: boolean;
  /** The last 20 events, oldest first. */
  events: LedgerEvent[];
  /** The last 50 actions, oldest first. */
  actions: DoneAction[];
  /** What owners have taken note of, of answers that others changed. */
  acknowledged: Acknowledgments;
  /** Not of the ledger: the latest changes of answers in Jira, as far as they matter. */
  answerChanges: AnswerChanges;
  /** Not of the ledger: how the copies outside the record are doing. */
  projectionProblem: ProjectionProblem | null;
  /** Not of the ledger: what was last written into Jira's column; null for nothing. Never read back from Jira. */
  column: string | null;
  /** Not of the ledger: why the column does not say what it should. */
  columnProblem: JiraRefused | null;
  /** Not of the ledger: for whom this epic was last noted as their turn. */
  waitedOn: AccountId[];
  /** Not of the ledger: whether the epic was closed when last looked at, and when it was seen open again. */
  life: Life;
}

export interface Life {
  closed: boolean;
  reopenedAt: Instant | null;
}

/** The life of an epic that is found in a phase; the same object where nothing of it has changed. */
export function lifeAfter(life: Life, phase: Phase, since: Instant): Life {
  if (isClosed(phase)) return life.closed ? life : { closed: true, reopenedAt: null };
  return life.closed ? { closed: false, reopenedAt: since } : life;
}

export const KEPT_EVENTS = 20;
export const KEPT_ACTIONS = 50;
/** Sign-offs kept for dates that may return; beyond it the oldest are dropped (the ledger still has them). */
export const KEPT_SIGNOFFS = 40;

export function newRecord(projectId: string, epoch: string): EpicRecord {
  return {
    rev: 0,
    projectId,
    epoch,
    agreement: NO_AGREEMENT,
    holdersSince: {},
    answers: {},
    intent: null,
    suggestions: [],
    toMoveOut: [],
    formerBaselines: [],
    askText: '',
    lastMove: null,
    historyMark: null,
    frozen: false,
    events: [],
    actions: [],
    acknowledged: {},
    answerChanges: {},
    projectionProblem: null,
    column: null,
    columnProblem: null,
    waitedOn: [],
    life: { closed: false, reopenedAt: null },
  };
}

/** Decisions that the record itself answers. */
export function keptIn({ answers }: Pick<EpicRecord, 'answers'>): KeptDecision[] {
  return KEPT_DECISIONS.filter((decision) => answers[decision] !== undefined);
}

export function findAction(record: EpicRecord, actionId: string): DoneAction | undefined {
  return record.actions.find((action) => action.id === actionId);
}

/** Whether an action that the caller sent after seeing `seenRev` may have been forgotten by now. */
export function mayHaveForgotten(record: EpicRecord, seenRev: number): boolean {
  const [oldest] = record.actions;
  return record.actions.length >= KEPT_ACTIONS && oldest !== undefined && oldest.rev > seenRev + 1;
}
