import type { AgreedDate, BaselineAsk, Counter, OwnHolders, Signoff } from './agreement';
import type { AnswerDecision } from './answer-field';
import type { KeptAnswer, KeptDecision } from './decisions';
import type { Acknowledgment } from './drift';
import type { AccountId, Role } from './roles';
import type { Child } from './suggestion';

/** How long undo is offered on screen, milliseconds. */
export const UNDO_OFFERED = 10_000;
/** How long the server accepts it: a slow click still counts. */
export const UNDO_ACCEPTED = 30_000;
/** Actions of a record that can be undone at once: notes are large, and records are not to be. */
export const KEPT_NOTES = 8;

/** What undoing an action needs; kept with the action while it can be undone, and only once. */
export type UndoNote =
  | ({
      kind: 'signed';
      added: Signoff[];
      /** Older ones that say the same, given anew after the other side suggested another date. */
      replaced: Signoff[];
      /** Their own suggestion, which signing the date that it answers took back. */
      tookBack?: { suggestion: string; counter: Counter };
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
      /** The suggestion as it was, open; null where the date was set with it: it answers no date any more. */
      counter: Counter | null;
      /** Children that it added to those that are to leave the epic. */
      toMoveOut: Child[];
    } & AgreedDates)
  | { kind: 'took-back'; suggestion: string; counter: Counter }
  | {
      kind: 'set-baseline' | 'kept-baseline';
      firstAgreed: AgreedDate | null;
      baseline: number;
      ask: BaselineAsk | null;
      askText: string;
    }
  | {
      kind: 'claimed';
      role: Role;
      /** The epic's own people of the role before; null where its place gave it its people. */
      before: OwnHolders;
      /** Who had left the role empty, and whose place the claim took. */
      inherited: AccountId | null;
    }
  | { kind: 'answered'; decision: KeptDecision; before: KeptAnswer | null }
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
