import * as v from 'valibot';
import { LONGEST_ANSWER } from '../domain/actions/answer';
import type { Source, Value } from '../domain/agreement';
import type { Day, Period } from '../domain/calendar';
import type { KeptDecision } from '../domain/decisions';
import type { Evaluation } from '../domain/evaluate';
import type { LedgerEvent } from '../domain/event';
import type { Answer, ProjectionProblem } from '../domain/record';
import type { Refusal } from '../domain/refusal';
import type { AccountId, Instant, Role } from '../domain/roles';
import { accountId, actionId, day, period, rev, role, source, value } from './parse';

/** Who or what moved the date last, from Jira's own history. */
export interface Move {
  by: { kind: 'person' | 'app' | 'unknown'; accountId: AccountId | null; name: string | null };
  from: Day | null;
  to: Day | null;
  at: Instant;
}

/** What the caller may do here. All of it is decided again when they do it. */
export interface Mine {
  roles: Role[];
  /** Empty roles they can take with one click. */
  canClaim: Role[];
  /** Roles whose people they may name for this epic. */
  canSetHolders: Role[];
  /** Kept answers they may write. */
  canAnswer: KeptDecision[];
  mayEdit: boolean;
  isProjectAdmin: boolean;
  /** Periods they can sign the current date as: the day first. Empty when there is nothing to sign. */
  signAs: Period[];
  /** Their own sign-offs on the current date. */
  withdrawable: { source: Source; period: Period; roles: Role[] }[];
}

/** Everything the panel shows, in one answer. */
export interface PanelView {
  me: AccountId;
  epic: { id: string; key: string; summary: string; projectId: string; projectKey: string };
  /** The record's revision that this view shows; sent back with each action. */
  rev: number;
  evaluation: Evaluation;
  /** The field that holds the date, by Jira's name for it. */
  sourceName: string;
  today: Day;
  /** Jira's own name of the status. */
  statusName: string;
  /** When the epic was done; null while it is open. */
  doneAt: Instant | null;
  goal: { key: string; summary: string } | null;
  /** The description as readable text; empty when Jira has none. */
  description: string;
  answers: Partial<Record<KeptDecision, Answer>>;
  assignee: { accountId: AccountId; displayName: string } | null;
  move: Move | null;
  mine: Mine;
  /** The last agreed day, when Jira now holds another one and the caller may put it back. */
  putBack: Day | null;
  /** A date that somebody is setting right now. */
  beingSet: { by: AccountId; to: Day } | null;
  projectionProblem: ProjectionProblem | null;
  /** The last 20 events, newest last. */
  events: LedgerEvent[];
  settings: { claiming: boolean; samePerson: boolean; setUp: boolean };
}

/** An action's answer: the new view, what can be undone, and what the person should still be told. */
export interface ActionDone {
  view: PanelView;
  /** This action can be undone with this id, until then. */
  undo: { actionId: string; until: Instant } | null;
  /** The date moved between the sign-off and the answer: "You signed 2 Apr; Jira now shows 9 Apr". */
  movedSince: { signed: Value; jira: Value | null } | null;
}

/** A refusal comes with the current view where the caller may see one, so that nothing on screen is stale. */
export interface Refused {
  ok: false;
  refusal: Refusal;
  view?: PanelView;
}

const act = { actionId, rev };

/** The panel's calls and their payloads. The epic is never in the payload: it is the page's own. */
export const panelCalls = {
  open: v.strictObject({}),
  sign: v.strictObject({ ...act, value, period }),
  setDate: v.strictObject({ ...act, from: v.nullable(day), to: day, period: v.optional(period) }),
  withdraw: v.strictObject({ ...act, source, period }),
  undo: v.strictObject({ ...act, undone: actionId }),
  claim: v.strictObject({ ...act, role }),
  setHolders: v.strictObject({
    ...act,
    role,
    people: v.nullable(v.pipe(v.array(accountId), v.maxLength(10))),
  }),
  answer: v.strictObject({
    ...act,
    decision: v.picklist(['why', 'how']),
    text: v.pipe(v.string(), v.maxLength(LONGEST_ANSWER)),
  }),
  history: v.strictObject({ before: rev }),
} as const;

export interface PanelAnswers {
  open: PanelView;
  sign: ActionDone;
  setDate: ActionDone;
  withdraw: ActionDone;
  undo: ActionDone;
  claim: ActionDone;
  setHolders: ActionDone;
  answer: ActionDone;
  /** Up to 50 events older than `before`, newest first; `more` says that there are older ones still. */
  history: { events: LedgerEvent[]; more: boolean };
}

export type PanelCall = keyof typeof panelCalls;
export type PanelPayload<C extends PanelCall> = v.InferInput<(typeof panelCalls)[C]>;
export type PanelAnswer<C extends PanelCall> = { ok: true; result: PanelAnswers[C] } | Refused;
