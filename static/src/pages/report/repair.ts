import type { ReportBase } from '../../../../src/domain/views/report';
import { callReport } from '../../bridge';
import type { Entry, Verify } from './entry';

/** Has the backend put copies right, and answers with what they truly say. */
export async function repair(
  issueIds: readonly string[],
  entries: ReadonlyMap<string, Entry>,
  base: ReportBase,
  verify: Verify,
): Promise<Entry[]> {
  const answer = await callReport('repair', { issueIds: [...issueIds] });
  if (!answer.ok) return [];
  const sealed = answer.result.flatMap(({ issueId, seal }) =>
    seal === null ? [] : [{ issueId, projection: { seal } }],
  );
  const claims = await verify(sealed, base);
  return answer.result.flatMap(({ issueId }) => {
    const entry = entries.get(issueId);
    return entry ? [{ ...entry, claims: claims.get(issueId) ?? null, copy: null, asOf: Date.now() }] : [];
  });
}
