import type { Source } from './agreement';
import type { Period } from './calendar';
import type { AccountId, Instant } from './roles';

/** What changed a date in Jira: a person, Jira's automation, another app, or what Jira does not say. */
export type MoverKind = 'person' | 'automation' | 'app' | 'unknown';

export interface Mover {
  kind: MoverKind;
  /** Null where Jira does not say who. */
  accountId: AccountId | null;
}

/** One change of the date, as Jira's own history tells it. */
export interface Move {
  /** The id of Jira's history entry: the same change is always known by it. */
  historyId: string;
  source: Source;
  /** Null: there was no date before. */
  from: Period | null;
  /** Null: the date was cleared. */
  to: Period | null;
  at: Instant;
  by: Mover;
}

/** Why a date moved: what an owner can say with one tap, afterwards and never as a duty. */
export const MOVE_REASONS = ['capacity', 'dependency', 'scope', 'quality', 'market', 'other'] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

/** The longest text beside a reason, characters. */
export const LONGEST_REASON = 500;

export interface GivenReason {
  reason: MoveReason;
  /** Empty where nothing was added. */
  text: string;
  by: AccountId;
  at: Instant;
}

/** The latest change of the date that the record knows, with the reason that somebody may have given for it. */
export interface LastMove extends Move {
  given: GivenReason | null;
}

/** How long a move counts as one of these days, milliseconds. */
export const LATELY = 7 * 24 * 60 * 60 * 1000;

/** A date was there and is now another, or gone. A first date that was set is none. */
export function isMove({ from, to }: Pick<Move, 'from' | 'to'>): boolean {
  return from !== null && from !== to;
}
