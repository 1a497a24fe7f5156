import { EPIC_LEVEL, levelOf, mappedFields } from '../domain/facts';
import { NO_HISTORY } from '../domain/jira-history';
import { accept, type Outcome } from '../domain/refusal';
import { type EpicNow, epicIn, type KnownEpic, projectOf, withWholeHistory } from './gather-epic';
import type { CallerPorts } from './ports';
import { USUAL_FIELDS } from './read-mapped';
import { settingsReader } from './settings-reader';

/**
 * All that is known of those of the epics that the caller may browse, in one wave, but for the settings of other projects
 * and for histories that do not reach back to the record.
 *
 * @param projectId where most of them are: its settings are read beside them
 */
export async function gatherMany(
  ports: CallerPorts,
  ids: readonly string[],
  projectId: string,
): Promise<Outcome<Map<string, KnownEpic>>> {
  const settings = settingsReader(ports);
  const [issues, records] = await Promise.all([
    ports.user.readWholeEpics(ids),
    ports.epics.readMany(ids),
    settings(projectId),
  ]);
  if (!issues.ok) return issues;
  const epics = issues.result.filter((issue) => levelOf(issue) === EPIC_LEVEL);
  const whole = await Promise.all(
    epics.map(async (issue) => {
      const epic = epicIn(issue, await settings(projectOf(issue).id));
      const stored = records.get(issue.id) ?? null;
      return withWholeHistory(ports.user.readHistories, { ...epic, stored });
    }),
  );
  const known = new Map<string, KnownEpic>();
  for (const epic of whole) {
    if (!epic.ok) return epic;
    known.set(epic.result.facts.id, epic.result);
  }
  return accept(known);
}

/** The epics as they stand by now, without what has happened to them; those that the caller may not browse any more are gone. */
export async function gatherAgain(
  ports: CallerPorts,
  known: ReadonlyMap<string, KnownEpic>,
): Promise<Outcome<Map<string, EpicNow>>> {
  const chosen = [...known.values()].flatMap(({ ofProject }) => mappedFields(ofProject));
  const fields = [...new Set([...USUAL_FIELDS, ...chosen])];
  const issues = await ports.user.readEpics([...known.keys()], fields);
  if (!issues.ok) return issues;
  const now = new Map<string, EpicNow>();
  for (const issue of issues.result) {
    const before = known.get(issue.id);
    if (before) now.set(issue.id, epicIn(issue, before.ofProject, NO_HISTORY));
  }
  return accept(now);
}
