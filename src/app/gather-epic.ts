import { NO_AGREEMENT } from '../domain/agreement';
import { type Day, dayIn } from '../domain/calendar';
import { EPIC_LEVEL, type EpicFacts, factsOf, type JiraIssue, levelOf, part, text } from '../domain/facts';
import type { EpicRecord } from '../domain/record';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../domain/settings';
import type { Caller, Permissions, Ports, Stored } from './ports';

/** All that is known of one epic at one moment, read as the caller. */
export interface Situation {
  issue: JiraIssue;
  facts: EpicFacts;
  project: { id: string; key: string };
  stored: Stored | null;
  settings: ProjectSettings;
  permissions: Permissions;
  today: Day;
}

/** Reads issue, record, settings and permissions in one wave; refuses what the caller may not see or what is no epic. */
export async function gatherEpic(
  ports: Ports,
  caller: Caller,
  page: { issueId: string; projectId: string },
): Promise<Outcome<Situation>> {
  const [issue, stored, pageSettings, permissions] = await Promise.all([
    ports.user.readEpic(page.issueId, DEFAULT_SETTINGS.source),
    ports.epics.read(page.issueId),
    ports.settings.read(page.projectId),
    ports.user.permissionsOnIssue(page.issueId),
  ]);
  if (!issue.ok) return issue;
  if (!permissions.ok) return permissions;
  if (levelOf(issue.result) !== EPIC_LEVEL) return refuse({ code: 'not-epic' });
  const project = projectOf(issue.result);
  const settings = project.id === page.projectId ? pageSettings : await ports.settings.read(project.id);
  return accept({
    issue: issue.result,
    facts: factsOf(issue.result, settings.source),
    project,
    stored,
    settings,
    permissions: permissions.result,
    today: dayIn(caller.timeZone, caller.now),
  });
}

/** The project that Jira says the issue is in: a page may have been open since before it was moved. */
export function projectOf(issue: JiraIssue): { id: string; key: string } {
  const project = part(issue.fields.project);
  return { id: text(project.id), key: text(project.key) };
}

export function agreementOf(record: EpicRecord | undefined) {
  return record?.agreement ?? NO_AGREEMENT;
}
