import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';

/** Which epics of a list are chosen to be signed together; all are told by their issue ids. */
export interface Selection {
  /** Listed epics that the viewer can sign. */
  signable: ReadonlySet<string>;
  /** Those of them that are chosen, in the order of the list. What a filter hides is never chosen. */
  chosen: ReadonlySet<string>;
  has: (id: string) => boolean;
  set: (ids: readonly string[], isChosen: boolean) => void;
  clear: () => void;
  /** No longer chosen, whether listed or not: what was signed, or has changed. */
  forget: (ids: readonly string[]) => void;
  /** Chooses existing dates to be adopted: those that were never agreed. */
  adopt: (ids: readonly string[]) => void;
  /** The choice came from adopting all existing dates. */
  isAdopting: boolean;
  /** Where the keyboard was when the choice was last changed. */
  chosenFrom: RefObject<Element>;
}

/** @param listed epics that the viewer can sign; the same array while the list stays the same */
export function useSelection(listed: readonly string[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAdopting, setAdopting] = useState(false);
  const chosenFrom = useRef<Element>(null);
  const signable = useMemo(() => new Set(listed), [listed]);
  const chosen = useMemo(() => new Set(listed.filter((id) => ids.has(id))), [listed, ids]);

  const choose = (some: readonly string[], adopting: boolean) => {
    chosenFrom.current = document.activeElement;
    setIds(new Set(some));
    setAdopting(adopting);
  };
  return {
    signable,
    chosen,
    has: (id) => chosen.has(id),
    set(changed, isChosen) {
      const next = new Set(chosen);
      for (const id of changed) isChosen ? next.add(id) : next.delete(id);
      choose([...next], false);
    },
    clear: () => choose([], false),
    forget(forgotten) {
      setIds((before) => new Set([...before].filter((id) => !forgotten.includes(id))));
      setAdopting(false);
    },
    adopt: (some) => choose(some, true),
    isAdopting,
    chosenFrom,
  };
}
