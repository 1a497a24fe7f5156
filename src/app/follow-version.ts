import { accept, type Outcome } from '../domain/refusal';
import { followEpic } from './follow-epic';
import { inTurns } from './in-turns';
import type { Moment, RecordPorts } from './ports';

const AT_ONCE = 5;

/**
 * Follows a page of a version's open epics: their date is that of the release, of which their own history says nothing.
 *
 * @returns what asks for the next page; null after the last
 */
export async function followVersion(
  ports: RecordPorts,
  moment: Moment,
  { projectId, versionId, next }: { projectId: string; versionId: string; next: string | null },
): Promise<Outcome<string | null>> {
  const found = await ports.app.searchEpicsOfVersion(projectId, versionId, next);
  if (!found.ok) return found;
  const outcomes = await inTurns(found.result.issueIds, AT_ONCE, (issueId) =>
    followEpic(ports, moment, issueId),
  );
  const refused = outcomes.find((outcome) => !outcome.ok);
  return refused && !refused.ok ? refused : accept(found.result.next);
}
