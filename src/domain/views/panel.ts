import type { AgreedDate, Source, Value } from '../agreement';
import type { AnswerDecision, AnswerPlaces } from '../answer-field';
import type { Answers } from '../answers';
import type { Day, Period } from '../calendar';
import type { Owner } from '../decisions';
import type { Evaluation } from '../evaluate';
import type { LedgerEvent, StandingIn } from '../event';
import type { Goal } from '../facts';
import type { NamedMove } from '../jira-history';
import type { GivenReason, Move, Mover } from '../move';
import type { ProjectionProblem } from '../record';
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
  /** Decisions that are theirs to answer. */
  canAnswer: AnswerDecision[];
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
  goal: Goal | null;
  answers: Answers;
  /** Answers that somebody else changed, which no owner has taken note of. */
  drifts: Partial<Record<AnswerDecision, ShownDrift>>;
  /** What stands where the date should be and cannot be read as one; null for nothing of that kind. */
  written: string | null;
  /** Jira does not have the date's field on this epic. */
  isFieldGone: boolean;
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
  /** The last agreed date, when Jira now holds another one and the caller may put it back. */
  putBack: Period | null;
  /** Versions whose release date this is; empty where the date is a field of the epic's own. */
  releases: string[];
  /** A date that somebody is setting right now. */
  beingSet: { by: AccountId; to: Period } | null;
  projectionProblem: ProjectionProblem | null;
  /** The last 20 events, newest last. */
  events: LedgerEvent[];
  settings: {
    places: AnswerPlaces;
    owners: Record<AnswerDecision, Owner>;
    claiming: boolean;
    samePerson: boolean;
    editSigns: boolean;
    setUp: boolean;
  };
}

/** What is edited of an answer in Jira. */
export interface GivenAnswer {
  /** The epic's summary, where it is a part of the answer. */
  summary?: string | undefined;
  text?: string | undefined;
  people?: AccountId[] | undefined;
}

/** An answer as it is when somebody begins to edit it. */
export interface AnswerDraft extends GivenAnswer {
  /** Stands for it as it is in Jira; sent back with the edited one. */
  seen: string;
}

/** An answer that somebody else changed, and what they changed. */
export interface ShownDrift {
  historyId: string;
  at: Instant;
  by: Mover;
  name: string | null;
  /** What Jira showed before and after, in a few words; both null where its history does not reach back. */
  from: string | null;
  to: string | null;
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
