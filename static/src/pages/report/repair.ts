import type { ReportRow } from '../../../../src/domain/report/row';
import { MOST_AT_ONCE, type ReportBase } from '../../../../src/domain/views/report';
import { callReport } from '../../bridge';
import type { Entry, Verify } from './entry';

/** Epics to be asked about, as many as one call takes; noted in `asked`. */
export function doubtfulOf(
  rows: readonly ReportRow[],
  entries: ReadonlyMap<string, Entry>,
  { uncopied }: ReportBase,
  asked: WeakSet<Entry>,
): Entry[] {
  const doubtful = rows.flatMap((row) => {
    const entry = entries.get(row.facts.id);
    if (!entry || entry.isTold || asked.has(entry)) return [];
    return uncopied.includes(entry.facts.id) || isDoubtful(row, entry) ? [entry] : [];
  });
  const some = doubtful.slice(0, MOST_AT_ONCE);
  for (const entry of some) asked.add(entry);
  return some;
}

/** A copy that the app did not make for this epic, or beside whose seal search reads something else. */
function isDoubtful({ evaluation, justMoved }: ReportRow, { copy, claims }: Entry): boolean {
  return copy !== null && (claims === null || (copy.dateState !== evaluation.state && !justMoved));
}

/** Has the backend put copies right, and answers with what they truly say. */
export async function repair(some: readonly Entry[], base: ReportBase, verify: Verify): Promise<Entry[]> {
  const asOf = Date.now();
  const answer = await callReport('repair', { issueIds: some.map(({ facts }) => facts.id) });
  if (!answer.ok) return [];
  const told = new Map(answer.result.map(({ issueId, seal }) => [issueId, seal]));
  const sealed = [...told].flatMap(([issueId, seal]) =>
    seal === null ? [] : [{ issueId, projection: { seal } }],
  );
  const claims = await verify(sealed, base);
  return some.flatMap((entry) => {
    const { id } = entry.facts;
    return told.has(id) ? [{ ...entry, claims: claims.get(id) ?? null, copy: null, asOf, isTold: true }] : [];
  });
}
