import type { OwnHolders, Source, Value } from './agreement';
import type { AnswerDecision } from './answer-field';
import type { Period } from './calendar';
import type { Capacity } from './capacity';
import type { KeptDecision } from './decisions';
import type { Unchecked } from './gate';
import type { Move, MoveReason } from './move';
import type { AccountId, Instant, Role } from './roles';
import type { Child, Suggestion } from './suggestion';
import type { UndoNote } from './undo-note';

/** Something that happened on an epic. The ledger keeps every one for ever; nothing is ever changed in it. */
export interface LedgerEvent {
  /** The record's `rev` after the event: 1 for the first. */
  rev: number;
  /** For what happened in Jira, Jira's instant: it may lie before that of the event written before it. */
  at: Instant;
  /** Null where Jira does not say who. */
  by: AccountId | null;
  /** Made by the client, so that a repeated call is known; for what happened in Jira, by the app. */
  actionId: string;
  what: Happening;
  /** The new generation of seals, where all older seals would say too much. */
  epoch?: string;
}

export type Happening =
  | {
      kind: 'signed';
      /** The person's own. */
      roles: Role[];
      /** Whom they signed for as a stand-in. */
      standingIn?: StandingIn[];
      value: Value;
      period: Period;
      /** What this sign-off completed an agreement on: the finest period signed; null where it completed none. */
      agreed: Period | null;
      /** The person also set the date in Jira, with this same action. */
      setDate?: boolean;
      /** The person set the date in Jira themselves: who owns a date and sets it has signed it. */
      byEditing?: boolean;
    }
  | { kind: 'withdrew'; roles: Role[]; source: Source; period: Period }
  | { kind: 'undid'; actionId: string; undone: UndoNote['kind'] }
  | { kind: 'claimed'; role: Role }
  | {
      kind: 'set-holders';
      role: Role;
      before: OwnHolders;
      after: OwnHolders;
      /** Who held the role before and after, the project's people where the epic has none of its own. */
      held: { before: AccountId[]; after: AccountId[] };
    }
  /** An owner took note of an answer that somebody else had changed. */
  | { kind: 'acknowledged'; decision: AnswerDecision; historyId: string; digest: string }
  /** An empty text took the answer away. */
  | { kind: 'answered'; decision: KeptDecision; text: string }
  | {
      kind: 'setting-date';
      /** The action that sets and signs; this event is its first step. */
      action: string;
      source: Source;
      from: Period | null;
      to: Period;
      period: Period;
      /** The suggestion that is accepted by this. */
      accepts?: string;
    }
  | { kind: 'set-date'; source: Source; to: Period }
  | { kind: 'date-not-signed'; source: Source; to: Period }
  | { kind: 'date-not-set'; source: Source; to: Period }
  | { kind: 'moved'; move: Move }
  | { kind: 'gave-reason'; historyId: string; reason: MoveReason; text: string }
  /** It answers the open suggestion, if there is one, and takes what the person had signed of this value back. */
  | { kind: 'suggested'; suggestion: Omit<Suggestion, 'end'> }
  /** Both have signed with it: who accepted, and who had suggested. */
  | {
      kind: 'accepted';
      suggestion: string;
      roles: Role[];
      standingIn?: StandingIn[];
      proposer: Capacity & { person: AccountId };
      value: Value;
      period: Period;
      agreed: Period | null;
      /** The date was set in Jira with the same action. */
      setDate?: boolean;
    }
  | { kind: 'took-back'; suggestion: string }
  /** Children left the epic, as an accepted suggestion had it. */
  | { kind: 'moved-out'; children: Child[] }
  | ({ kind: 'asked-baseline'; source: Source; on: Period; text: string } & Capacity)
  /** What is agreed now is what slips are measured from. */
  | { kind: 'set-baseline'; source: Source; on: Period; text: string }
  /** Who had asked took it back, or the other side leaves the baseline as it is. */
  | { kind: 'kept-baseline'; asked: AccountId }
  /** A workflow's gate could not tell whether the date was agreed; from and to which status, by their ids. */
  | { kind: 'passed-unchecked'; why: Unchecked; from: string; to: string }
  /** A person's account was closed: what they did stays, under a pseudonym. */
  | { kind: 'erased' }
  | { kind: 'changed-project'; from: string; to: string }
  /** It became an issue of another level than epics', or an epic again. */
  | { kind: 'left-level' }
  | { kind: 'returned' };

/** A role, and the owner in whose stead it was acted. */
export type StandingIn = Required<Capacity>;
