import { type Agreement, NO_AGREEMENT } from '../agreement';
import type { AnswerDecision } from '../answer-field';
import { addDays, type Day, lastDay, type Period, samePeriod } from '../calendar';
import { rolesOf } from '../capacity';
import type { KeptDecision } from '../decisions';
import { type Evaluation, evaluate } from '../evaluate';
import type { EpicFacts } from '../facts';
import { isMove, LATELY, type MoverKind } from '../move';
import { settingsOn } from '../owners';
import { isClosed } from '../phase';
import type { AccountId, Instant, Role } from '../roles';
import type { ProjectSettings } from '../settings';
import { isTurnOf } from '../turn-of';
import { isYetToSign } from '../yet-to-sign';

/** An epic due within this many days is a matter of now. */
export const HORIZON_DAYS = 26 * 7;

/** The latest change of a date as a seal tells it: what kind of mover, but not who. */
export interface SealedMove {
  by: MoverKind;
  from: Period | null;
  to: Period | null;
  at: Instant;
}

/** What a verified seal says of an epic. */
export interface Sealed {
  agreement: Agreement;
  lastMove: SealedMove | null;
  /** Decisions whose answer somebody else changed. */
  drifted: AnswerDecision[];
  /** Decisions that are answered in Countersign itself. */
  kept: KeptDecision[];
}

/** One epic of the report. */
export interface ReportRow {
  facts: EpicFacts;
  /** What the row says of what the epic is, in small letters, to be searched in any case. */
  text: string;
  evaluation: Evaluation;
  /** In progress, overdue, changed since agreed, or due within the horizon; the others are for later. */
  now: boolean;
  /** Decisions whose answer somebody else changed, as far as the app has heard. */
  drifted: readonly AnswerDecision[];
  /** Decisions that are answered in Countersign itself. */
  kept: readonly KeptDecision[];
  myTurn: boolean;
  myRoles: Role[];
  /** The latest change of the date that the app knows of. */
  move: SealedMove | null;
  /** Jira's date is another one than after that change: it moved moments ago, and the app is about to hear by whom. */
  justMoved: boolean;
  /** Moved in the last 7 days. */
  movedLately: boolean;
  /**
   * What the viewer can sign with one click: the date itself, where they have not signed it. A suggestion is answered
   * on its epic, not passed over from a list.
   */
  signable: Period | null;
}

/** The id of its issue. */
export function rowId(row: ReportRow): string {
  return row.facts.id;
}

export interface Viewer {
  me: AccountId;
  today: Day;
  now: Instant;
}

/** Judges one epic from Jira's facts and what a verified seal says; null where there is no such seal. */
export function buildRow(
  facts: EpicFacts,
  sealed: Sealed | null,
  ofProject: ProjectSettings,
  { me, today, now }: Viewer,
): ReportRow {
  const agreement = sealed?.agreement ?? NO_AGREEMENT;
  const settings = settingsOn(ofProject, facts);
  const { value, phase, isFieldGone } = facts;
  const move = sealed?.lastMove ?? null;
  const justMoved = move !== null && !samePeriod(move.to, value?.canonical ?? null);
  const evaluation = evaluate({ value, phase, isFieldGone, agreement, settings, today });
  const myRoles = rolesOf(me, agreement.holders, settings);
  const open = value !== null && !isClosed(phase) && evaluation.state !== 'countered';
  return {
    facts,
    text: shownText(facts),
    evaluation,
    now:
      phase === 'in-progress' ||
      evaluation.overdue ||
      evaluation.state === 'changed' ||
      (value !== null && lastDay(value.canonical) <= addDays(today, HORIZON_DAYS)),
    drifted: sealed?.drifted ?? [],
    kept: sealed?.kept ?? [],
    myTurn: isTurnOf(evaluation.turn, me),
    myRoles,
    move,
    justMoved,
    movedLately: justMoved || (move !== null && isMove(move) && now - move.at < LATELY),
    signable: open && isYetToSign(me, evaluation) ? value.canonical : null,
  };
}

function shownText({ key, summary, goal, priority }: EpicFacts): string {
  return [key, summary, goal?.summary || goal?.key, priority].join(' ').toLocaleLowerCase();
}
