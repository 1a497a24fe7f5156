import type { JiraIssue } from '../../domain/facts';
import type { PersonNotices } from '../../domain/notices/preferences';
import type { Outcome } from '../../domain/refusal';
import type { AccountId, Instant } from '../../domain/roles';
import type { MailText } from '../../domain/words/mail';
import type { Ports, TurnIndex } from '../ports';

/** A note that an epic waits on a person. Whoever reads one asks record, settings and Jira whether it is true. */
export interface TurnRow {
  person: AccountId;
  issueId: string;
  projectId: string;
  rev: number;
  since: Instant;
  /** When the person was written to about it; null if never. */
  told: Instant | null;
  /** Still to be told by mail. */
  untold: boolean;
  /** Until then the date certainly is beyond its project's horizon; null where that is not known. */
  notBefore: Instant | null;
}

export interface TurnStore extends TurnIndex {
  ofPerson(person: AccountId): Promise<TurnRow[]>;
  /** Those still to be told, of everybody. */
  untold(): Promise<TurnRow[]>;
  all(): Promise<TurnRow[]>;
  /**
   * Marks rows as told, or with null as not to be told.
   *
   * @returns those that were as given until then: only they are the caller's to tell
   */
  tell(rows: readonly TurnRow[], told: Instant | null): Promise<TurnRow[]>;
  /** Marks rows as still to be told, if they are as `tell` has left them. */
  untell(rows: readonly TurnRow[]): Promise<void>;
  /** Keeps `notBefore` as these rows have it, where they are as given but for that. */
  rest(rows: readonly TurnRow[]): Promise<void>;
  /** Removes rows that are still as given. */
  remove(rows: readonly TurnRow[]): Promise<void>;
}

/** What is kept of a person, at a revision; 0 where nothing is kept yet. */
export interface StoredPerson {
  rev: number;
  notices: PersonNotices;
}

export interface PersonStore {
  /** Everybody asked for, by strict reads; the defaults where nothing is kept. */
  read(people: readonly AccountId[]): Promise<Map<AccountId, StoredPerson>>;
  /** Writes on condition of the revision; false where it is another by now. A lost answer is looked into. */
  write(person: AccountId, rev: number, notices: PersonNotices): Promise<boolean>;
}

/** What Jira tells the app of a person. */
export interface Recipient {
  active: boolean;
  /** IANA name; null where the person or the site hides it. */
  timeZone: string | null;
}

/** Where somebody may browse: every open issue of a project, or one issue of a security level. */
export type Browsable = { projectKey: string } | { issueKey: string };

export interface Mail extends MailText {
  to: AccountId;
  /** The issue that Jira sends it from. */
  anchorId: string;
}

/** Jira as the app itself, for mail. */
export interface MailPort {
  /** Up to 100 issues, those of them that the app may browse. */
  readEpics(issueIds: readonly string[], fields: readonly string[]): Promise<Outcome<JiraIssue[]>>;
  recipient(person: AccountId): Promise<Outcome<Recipient>>;
  mayBrowse(person: AccountId, what: Browsable): Promise<Outcome<boolean>>;
  /** The site's address. */
  site(): Promise<Outcome<string>>;
  /** The status that Jira answered with; null where no answer came. */
  send(mail: Mail): Promise<number | null>;
}

/** What the app is called where its pages stand in addresses. */
export interface AppNames {
  appId: string;
  environmentId: string;
}

export interface NoticePorts extends Pick<Ports, 'epics' | 'settings' | 'jitter' | 'note'> {
  turns: TurnStore;
  people: PersonStore;
  mail: MailPort;
  names(): AppNames;
  /** Milliseconds until the platform ends this invocation. */
  timeLeft(): number;
}
