import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportRow } from '../../../../src/domain/report/row';
import type { ReportBase } from '../../../../src/domain/views/report';
import type { Entry, Verify } from './entry';
import type { Epics } from './use-epics';

/**
 * Asks the backend about copies that cannot be trusted, or could not be written: it puts them right, and tells the truth
 * meanwhile. Each epic is asked about once in each reading; one that stays doubtful shows what can be trusted of it.
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
  const asked = useRef(new WeakSet<Entry>());
  useEffect(() => {
    if (!isRead || checking.size > 0) return;
    import('./repair')
      .then((part) => {
        const some = part.doubtfulOf(rows, entries, base, asked.current);
        if (some.length === 0) return;
        setChecking(new Set(some.map(({ facts }) => facts.id)));
        return part.repair(some, base, verify).then(update);
      })
      // Nothing is shown that is not sure; the next reading asks again.
      .catch(() => undefined)
      .then(() => setChecking((before) => (before.size > 0 ? new Set() : before)));
  }, [rows, entries, isRead, checking]);
  return checking;
}
