import { EPIC_LEVEL, levelOf } from '../domain/facts';
import { accept, type Outcome } from '../domain/refusal';
import type { Repaired } from '../domain/views/report';
import { saysAnything } from './copy-record';
import { followEpic } from './follow-epic';
import { projectOf } from './gather-epic';
import { inTurns } from './in-turns';
import type { Caller, CallerPorts } from './ports';
import { USUAL_FIELDS } from './read-mapped';

const AT_ONCE = 5;

/**
 * Puts right copies that a page could not trust, of epics that the caller may browse, and tells what the truth is. One
 * that cannot be written is told all the same: the record decides, whatever stands on the issue.
 */
export async function repairCopies(
  ports: CallerPorts,
  caller: Caller,
  issueIds: readonly string[],
): Promise<Outcome<Repaired[]>> {
  const seen = await ports.user.readEpics([...new Set(issueIds)], USUAL_FIELDS);
  if (!seen.ok) return seen;
  const epics = seen.result.filter((issue) => levelOf(issue) === EPIC_LEVEL);
  await inTurns(epics, AT_ONCE, (issue) => followEpic(ports, caller, issue.id));
  const records = await ports.epics.readMany(epics.map(({ id }) => id));
  const repaired = await inTurns(epics, AT_ONCE, async (issue): Promise<Repaired> => {
    const record = records.get(issue.id)?.record;
    if (!record || !saysAnything(record, record.waitedOn)) return { issueId: issue.id, seal: null };
    const projectId = projectOf(issue).id;
    const { source } = await ports.settings.read(projectId);
    const place = { cloudId: caller.cloudId, projectId, issueId: issue.id };
    return { issueId: issue.id, seal: await ports.seals.make(record, place, source) };
  });
  return accept(repaired);
}
