import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportRow } from '../../../../src/domain/report/row';
import { MOST_AT_ONCE, type ReportBase } from '../../../../src/domain/views/report';
import type { Entry, Verify } from './entry';
import type { Epics } from './use-epics';

/**
 * Asks the backend about copies that cannot be trusted, or could not be written: it puts them right, and tells the truth meanwhile. Each epic is
 * asked about once; one that stays doubtful shows what can be trusted of it.
 *
 * @returns the epics that are being asked about
 */
export function useRepair(
  rows: readonly ReportRow[],
  { entries, isRead, update }: Epics,
  base: ReportBase,
  verify: Verify,
): ReadonlySet<string> {
  const [checking, setChecking] = useState<ReadonlySet<string>>(new Set());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    if (!isRead) return;
    const doubtful = rows.filter(
      (row) => base.uncopied.includes(row.facts.id) || isDoubtful(row, entries.get(row.facts.id)),
    );
    const ids = doubtful.map(({ facts }) => facts.id).filter((id) => !asked.current.has(id));
    const some = ids.slice(0, MOST_AT_ONCE);
    if (some.length === 0 || checking.size > 0) return;
    for (const id of some) asked.current.add(id);
    setChecking(new Set(some));
    import('./repair')
      .then((part) => part.repair(some, entries, base, verify))
      .then(update)
      // Nothing is shown that is not sure; the next look at the page asks again.
      .catch(() => undefined)
      .then(() => setChecking(new Set()));
  }, [rows, entries, isRead, checking]);
  return checking;
}

/** A copy that the app did not make for this epic, or beside whose seal search reads something else. */
function isDoubtful({ evaluation, justMoved }: ReportRow, entry: Entry | undefined): boolean {
  if (!entry?.copy) return false;
  return entry.claims === null || (entry.copy.dateState !== evaluation.state && !justMoved);
}
