import type { Source } from '../domain/agreement';
import type { EpicRecord } from '../domain/record';
import type { Caller, Ports } from './ports';

const ROUNDS = 3;

/**
 * Copies the record to the issue, then reads it again: where it moved meanwhile, an older copy may have been written
 * last, so it copies again. What Jira refuses is noted on the record; the sign-offs stand.
 *
 * @returns the record as it was last read
 */
export async function projectRecord(
  ports: Ports,
  caller: Pick<Caller, 'cloudId' | 'now'>,
  issueId: string,
  first: EpicRecord,
  source: Source,
): Promise<EpicRecord> {
  let record = first;
  for (let round = 0; round < ROUNDS; round += 1) {
    const seal = await ports.seals.make(record, { cloudId: caller.cloudId, issueId }, source);
    const status = await ports.app.writeProjection(issueId, { seal });
    const problem = status === 200 || status === 201 ? null : { status, at: caller.now };
    const after = (await ports.epics.read(issueId))?.record ?? record;
    if (after.rev === record.rev) {
      await ports.epics.noteProjection(issueId, record, problem);
      return { ...after, projectionProblem: problem };
    }
    record = after;
  }
  return record;
}
