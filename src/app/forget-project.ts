import { accept, type Outcome } from '../domain/refusal';
import { followEpic } from './follow-epic';
import type { Moment, RecordPorts } from './ports';

/**
 * Lets go of what is kept of a project that is gone for good; ledgers stay. An epic that was moved out of it before, and
 * whose move was never heard of, is followed to where it is.
 *
 * @returns whether there may be more than this call has taken
 */
export async function forgetProject(
  ports: RecordPorts,
  moment: Moment,
  projectId: string,
): Promise<Outcome<boolean>> {
  const keys = await ports.epics.keysIn(projectId);
  const existing = await ports.app.existing(keys.filter((key) => /^\d+$/.test(key)));
  if (!existing.ok) return existing;
  for (const issueId of existing.result) {
    const followed = await followEpic(ports, moment, issueId);
    if (!followed.ok) return followed;
  }
  const gone = keys.filter((key) => !existing.result.includes(key));
  await ports.epics.removeFrom(projectId, gone);
  return accept(gone.length > 0);
}
