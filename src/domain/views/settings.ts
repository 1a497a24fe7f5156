import type { Value } from '../agreement';
import type { AnswerField } from '../answer-field';
import type { Answers } from '../answers';
import type { Day } from '../calendar';
import type { ProjectionProblem } from '../record';
import type { AccountId, Role } from '../roles';
import type { SavedSettings } from '../settings';
import type { SettingsDraft } from '../settings-draft';

/** Something of Jira that has an id and a name. */
export interface NamedThing {
  id: string;
  name: string;
}

/** What an admin may choose from. */
export interface Choices {
  components: NamedThing[];
  /** Statuses that epics of the project can have. */
  statuses: NamedThing[];
  resolutions: NamedThing[];
}

/** Somebody who left and is still named, with what waits on them. */
export interface Departed {
  person: AccountId;
  /** Epics that wait on them and that the admin may browse. */
  waiting: number;
}

/** A period that a project's admins arranged for an owner. */
export interface ArrangedStandIn {
  owner: AccountId;
  person: AccountId;
  from: Day;
  to: Day;
}

/** What the settings page shows as soon as it is open. */
export interface SettingsView {
  settings: SavedSettings;
  project: { id: string; key: string; name: string; lead: AccountId | null };
  /** The project's types at hierarchy level 1, by Jira's names. None: the project has no epics. */
  epicTypes: string[];
  choices: Choices;
  /** The site's own time zone; null where it is not known. */
  siteTimeZone: string | null;
  standIns: ArrangedStandIn[];
}

/** What the settings page shows once it has been found among the project's epics. */
export interface Findings {
  /** Fields of the project in which an answer can live, or that name people. */
  fields: AnswerField[];
  departed: Departed[];
  /** Epics whose copy Jira did not let the app write, so that Jira's search does not know their sign-offs. */
  problems: { issueId: string; key: string; problem: ProjectionProblem }[];
  /** How many epics' column Jira did not let the app write, by the status that it answered with. */
  columnProblems: { status: number; epics: number }[];
}

/** A transition of a workflow that takes an epic only if its date is agreed. */
export interface GatedTransition {
  workflow: string;
  transition: string;
  /** What cannot be checked is stopped. */
  strict: boolean;
}

/** The five answers of a real epic, as they would be under choices that are not saved. */
export interface PreviewedAnswers {
  /** Null: the project has no epic. */
  epic: { key: string; summary: string } | null;
  answers: Answers;
  value: Value | null;
  /** What stands where the date should be and cannot be read as one. */
  written: string | null;
  isFieldGone: boolean;
}

/** Where one person is named, and would be replaced by another. */
export interface ReplacePreview {
  /** Roles of the project itself. */
  roles: Role[];
  /** Names of components. */
  components: string[];
  /** Epics that name them for themselves, as far as the admin may browse them. */
  epics: number;
}

/** Another project's settings as a draft for this one. */
export interface CopiedSettings {
  draft: Omit<SettingsDraft, 'rev'>;
  /** Names of what the other project has and this one does not, so that it is not in the draft. */
  unmatched: { components: string[]; statuses: string[]; fields: string[] };
}
