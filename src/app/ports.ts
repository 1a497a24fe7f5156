import type { Source } from '../domain/agreement';
import type { AnswerDecision, AnswerField } from '../domain/answer-field';
import type { Period } from '../domain/calendar';
import type { Change } from '../domain/change';
import type { KeptDecision } from '../domain/decisions';
import type { LedgerEvent } from '../domain/event';
import type { JiraIssue } from '../domain/facts';
import type { Unchecked } from '../domain/gate';
import type { KeyRing } from '../domain/key-ring';
import type { AccountReport } from '../domain/personal-data';
import type { EpicRecord, JiraRefused, ProjectionProblem } from '../domain/record';
import type { Outcome } from '../domain/refusal';
import type { AccountId, Instant } from '../domain/roles';
import type { SearchValues } from '../domain/search-values';
import type { ProjectSettings, SavedSettings } from '../domain/settings';
import type { SiteState } from '../domain/site';
import type { StandIn } from '../domain/stand-in';
import type { Child } from '../domain/suggestion';
import type { PublicKey } from '../domain/views/report';
import type { GatedTransition, NamedThing } from '../domain/views/settings';

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
  /** One issue with all that it says, its newest history and its projection. */
  readEpic(issueId: string): Promise<Outcome<JiraIssue>>;
  /** Those of the issues that the person may browse, with these fields, their type, project and assignee. */
  readEpics(issueIds: readonly string[], fields: readonly string[]): Promise<Outcome<JiraIssue[]>>;
  /** All entries that issues' histories have of these fields, by issue; an issue without any is not there. */
  readHistories(
    issueIds: readonly string[],
    fields: readonly string[],
  ): Promise<Outcome<Map<string, unknown[]>>>;
  permissionsOnIssue(issueId: string): Promise<Outcome<Permissions>>;
  permissionsInProject(projectId: string): Promise<Outcome<Permissions>>;
  /** Whether the person administers Jira itself. */
  administersJira(): Promise<Outcome<boolean>>;
  /** Sets the date, as the field holds it. */
  setDate(issueId: string, field: AnswerField, to: Period): Promise<Outcome<null>>;
  /** Sets fields that hold an answer. What Jira says against it is told by the field. */
  setAnswer(issueId: string, field: AnswerField, values: Record<string, unknown>): Promise<Outcome<null>>;
  /** Those of the issues that the person may browse, and whether they lie below the epic. */
  readChildren(
    epicId: string,
    issueIds: readonly string[],
  ): Promise<Outcome<(Child & { isBelow: boolean })[]>>;
  /** Takes an issue out of the epic above it. */
  removeParent(issueId: string): Promise<Outcome<null>>;
  readProject(
    projectId: string,
  ): Promise<Outcome<{ id: string; key: string; name: string; lead: AccountId | null }>>;
  /** Names of the project's issue types at the epics' level. */
  epicTypes(projectId: string): Promise<Outcome<string[]>>;
  components(projectId: string): Promise<Outcome<NamedThing[]>>;
  /** Statuses that epics of the project can have. */
  epicStatuses(projectId: string): Promise<Outcome<NamedThing[]>>;
  resolutions(): Promise<Outcome<NamedThing[]>>;
  /** The project's fields in which an answer can live, or that name people; a project without epics has all of the site's. */
  fields(projectId: string): Promise<Outcome<AnswerField[]>>;
  /** The project's epic that was created last; null where it has none. */
  newestEpic(projectId: string): Promise<Outcome<JiraIssue | null>>;
  /** Which of the accounts are active people. */
  activePeople(accounts: readonly AccountId[]): Promise<Outcome<AccountId[]>>;
}

/** Jira as the app itself: for the copy on the issue, and for what happens while no person looks. */
export interface JiraAsApp {
  /** The status that Jira answered with; 200 or 201 for written. */
  writeProjection(issueId: string, projection: { seal: string } & SearchValues): Promise<number>;
  /** Likewise; 204 for gone. */
  removeProjection(issueId: string): Promise<number>;
  /** Writes Jira's column, or empties it, without a trace in history and without an event; 204 for written. */
  writeColumn(issueId: string, words: string | null): Promise<number>;
  /** One issue with all that it says, its newest history and its projection. */
  readEpic(issueId: string): Promise<Outcome<JiraIssue>>;
  /** All entries that issues' histories have of these fields, by issue; an issue without any is not there. */
  readHistories(
    issueIds: readonly string[],
    fields: readonly string[],
  ): Promise<Outcome<Map<string, unknown[]>>>;
  /** `resting`: archived or in the bin. `gone`: Jira does not know it, or does not show it to the app. */
  projectState(projectId: string): Promise<Outcome<'open' | 'resting' | 'gone'>>;
  /** Those of the issues that Jira has and the app may see. */
  existing(issueIds: readonly string[]): Promise<Outcome<string[]>>;
  /** A page of the project's epics that are not done. `next` asks for the page after it; null on the last. */
  searchOpenEpics(
    projectId: string,
    settings: ProjectSettings,
    next: string | null,
  ): Promise<Outcome<EpicPage>>;
  /**
   * A page of all epics of the site that were updated after an instant, oldest update first; likewise.
   *
   * @param now what the instant is told in relation to, for Jira's search knows the minutes of its own zone only
   */
  searchUpdatedEpics(since: Instant, now: Instant, next: string | null): Promise<Outcome<EpicPage>>;
  /** A page of all epics of the site, open or done; likewise. */
  searchAllEpics(next: string | null): Promise<Outcome<EpicPage>>;
  /** A page of the project's open epics of a version; likewise. */
  searchEpicsOfVersion(
    projectId: string,
    versionId: string,
    next: string | null,
  ): Promise<Outcome<{ issueIds: string[]; next: string | null }>>;
  /** The transitions of a project's epics that have the app's rule. */
  gatedTransitions(projectId: string): Promise<Outcome<GatedTransition[]>>;
  /** Says something on an issue, as the app. */
  comment(issueId: string, text: string): Promise<Outcome<null>>;
  /** The site's own time zone, IANA name; null where Jira does not say. */
  siteTimeZone(): Promise<string | null>;
}

/** A page of a search, and what asks for the one after it; null on the last. */
export interface EpicPage {
  issues: JiraIssue[];
  next: string | null;
}

/** How copying a record went: done, refused by Jira, or to be done again. */
export type Copied = 'copied' | 'behind' | ProjectionProblem;

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
