import type { AnswerField } from '../domain/answer-field';
import type { Period } from '../domain/calendar';
import type { JiraIssue } from '../domain/facts';
import type { Outcome } from '../domain/refusal';
import type { AccountId, Instant } from '../domain/roles';
import type { SearchValues } from '../domain/search-values';
import type { ProjectSettings } from '../domain/settings';
import type { Child } from '../domain/suggestion';
import type { GatedTransition, NamedThing } from '../domain/views/settings';

/** What a person may do with one issue, or in one project. */
export interface Permissions {
  edit: boolean;
  administerProject: boolean;
}

/** Jira as the calling person: what they may not see is not found. */
export interface JiraAsUser {
  /** One issue with all that it says, its newest history and its projection. */
  readEpic(issueId: string): Promise<Outcome<JiraIssue>>;
  /** Those of the issues that the person may browse, with these fields, their type, project and assignee. */
  readEpics(issueIds: readonly string[], fields: readonly string[]): Promise<Outcome<JiraIssue[]>>;
  /** Those of the issues that the person may browse, with all that they say and their newest history. */
  readWholeEpics(issueIds: readonly string[]): Promise<Outcome<JiraIssue[]>>;
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
  epicTypes(projectId: string): Promise<Outcome<EpicTypes>>;
  components(projectId: string): Promise<Outcome<NamedThing[]>>;
  resolutions(): Promise<Outcome<NamedThing[]>>;
  /** The project's fields in which an answer can live, or that name people; a project without epics has all of the site's. */
  fields(projectId: string): Promise<Outcome<AnswerField[]>>;
  /** The project's epic that was created last; null where it has none. */
  newestEpic(projectId: string): Promise<Outcome<JiraIssue | null>>;
  /** Which of the accounts are active people. */
  activePeople(accounts: readonly AccountId[]): Promise<Outcome<AccountId[]>>;
}

/** A project's issue types at the epics' level. */
export interface EpicTypes {
  names: string[];
  /** Statuses that epics of these types can have. */
  statuses: NamedThing[];
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
