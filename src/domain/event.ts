import type { AgreedDate, Signoff, Source, Value } from './agreement';
import type { Period } from './calendar';
import type { KeptDecision } from './decisions';
import type { Move, MoveReason } from './move';
import type { AccountId, Instant, Role } from './roles';

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
      roles: Role[];
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
      before: AccountId[] | null;
      after: AccountId[] | null;
      /** Who held the role before and after, the project's people where the epic has none of its own. */
      held: { before: AccountId[]; after: AccountId[] };
    }
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
    }
  | { kind: 'set-date'; source: Source; to: Period }
  | { kind: 'date-not-signed'; source: Source; to: Period }
  | { kind: 'date-not-set'; source: Source; to: Period }
  | { kind: 'moved'; move: Move }
  | { kind: 'gave-reason'; historyId: string; reason: MoveReason; text: string }
  | { kind: 'changed-project'; from: string; to: string }
  /** It became an issue of another level than epics', or an epic again. */
  | { kind: 'left-level' }
  | { kind: 'returned' };

/** What undoing an action needs; kept with the action for as long as the action is known. */
export type UndoNote =
  | {
      kind: 'signed';
      added: Signoff[];
      firstBefore: AgreedDate | null;
      lastBefore: AgreedDate | null;
      firstAfter: AgreedDate | null;
      lastAfter: AgreedDate | null;
    }
  | { kind: 'withdrew'; removed: Signoff[] }
  | {
      kind: 'claimed';
      role: Role;
      /** The epic's own people of the role before; null where it had the project's. */
      before: AccountId[] | null;
      /** Who had left the role empty, and whose place the claim took. */
      inherited: AccountId | null;
    };
