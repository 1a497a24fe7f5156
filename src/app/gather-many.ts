import { EPIC_LEVEL, levelOf } from '../domain/facts';
import { accept, type Outcome } from '../domain/refusal';
import { type EpicNow, epicIn, type KnownEpic, projectOf, withWholeHistory } from './gather-epic';
import type { CallerPorts } from './ports';
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
  const [epics, records] = await Promise.all([epicsNow(ports, ids, projectId), ports.epics.readMany(ids)]);
  if (!epics.ok) return epics;
  const whole = await Promise.all(
    [...epics.result].map(([id, epic]) =>
      withWholeHistory(ports.user.readHistories, { ...epic, stored: records.get(id) ?? null }),
    ),
  );
  const known = new Map<string, KnownEpic>();
  for (const epic of whole) {
    if (!epic.ok) return epic;
    known.set(epic.result.facts.id, epic.result);
  }
  return accept(known);
}

/** Those of the epics that the caller may browse, as they stand, with their newest history. */
export async function epicsNow(
  ports: CallerPorts,
  ids: readonly string[],
  projectId: string,
): Promise<Outcome<Map<string, EpicNow>>> {
  const settings = settingsReader(ports);
  const [issues] = await Promise.all([ports.user.readWholeEpics(ids), settings(projectId)]);
  if (!issues.ok) return issues;
  const epics = issues.result.filter((issue) => levelOf(issue) === EPIC_LEVEL);
  const now = epics.map(async (issue) => epicIn(issue, await settings(projectOf(issue).id)));
  return accept(new Map((await Promise.all(now)).map((epic) => [epic.facts.id, epic])));
}
