import type { Source } from '../domain/agreement';
import type { AnswerDecision } from '../domain/answer-field';
import type { Change } from '../domain/change';
import type { KeptDecision } from '../domain/decisions';
import type { LedgerEvent } from '../domain/event';
import type { KeyRing } from '../domain/key-ring';
import type { AccountReport } from '../domain/personal-data';
import type { EpicRecord, JiraRefused, ProjectionProblem } from '../domain/record';
import type { Outcome } from '../domain/refusal';
import type { AccountId, Instant } from '../domain/roles';
import type { ProjectSettings, SavedSettings } from '../domain/settings';
import type { SiteState } from '../domain/site';
import type { StandIn } from '../domain/stand-in';
import type { PublicKey } from '../domain/views/report';
import type { JiraAsApp, JiraAsUser } from './jira';
import type { Work } from './work';

/** Where and when something is done. Made from what the platform vouches for, never from a payload. */
export interface Moment {
  cloudId: string;
  now: Instant;
}

/** Who calls, where and when; likewise. */
export interface Caller extends Moment {
  accountId: AccountId;
  timeZone: string;
}

/** A record as it is stored. */
export interface Stored {
  record: EpicRecord;
  /** Written, but not yet copied to the issue. */
  dirty: boolean;
}

/** How copying a record went: done, refused by Jira, or to be done again. */
export type Copied = 'copied' | 'behind' | ProjectionProblem;

/** What Jira did not take of one epic. */
export interface RefusedCopies {
  issueId: string;
  projection: ProjectionProblem | null;
  column: JiraRefused | null;
}

export interface EpicStore {
  read(issueId: string): Promise<Stored | null>;
  /** Creates a record at `rev` 0; one that exists stays as it is. */
  create(issueId: string, record: EpicRecord): Promise<void>;
  /**
   * Writes record, ledger events and, where the change retires an epoch, the projects' lists of them: all or nothing,
   * and only if the record is still the one before. `unclear` = whether it was written, and by which of several
   * copies of one call, can only be told by reading.
   */
  commit(issueId: string, change: Change): Promise<'written' | 'unclear'>;
  /**
   * Notes how copying this very revision went, the column with it, and whom it waits on; another revision is left
   * alone.
   */
  noteCopies(issueId: string, record: EpicRecord, copied: Copied, waitedOn: AccountId[]): Promise<void>;
  /** Removes the record; the ledger stays. */
  remove(issueId: string): Promise<void>;
  /** Several records, by strict reads; those that are not there are left out. */
  readMany(issueIds: readonly string[]): Promise<Map<string, Stored>>;
  /** Some epics whose copies are behind their records, but for those that Jira refused for good since this instant. */
  behind(refusedBefore: Instant, most: number): Promise<string[]>;
  /** Some epics of a project that somebody is noted to be waited on for; none when all of them have been let rest. */
  waitingIn(projectId: string): Promise<{ issueId: string; stored: Stored }[]>;
  /** Keys of some rows that belong to a project: of epics, their issue ids. No ledgers. */
  keysIn(projectId: string): Promise<string[]>;
  /** A project's epics that name a person for themselves; those named moments ago may be missing. */
  naming(projectId: string, person: AccountId): Promise<string[]>;
  /** Removes rows, but for those that belong to another project by now. */
  removeFrom(projectId: string, keys: readonly string[]): Promise<void>;
  /** Events with `from <= rev <= to`, oldest first. */
  readLedger(issueId: string, from: number, to: number): Promise<LedgerEvent[]>;
  readRetiredEpochs(projectId: string): Promise<string[]>;
  /** Epics of a project whose column says something, or may do so. */
  withColumn(projectId: string): Promise<string[]>;
  /** Issues of a project whose copy, or whose column, Jira refused. */
  refusedIn(projectId: string): Promise<RefusedCopies[]>;
}

/** Whose turn it is on which epic, kept so that a person's turns can be found. An index, never the truth. */
export interface TurnIndex {
  /** Makes `people` found for this epic, and those of `before` who are not among them no longer. */
  note(
    epic: { id: string; projectId: string },
    people: readonly AccountId[],
    before: readonly AccountId[],
    now: Instant,
  ): Promise<void>;
  /** Nobody is found for this epic until `note` names them again: their turn then goes on as it was. */
  park(issueId: string, people: readonly AccountId[]): Promise<void>;
}

export interface SettingsStore {
  /** As they hold today: with who stands in for whom. The defaults where nobody has saved any. */
  read(projectId: string): Promise<ProjectSettings>;
  /**
   * Saves the next settings; false where somebody else has saved this `rev`. `unsettled`: what the app keeps of the
   * project's epics does not follow them yet.
   */
  save(projectId: string, next: SavedSettings, unsettled: boolean): Promise<boolean>;
  /** The project's epics follow these settings now; later ones are left as they are. */
  settled(projectId: string, settings: SavedSettings): Promise<void>;
  /** Projects whose epics do not follow their settings yet. */
  unsettled(): Promise<string[]>;
}

/** Everybody's stand-ins, of all projects, as they are kept. */
export interface StoredStandIns {
  rev: number;
  all: StandIn[];
  /** The site's own zone, where it is known. */
  timeZone: string | null;
}

export interface StandInStore {
  read(): Promise<StoredStandIns>;
  /** Writes on condition of the revision; false where it is another by now. */
  write(rev: number, next: Omit<StoredStandIns, 'rev'>): Promise<boolean>;
}

/** What holds for the whole site, at a revision. */
export interface SiteStore {
  read(): Promise<{ rev: number; body: SiteState }>;
  /** Writes on condition of the revision; false where it is another by now. */
  write(rev: number, body: SiteState): Promise<boolean>;
}

/** What a row is of; `other` names nobody. */
export type RowOf =
  | { kind: 'epic'; issueId: string }
  | { kind: 'event'; issueId: string }
  | { kind: 'settings'; projectId: string }
  | { kind: 'stand-ins' }
  /** A person's notices, or a turn of theirs. */
  | { kind: 'person'; person: AccountId }
  | { kind: 'other' };

/** A row as it is stored. */
export interface StoredRow {
  key: string;
  of: RowOf;
  body: unknown;
}

/** All that is stored, for finding the accounts in it and erasing them. */
export interface StoredRows {
  /** A page of rows in the order of their keys, behind one; of epics and whatever is kept beside them, or of ledgers. */
  page(entity: 'records' | 'ledger', after: string | null): Promise<{ rows: StoredRow[]; isLast: boolean }>;
  /** Puts another body in the place of an event's. The only change that a ledger ever sees. */
  rewriteEvent(key: string, body: unknown): Promise<void>;
  /** Removes rows that are no ledger's. */
  remove(keys: readonly string[]): Promise<void>;
}

/** The weekly report of stored accounts. */
export interface AccountReports {
  read(): Promise<{ rev: number; body: AccountReport }>;
  /** Writes on condition of the revision; false where it is another by now. */
  write(rev: number, body: AccountReport): Promise<boolean>;
  /** Which of the accounts are closed, so that what is stored of them must go; tells Atlassian of all of them. */
  closedAmong(accounts: readonly AccountId[], updatedAt: Instant): Promise<Outcome<AccountId[]>>;
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
  read(
    projection: unknown,
    place: Place,
  ): Promise<{
    rev: number;
    epoch: string;
    source: Source;
    drifted?: AnswerDecision[];
    kept?: KeptDecision[];
    /** Signed with the key that seals today, not with one that is being replaced. */
    isOfToday: boolean;
  } | null>;
  publicKeys(): Promise<PublicKey[]>;
  /** The keys, as they were a minute ago at most. */
  ring(): Promise<KeyRing>;
  /** Begins to replace the key; false while that is under way already. */
  renew(now: Instant): Promise<boolean>;
  /** Drops the former key, if all copies have been sealed anew by a comparison of all epics that began then. */
  dropFormer(roundStartedAt: Instant, now: Instant): Promise<void>;
  /** Clears away what a renewal that is done has made worthless: generations of seals by the former key, and the key. */
  clearFormer(now: Instant): Promise<void>;
}

/** What may go wrong without failing the whole, for the log: codes, nothing of what issues or people say. */
export type Note =
  | 'comment-not-written'
  | 'copy-not-confirmed'
  | 'epic-not-settled'
  | 'gate-undecided'
  | 'item-failed'
  | 'jira-busy'
  | 'mail-not-taken'
  | 'person-left-out'
  | 'person-not-replaced'
  | 'stock-not-asked-for'
  | 'turns-not-noted';

/** Everything that there is; an operation asks for its part of it, so that a function brings along no more than its operations use. */
export interface Ports {
  user: JiraAsUser;
  app: JiraAsApp;
  epics: EpicStore;
  settings: SettingsStore;
  standIns: StandInStore;
  site: SiteStore;
  rows: StoredRows;
  accounts: AccountReports;
  seals: Seals;
  turns: TurnIndex;
  /** Says in the log of this call what went wrong without failing the whole; `why` is a code, or what was thrown. */
  note(what: Note, why: unknown): void;
  /** Puts work into the queue; throws where the queue does not take it. */
  later(work: Work): Promise<void>;
  /** What work comes to, if it does within so many milliseconds; else null. */
  within<T>(ms: number, work: Promise<T>): Promise<T | null>;
  /** 128 random bits as text. */
  newEpoch(): string;
  /** Waits up to this many milliseconds, a random part of it, so that those who collided do not collide again. */
  jitter(most: number): Promise<void>;
}

/** What it takes to keep an epic's record and its copies, whoever has it done. */
export type RecordPorts = Pick<
  Ports,
  'app' | 'epics' | 'settings' | 'seals' | 'turns' | 'note' | 'newEpoch' | 'jitter'
>;

/** The same for what a person does: also Jira as they see it. */
export type CallerPorts = RecordPorts & Pick<Ports, 'user'>;
