import type { Unchecked } from '../domain/gate';
import type { AccountId, Instant } from '../domain/roles';

/** Work that is done after the call that asks for it, in the app's queue. */
export type Work =
  /** Looks at a project's epics anew, a page at a time. */
  | { kind: 'take-stock'; projectId: string; next: string | null }
  /** Empties the column of what taking stock does not meet, some at a time, going on behind an epic. */
  | { kind: 'clear-columns'; projectId: string; after: string | null }
  /** The project is gone from Jira for good. */
  | { kind: 'forget-project'; projectId: string }
  /** Looks at the epics of a version anew, a page at a time: its release date may be another one. */
  | { kind: 'follow-version'; projectId: string; versionId: string; next: string | null }
  /** Notes that a workflow's gate let an epic pass unchecked. */
  | {
      kind: 'note-unchecked';
      issueKey: string;
      from: string;
      to: string;
      why: Unchecked;
      at: Instant;
    }
  /** Lets all epics follow what holds for the site since an instant, a page at a time. */
  | { kind: 'follow-site'; startedAt: Instant; next: string | null }
  /** Looks through what is stored for accounts, going on behind a row, and reports them. */
  | {
      kind: 'report-accounts';
      entity: 'records' | 'ledger';
      after: string | null;
      /** Not reported yet. */
      found: AccountId[];
      /** How many were reported already. */
      reported: number;
    }
  /** Puts pseudonyms in place of closed accounts, a page of rows at a time. */
  | {
      kind: 'erase-accounts';
      entity: 'records' | 'ledger';
      after: string | null;
      /** When this pass through all rows began; the first pass is 1. */
      startedAt: Instant;
      pass: number;
      /** This pass has found something to erase. */
      hasChanged: boolean;
    }
  /** Nobody can act in the project at present. */
  | { kind: 'rest-project'; projectId: string }
  /** Puts one person in another's place on the epics that name them, some at a time. */
  | ({
      kind: 'replace-person';
      projectId: string;
      by: AccountId;
      /** Goes on behind this epic; null from the first. */
      after: string | null;
      /** 1 for the first time that all are gone through. */
      pass: number;
    } & Replacement);

export interface Replacement {
  from: AccountId;
  to: AccountId;
}
