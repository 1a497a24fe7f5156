import type { ProjectionProblem } from '../record';
import type { AccountId } from '../roles';
import type { ProjectSettings } from '../settings';

/** What the settings page shows. */
export interface SettingsView {
  settings: ProjectSettings;
  project: { id: string; key: string; name: string; lead: AccountId | null };
  /** The project's types at hierarchy level 1, by Jira's names. None: the project has no epics. */
  epicTypes: string[];
  /** Epics whose copy Jira did not let the app write, so that the report cannot show their sign-offs. */
  problems: { issueId: string; key: string; problem: ProjectionProblem }[];
}
