import type { AgreedDate, Signoff, Source, Value } from './agreement';
import type { Period } from './calendar';
import type { KeptDecision } from './decisions';
import type { AccountId, Instant, Role } from './roles';

/** Something that happened on an epic. The ledger keeps every one for ever; nothing is ever changed in it. */
export interface LedgerEvent {
  /** The record's `rev` after the event: 1 for the first. */
  rev: number;
  at: Instant;
  by: AccountId;
  /** Made by the client, so that a repeated call is known. */
  actionId: string;
  what: Happening;
}

export type Happening =
  | {
      kind: 'signed';
      roles: Role[];
      value: Value;
      period: Period;
      /** This sign-off completed an agreement. */
      agreed: boolean;
      /** The person also set the date in Jira, with this same action. */
      setDate?: boolean;
    }
  | { kind: 'withdrew'; roles: Role[]; source: Source; period: Period }
  | { kind: 'undid'; actionId: string; undone: 'signed' | 'claimed' | 'withdrew' }
  | { kind: 'claimed'; role: Role }
  | { kind: 'set-holders'; role: Role; before: AccountId[] | null; after: AccountId[] | null }
  | { kind: 'answered'; decision: KeptDecision; empty: boolean }
  | { kind: 'setting-date'; source: Source; from: Period | null; to: Period }
  | { kind: 'set-date'; source: Source; to: Period }
  | { kind: 'date-not-signed'; source: Source; to: Period }
  | { kind: 'date-not-set'; source: Source; to: Period };

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
