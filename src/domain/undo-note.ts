import type { AgreedDate, BaselineAsk, Counter, OwnHolders, Signoff } from './agreement';
import type { AnswerDecision } from './answer-field';
import type { KeptAnswer, KeptDecision } from './decisions';
import type { Acknowledgment } from './drift';
import type { AccountId, Role } from './roles';
import type { Child } from './suggestion';

/** What undoing an action needs; kept with the action for as long as the action is known. */
export type UndoNote =
  | ({
      kind: 'signed';
      added: Signoff[];
      /** Older ones that say the same, given anew after the other side suggested another date. */
      replaced: Signoff[];
      /** Their own suggestion, which signing the date that it answers took back. */
      reopens?: Reopening;
    } & AgreedDates)
  | { kind: 'withdrew'; removed: Signoff[] }
  | {
      kind: 'suggested';
      suggestion: string;
      removed: Signoff[];
      counterBefore: Counter | null;
      counterAfter: Counter | null;
      /** The suggestion that it answered. */
      answered: string | null;
    }
  | ({
      kind: 'accepted';
      suggestion: string;
      /** Where the date was set with it, without that of who had suggested it: that date stays. */
      added: Signoff[];
      /** Null where the date was set with it: the suggestion answers no date any more. */
      reopens: Reopening | null;
      /** Children that it added to those that are to leave the epic. */
      toMoveOut: Child[];
    } & AgreedDates)
  | { kind: 'took-back'; reopens: Reopening }
  | ({ kind: 'set-baseline' | 'kept-baseline' } & BaselineBefore)
  | {
      kind: 'claimed';
      role: Role;
      /** The epic's own people of the role before; null where its place gave it its people. */
      before: OwnHolders;
      /** Who had left the role empty, and whose place the claim took. */
      inherited: AccountId | null;
    }
  | { kind: 'answered'; decision: KeptDecision; before: KeptAnswer | null; after: KeptAnswer | null }
  | {
      kind: 'acknowledged';
      decision: AnswerDecision;
      historyId: string;
      /** What was taken note of before. */
      before: Acknowledgment | null;
    };

/** The agreed dates before an action and after it. */
export interface AgreedDates {
  firstBefore: AgreedDate | null;
  lastBefore: AgreedDate | null;
  firstAfter: AgreedDate | null;
  lastAfter: AgreedDate | null;
}

/** What is opened again is about the date as it was: only while it has not moved since. */
export interface Unmoved {
  /** The last move of the date that was known of; null for none. */
  lastMove: string | null;
}

/** A suggestion that was open. */
export interface Reopening extends Unmoved {
  suggestion: string;
  counter: Counter;
}

/** The open question of a new baseline, and the baseline, before it was answered. */
export interface BaselineBefore extends Unmoved {
  firstAgreed: AgreedDate | null;
  baseline: number;
  ask: BaselineAsk | null;
  askText: string;
}
