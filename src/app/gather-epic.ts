import { NO_AGREEMENT } from '../domain/agreement';
import { ANSWER_DECISIONS, fieldsOfAnswer } from '../domain/answer-field';
import { answerText } from '../domain/answers';
import { type Day, dayIn } from '../domain/calendar';
import type { DatedBy } from '../domain/date-field';
import { DECISIONS } from '../domain/decisions';
import { type AnswerChanges, answerChangesIn, type Told } from '../domain/drift';
import { EPIC_LEVEL, type EpicFacts, factsOf, type JiraIssue, levelOf, mappedFields } from '../domain/facts';
import { type DateHistory, dateHistory, newsIn, UNREAD } from '../domain/jira-history';
import { part, text } from '../domain/jira-json';
import { settingsOn } from '../domain/owners';
import { type EpicRecord, newRecord } from '../domain/record';
import { accept, type Outcome, refuse } from '../domain/refusal';
import type { ProjectSettings } from '../domain/settings';
import type { EpicInJira } from './change-record';
import type { CopiedEpic } from './copy-record';
import { digest } from './digest';
import type { Permissions } from './jira';
import type { Caller, CallerPorts, Stored } from './ports';

/** One epic as Jira has it. */
export interface EpicNow {
  issue: JiraIssue;
  facts: EpicFacts;
  project: { id: string; key: string };
  /** The project's settings as they hold for this epic. */
  settings: ProjectSettings;
  /** The same before the epic's components and fields have their say. */
  ofProject: ProjectSettings;
  history: DateHistory;
}

/** The same with what the app keeps of it. */
export interface KnownEpic extends EpicNow {
  stored: Stored | null;
}

/** All that is known of one epic at one moment, read as the caller. */
export interface Situation extends KnownEpic {
  permissions: Permissions;
  today: Day;
}

/** Reads issue, record, settings and permissions in one wave; refuses what the caller may not see or what is no epic. */
export async function gatherEpic(
  ports: CallerPorts,
  caller: Caller,
  page: { issueId: string; projectId: string },
): Promise<Outcome<Situation>> {
  const [issue, stored, pageSettings, permissions] = await Promise.all([
    ports.user.readEpic(page.issueId),
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
    ...epicIn(issue.result, settings),
    stored,
    permissions: permissions.result,
    today: dayIn(caller.timeZone, caller.now),
  });
}

/** What an issue says of the epic, and the settings as they hold for it; by its own changelog where none is given. */
export function epicIn(
  issue: JiraIssue,
  ofProject: ProjectSettings,
  history: DateHistory = historyIn(issue, ofProject),
): EpicNow {
  const facts = factsOf(issue, ofProject);
  const settings = settingsOn(ofProject, facts, history.changes);
  return { issue, facts, project: projectOf(issue), settings, ofProject, history };
}

/** The project that Jira says the issue is in: a page may have been open since before it was moved. */
export function projectOf(issue: JiraIssue): { id: string; key: string } {
  const project = part(issue.fields.project);
  return { id: text(project.id), key: text(project.key) };
}

/** What the changelog that an issue was read with says of the date; nothing where it came without one. */
function historyIn(issue: JiraIssue, by: DatedBy): DateHistory {
  const { histories, total } = part((issue as { changelog?: unknown }).changelog);
  return typeof total === 'number' ? dateHistory(histories, total, by) : UNREAD;
}

/** With the whole history of the date, where Jira gave only its newest part and that does not reach back to the record. */
export async function withWholeHistory<E extends KnownEpic>(
  read: CallerPorts['user']['readHistories'],
  epic: E,
): Promise<Outcome<E>> {
  const { facts, settings, stored, history } = epic;
  if (newsIn(history, stored?.record.historyMark ?? null) !== null) return accept(epic);
  const answers = DECISIONS.flatMap((decision) => fieldsOfAnswer(decision, settings.places));
  const asked = [...new Set([...historyFields(settings), ...answers])];
  const entries = await read([facts.id], asked);
  if (!entries.ok) return entries;
  const whole = dateHistory(entries.result.get(facts.id) ?? [], null, settings, asked);
  return accept({ ...epic, history: whole });
}

/** The epic's answers' changes, as its history and what is known of them tell. */
export function answerChanges(epic: KnownEpic): AnswerChanges {
  const { settings, stored, project } = epic;
  return answerChangesIn(stored?.record ?? newRecord(project.id, ''), settings, toldOf(epic));
}

/** What an issue and its history tell of the changes of its answers. */
export function toldOf({ issue, settings, history }: EpicNow): Told {
  const { changes, complete, asked } = history;
  return { changes, complete, asked, digests: digestsOf(issue.fields, settings) };
}

/** Fields whose changes say what happened to the date, and since when its owners are its owners. */
export function historyFields(settings: ProjectSettings): string[] {
  return [...mappedFields(settings), 'components'];
}

/** The epic as a change of its record needs it. */
export function inJira({ facts, project, settings, history }: EpicNow): EpicInJira {
  const { id, doneAt, value } = facts;
  return { id, projectId: project.id, settings, history, doneAt, value };
}

/** The epic as copies of its record need it. */
export function toCopy({ facts, project, settings }: EpicNow): CopiedEpic {
  return { facts, projectId: project.id, settings };
}

export function agreementOf(record: EpicRecord | undefined) {
  return record?.agreement ?? NO_AGREEMENT;
}

/** Digests of the answers that live in Jira, as far as the issue was read with their fields. */
function digestsOf(fields: Record<string, unknown>, { places }: ProjectSettings): Told['digests'] {
  const read = ANSWER_DECISIONS.flatMap((decision) => {
    const field = places[decision];
    return field && field.id in fields ? [[decision, digest(answerText(fields, field))] as const] : [];
  });
  return Object.fromEntries(read);
}
