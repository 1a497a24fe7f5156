import { NO_AGREEMENT, type Source } from '../domain/agreement';
import { type Day, dayIn } from '../domain/calendar';
import { EPIC_LEVEL, type EpicFacts, factsOf, type JiraIssue, levelOf, part, text } from '../domain/facts';
import { type DateHistory, dateHistory, NO_HISTORY, newsIn } from '../domain/jira-history';
import type { EpicRecord } from '../domain/record';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../domain/settings';
import type { EpicInJira } from './change-record';
import type { CopiedEpic } from './copy-record';
import type { Caller, Permissions, Ports, Stored } from './ports';

/** One epic as Jira has it, with what the app keeps of it. */
export interface KnownEpic {
  issue: JiraIssue;
  facts: EpicFacts;
  project: { id: string; key: string };
  stored: Stored | null;
  settings: ProjectSettings;
  history: DateHistory;
}

/** All that is known of one epic at one moment, read as the caller. */
export interface Situation extends KnownEpic {
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
    history: historyIn(issue.result, settings.source),
    permissions: permissions.result,
    today: dayIn(caller.timeZone, caller.now),
  });
}

/** The project that Jira says the issue is in: a page may have been open since before it was moved. */
export function projectOf(issue: JiraIssue): { id: string; key: string } {
  const project = part(issue.fields.project);
  return { id: text(project.id), key: text(project.key) };
}

/** What an issue that was read with its changelog says of the date. */
export function historyIn(issue: JiraIssue, source: Source): DateHistory {
  const { histories, total } = part((issue as { changelog?: unknown }).changelog);
  return dateHistory(histories, typeof total === 'number' ? total : null, source);
}

/** With the whole history of the date, where Jira gave only its newest part and that does not reach back to the record. */
export async function withWholeHistory(ports: Ports, situation: Situation): Promise<Outcome<Situation>> {
  const { facts, settings, stored, history } = situation;
  if (newsIn(history, stored?.record.historyMark ?? null) !== null) return accept(situation);
  const read = await ports.user.readDateHistories([facts.id], settings.source);
  return read.ok ? accept({ ...situation, history: read.result.get(facts.id) ?? NO_HISTORY }) : read;
}

/** The epic as a change of its record needs it. */
export function inJira({ facts, project, settings, history }: KnownEpic): EpicInJira {
  return { id: facts.id, projectId: project.id, settings, history, doneAt: facts.doneAt };
}

/** The epic as copies of its record need it. */
export function toCopy({ facts, project, settings }: KnownEpic): CopiedEpic {
  return { facts, projectId: project.id, settings };
}

export function agreementOf(record: EpicRecord | undefined) {
  return record?.agreement ?? NO_AGREEMENT;
}
