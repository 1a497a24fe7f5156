import { useMemo, useState } from 'preact/hooks';

/** Which epics of a list are chosen to be signed together; all are told by their issue ids. */
export interface Selection {
  /** Listed epics that the viewer can sign. */
  signable: readonly string[];
  /** Those of them that are chosen. What a filter hides is never chosen. */
  chosen: readonly string[];
  has: (id: string) => boolean;
  set: (ids: readonly string[], isChosen: boolean) => void;
  clear: () => void;
  /** No longer chosen, whether listed or not: what was signed. */
  forget: (ids: readonly string[]) => void;
  /** Chooses existing dates to be adopted: those that were never agreed. */
  adopt: (ids: readonly string[]) => void;
  /** The choice came from adopting all existing dates. */
  isAdopting: boolean;
}

/** @param signable the same array while the list stays the same */
export function useSelection(signable: readonly string[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAdopting, setAdopting] = useState(false);
  const chosen = useMemo(() => signable.filter((id) => ids.has(id)), [signable, ids]);

  const choose = (some: readonly string[], adopting: boolean) => {
    setIds(new Set(some));
    setAdopting(adopting);
  };
  return {
    signable,
    chosen,
    has: (id) => chosen.includes(id),
    set(changed, isChosen) {
      const others = chosen.filter((id) => !changed.includes(id));
      choose(isChosen ? [...others, ...changed] : others, false);
    },
    clear: () => choose([], false),
    forget(forgotten) {
      setIds((before) => new Set([...before].filter((id) => !forgotten.includes(id))));
      setAdopting(false);
    },
    adopt: (some) => choose(some, true),
    isAdopting,
  };
}
