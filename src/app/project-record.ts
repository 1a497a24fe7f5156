import type { Source } from '../domain/agreement';
import type { EpicRecord } from '../domain/record';
import type { Caller, Ports } from './ports';

const ROUNDS = 3;

/**
 * Copies the record to the issue, then reads it again: where it moved meanwhile, an older copy may have been written
 * last, so it copies again; after the third time it is left to the next look. What Jira refuses is noted on the record; the sign-offs stand.
 *
 * @returns the record as it was last read
 */
export async function projectRecord(
  ports: Ports,
  caller: Pick<Caller, 'cloudId' | 'now'>,
  epic: { id: string; projectId: string },
  first: EpicRecord,
  source: Source,
): Promise<EpicRecord> {
  const { id: issueId, projectId } = epic;
  let record = first;
  for (let round = 0; round < ROUNDS; round += 1) {
    const seal = await ports.seals.make(record, { cloudId: caller.cloudId, projectId, issueId }, source);
    const status = await ports.app.writeProjection(issueId, { seal });
    const problem = status === 200 || status === 201 ? null : { status, at: caller.now };
    const after = (await ports.epics.read(issueId))?.record ?? record;
    if (after.rev === record.rev) {
      await ports.epics.noteProjection(issueId, after, problem ?? 'copied');
      return { ...after, projectionProblem: problem };
    }
    record = after;
  }
  await ports.epics.noteProjection(issueId, record, 'overtaken');
  return record;
}
