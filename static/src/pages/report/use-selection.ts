import { useMemo, useState } from 'preact/hooks';
import type { ReportRow } from '../../../../src/domain/report/row';
import type { Listing } from './use-listing';

export interface Selection {
  /** Listed rows that the viewer can sign. */
  signable: readonly ReportRow[];
  /** Those of them that are chosen. What a filter hides is never chosen. */
  chosen: readonly ReportRow[];
  has: (row: ReportRow) => boolean;
  set: (rows: readonly ReportRow[], isChosen: boolean) => void;
  clear: () => void;
  /** No longer chosen, whether listed or not: what was signed. */
  forget: (ids: readonly string[]) => void;
  /** Chooses all that are listed. */
  adopt: () => void;
  /** The choice came from adopting all existing dates. */
  isAdopting: boolean;
}

/** Which rows are chosen to be signed together. */
export function useSelection({ now, later }: Pick<Listing, 'now' | 'later'>): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAdopting, setAdopting] = useState(false);
  const signable = useMemo(() => [...now, ...later].filter((row) => row.signable !== null), [now, later]);
  const chosen = useMemo(() => signable.filter((row) => ids.has(row.facts.id)), [signable, ids]);

  const choose = (rows: readonly ReportRow[], adopting: boolean) => {
    setIds(new Set(rows.map((row) => row.facts.id)));
    setAdopting(adopting);
  };
  return {
    signable,
    chosen,
    has: (row) => row.signable !== null && ids.has(row.facts.id),
    set(rows, isChosen) {
      const changed = new Set(rows.map((row) => row.facts.id));
      const others = chosen.filter((row) => !changed.has(row.facts.id));
      choose(isChosen ? [...others, ...rows] : others, false);
    },
    clear: () => choose([], false),
    forget(forgotten) {
      setIds((before) => new Set([...before].filter((id) => !forgotten.includes(id))));
      setAdopting(false);
    },
    adopt: () => choose(signable, true),
    isAdopting,
  };
}
