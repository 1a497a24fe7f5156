import type { Source } from '../domain/agreement';
import type { Day } from '../domain/calendar';
import type { LedgerEvent } from '../domain/event';
import type { JiraIssue } from '../domain/facts';
import type { Change, EpicRecord, ProjectionProblem } from '../domain/record';
import type { Outcome } from '../domain/refusal';
import type { AccountId, Instant } from '../domain/roles';
import type { ProjectSettings } from '../domain/settings';
import type { PublicKey } from '../domain/views/report';

/** Who calls, where and when. Made from what the platform vouches for, never from a payload. */
export interface Caller {
  accountId: AccountId;
  cloudId: string;
  timeZone: string;
  now: Instant;
}

/** What a person may do with one issue, or in one project. */
export interface Permissions {
  edit: boolean;
  administerProject: boolean;
}

/** A record as it is stored. */
export interface Stored {
  record: EpicRecord;
  /** Written, but not yet copied to the issue. */
  dirty: boolean;
}

/** Jira as the calling person: what they may not see is not found. */
export interface JiraAsUser {
  /** One issue with its history (newest first) and projection. */
  readEpic(issueId: string, source: Source): Promise<Outcome<JiraIssue>>;
  /** Those of the issues that the person may browse, without history. */
  readEpics(issueIds: readonly string[], source: Source): Promise<Outcome<JiraIssue[]>>;
  permissionsOnIssue(issueId: string): Promise<Outcome<Permissions>>;
  permissionsInProject(projectId: string): Promise<Outcome<Permissions>>;
  setDate(issueId: string, source: Source, day: Day): Promise<Outcome<null>>;
  readProject(
    projectId: string,
  ): Promise<Outcome<{ id: string; key: string; name: string; lead: AccountId | null }>>;
  /** Names of the project's issue types at the epics' level. */
  epicTypes(projectId: string): Promise<Outcome<string[]>>;
  /** Which of the accounts are active people. */
  activePeople(accounts: readonly AccountId[]): Promise<Outcome<AccountId[]>>;
}

/** Jira as the app itself: only for the copy on the issue. */
export interface JiraAsApp {
  /** The status that Jira answered with; 200 or 201 for written. */
  writeProjection(issueId: string, projection: { seal: string }): Promise<number>;
}

/** How copying a record to its issue went: done, refused by Jira, or overtaken again and again by other changes. */
export type Copied = 'copied' | 'overtaken' | ProjectionProblem;

export interface EpicStore {
  read(issueId: string): Promise<Stored | null>;
  /** Creates a record at `rev` 0; one that exists stays as it is. */
  create(issueId: string, record: EpicRecord): Promise<void>;
  /**
   * Writes record, ledger event and, where the change retires an epoch, the projects' lists of them: all or nothing,
   * and only if the record is still the one before. `unclear` = whether it was written, and by which of several
   * copies of one call, can only be told by reading.
   */
  commit(issueId: string, change: Change): Promise<'written' | 'unclear'>;
  /** Notes how copying this very revision went; another revision is left alone. */
  noteProjection(issueId: string, record: EpicRecord, copied: Copied): Promise<void>;
  /** Events with `from <= rev <= to`, oldest first. */
  readLedger(issueId: string, from: number, to: number): Promise<LedgerEvent[]>;
  readRetiredEpochs(projectId: string): Promise<string[]>;
  /** Issues of a project whose copy Jira refused. */
  projectionProblems(projectId: string): Promise<{ issueId: string; problem: ProjectionProblem }[]>;
}

export interface SettingsStore {
  /** The defaults where nobody has saved any. */
  read(projectId: string): Promise<ProjectSettings>;
  /** Saves the next settings; false where somebody else has saved this `rev`. */
  save(projectId: string, next: ProjectSettings): Promise<boolean>;
}

/** The issue that a seal is for, in the project that Jira says it is in. */
export interface Place {
  cloudId: string;
  projectId: string;
  issueId: string;
}

export interface Seals {
  make(record: EpicRecord, place: Place, source: Source): Promise<string>;
  /** What a projection found on an issue truly says; null where it says nothing. */
  read(projection: unknown, place: Place): Promise<{ rev: number; epoch: string } | null>;
  publicKeys(): Promise<PublicKey[]>;
}

export interface Ports {
  user: JiraAsUser;
  app: JiraAsApp;
  epics: EpicStore;
  settings: SettingsStore;
  seals: Seals;
  /** 128 random bits as text. */
  newEpoch(): string;
  /** Waits up to this many milliseconds, a random part of it, so that those who collided do not collide again. */
  jitter(most: number): Promise<void>;
}
