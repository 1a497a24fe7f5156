import { LATELY } from '../domain/move';
import { accept, type Outcome } from '../domain/refusal';
import { savedOf } from '../domain/settings';
import type { Moment, Ports, RecordPorts } from './ports';
import { settleEpics } from './settle-epics';

/**
 * Looks at a page of a project's open epics anew, after something that concerns all of them: its settings were saved,
 * or it came back. Histories tell of moves as far back as the report does; older ones can wait for the next look.
 *
 * @returns what asks for the next page; null after the last
 */
export async function takeStock(
  ports: RecordPorts & Pick<Ports, 'later'>,
  moment: Moment,
  projectId: string,
  page: string | null,
): Promise<Outcome<string | null>> {
  const settings = await ports.settings.read(projectId);
  const found = await ports.app.searchOpenEpics(projectId, settings, page);
  if (!found.ok) return found;
  const { issues, next } = found.result;
  const outcomes = await settleEpics(ports, moment, settings, issues, moment.now - LATELY, 'thorough');
  const refused = outcomes.find((outcome) => !outcome.ok);
  if (refused && !refused.ok) return refused;
  if (next === null) {
    // Closed epics are not met here, and may say something still.
    if (!settings.column && (await ports.epics.withColumn(projectId)).length > 0)
      await ports.later({ kind: 'clear-columns', projectId, after: null });
    await ports.settings.settled(projectId, savedOf(settings));
  }
  return accept(next);
}
