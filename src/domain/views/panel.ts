import type { AgreedDate, Source, Value } from '../agreement';
import type { Day, Period } from '../calendar';
import type { KeptDecision } from '../decisions';
import type { Evaluation } from '../evaluate';
import type { LedgerEvent, StandingIn } from '../event';
import type { NamedMove } from '../jira-history';
import type { GivenReason, Move } from '../move';
import type { Answer, ProjectionProblem } from '../record';
import type { Refusal } from '../refusal';
import type { AccountId, Instant, Role } from '../roles';
import type { Child, Suggestion } from '../suggestion';

/** Who or what moved the date last, from Jira's own history, which gives the name; and why, if somebody has said so. */
export interface PanelMove extends Move {
  name: string | null;
  given: GivenReason | null;
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
  /** They may change the date here, where it is a field of the epic's own. */
  maySetDate: boolean;
  isProjectAdmin: boolean;
  /** Owners for whom they stand in today. */
  standingIn: StandingIn[];
  /** They may suggest another date, or answer the open suggestion with one. */
  canSuggest: boolean;
  canAccept: boolean;
  canTakeBack: boolean;
  /** They may ask that the date agreed now be the new baseline. */
  canAskBaseline: boolean;
  canAcceptBaseline: boolean;
  /** They asked, or are asked: either may leave the baseline as it is. */
  canKeepBaseline: boolean;
  /** They may move children out of the epic, as an accepted suggestion has it. */
  canMoveOut: boolean;
  /** They may say why the date moved: its owners, and who moved it. */
  canGiveReason: boolean;
  /** Periods they can sign the current date as: the day first. Empty when there is nothing to sign. */
  signAs: Period[];
  /** The longer period that is worth signing instead, because the date is far ahead; null where it is not. */
  worthSigning: Period | null;
  /** Their own sign-offs on the current date; without any, their latest one. */
  withdrawable: { source: Source; period: Period; roles: Role[] }[];
}

/** Everything the panel shows, in one answer. */
export interface PanelView {
  me: AccountId;
  epic: { id: string; key: string; summary: string; projectId: string; projectKey: string };
  /** The record's revision that this view shows; sent back with each action. */
  rev: number;
  evaluation: Evaluation;
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
  move: PanelMove | null;
  /** Changes of the date that Jira's own history tells of and that are not among the events, oldest first. */
  earlierMoves: NamedMove[];
  /** The last suggestions, oldest first. */
  suggestions: Suggestion[];
  /** Children that are to leave the epic, as an accepted suggestion has it. */
  toMoveOut: Child[];
  /** What slips were measured from before, oldest first. */
  formerBaselines: AgreedDate[];
  /** Why a new baseline is asked for; empty where none is. */
  askText: string;
  mine: Mine;
  /** The last agreed day, when Jira now holds another one and the caller may put it back. */
  putBack: Day | null;
  /** Versions whose release date this is; empty where the date is a field of the epic's own. */
  releases: string[];
  /** A date that somebody is setting right now. */
  beingSet: { by: AccountId; to: Day } | null;
  projectionProblem: ProjectionProblem | null;
  /** The last 20 events, newest last. */
  events: LedgerEvent[];
  settings: { claiming: boolean; samePerson: boolean; editSigns: boolean; setUp: boolean };
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

/** Up to 50 events, newest first; `more` says that there are older ones still. */
export interface HistoryPage {
  events: LedgerEvent[];
  more: boolean;
}
