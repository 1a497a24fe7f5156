import { EPIC_LEVEL, type JiraIssue, levelOf } from '../domain/facts';
import { dateHistory, NO_HISTORY } from '../domain/jira-history';
import { accept, type Outcome } from '../domain/refusal';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../domain/settings';
import { type EpicNow, epicIn, historyFields, type KnownEpic, projectOf } from './gather-epic';
import type { CallerPorts } from './ports';
import { USUAL_FIELDS, withMappedFields } from './read-mapped';
import { settingsReader } from './settings-reader';

/**
 * All that is known of those of the epics that the caller may browse, in two waves: which fields and which part of their
 * histories count is for the settings of their projects to say.
 *
 * @param projectId where most of them are: its settings are read beside them
 */
export async function gatherMany(
  ports: CallerPorts,
  ids: readonly string[],
  projectId: string,
): Promise<Outcome<Map<string, KnownEpic>>> {
  const [found, records] = await Promise.all([findEpics(ports, ids, projectId), ports.epics.readMany(ids)]);
  if (!found.ok) return found;
  const [whole, histories] = await Promise.all([
    wholeEpics(ports, found.result),
    readHistories(ports, found.result),
  ]);
  if (!whole.ok) return whole;
  if (!histories.ok) return histories;
  return accept(
    new Map(
      [...whole.result].map(([id, { issue, ofProject }]) => {
        const history = dateHistory(histories.result.get(id) ?? [], null, ofProject);
        return [id, { ...epicIn(issue, ofProject, history), stored: records.get(id) ?? null }];
      }),
    ),
  );
}

/** Those of the epics that the caller may browse, as they stand, without what has happened to them. */
export async function epicsNow(
  ports: CallerPorts,
  ids: readonly string[],
  projectId: string,
): Promise<Outcome<Map<string, EpicNow>>> {
  const found = await findEpics(ports, ids, projectId);
  return found.ok ? wholeEpics(ports, found.result) : found;
}

/** Epics as the usual fields tell of them, with the settings of the projects that Jira has them in. */
interface Found {
  issues: JiraIssue[];
  settings: ReadonlyMap<string, ProjectSettings>;
}

/** Those of the epics that the caller may browse. */
async function findEpics(
  ports: CallerPorts,
  ids: readonly string[],
  projectId: string,
): Promise<Outcome<Found>> {
  const settings = settingsReader(ports);
  const [issues] = await Promise.all([ports.user.readEpics(ids, USUAL_FIELDS), settings(projectId)]);
  if (!issues.ok) return issues;
  const epics = issues.result.filter((issue) => levelOf(issue) === EPIC_LEVEL);
  const projects = [...new Set(epics.map((issue) => projectOf(issue).id))];
  const read = projects.map(async (id) => [id, await settings(id)] as const);
  return accept({ issues: epics, settings: new Map(await Promise.all(read)) });
}

/** The same with the fields that their projects have chosen. */
async function wholeEpics(
  ports: CallerPorts,
  { issues, settings }: Found,
): Promise<Outcome<Map<string, EpicNow>>> {
  const whole = await withMappedFields(issues, settings, ports.user.readEpics);
  if (!whole.ok) return whole;
  return accept(
    new Map(
      whole.result.map((issue) => {
        const own = settings.get(projectOf(issue).id) ?? DEFAULT_SETTINGS;
        return [issue.id, epicIn(issue, own, NO_HISTORY)];
      }),
    ),
  );
}

/** What has happened to their dates; asked for once for each choice of fields, for Jira takes ten. */
async function readHistories(
  ports: CallerPorts,
  { issues, settings }: Found,
): Promise<Outcome<Map<string, unknown[]>>> {
  const byFields = new Map<string, string[]>();
  for (const issue of issues) {
    const fields = historyFields(settings.get(projectOf(issue).id) ?? DEFAULT_SETTINGS).join();
    byFields.set(fields, [...(byFields.get(fields) ?? []), issue.id]);
  }
  const answers = await Promise.all(
    [...byFields].map(([fields, ids]) => ports.user.readHistories(ids, fields.split(','))),
  );
  const entries = new Map<string, unknown[]>();
  for (const answer of answers) {
    if (!answer.ok) return answer;
    for (const [id, found] of answer.result) entries.set(id, found);
  }
  return accept(entries);
}
