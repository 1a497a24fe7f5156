import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Period } from '../../../src/domain/calendar';

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

/**
 * @param listed by the ids of epics that the viewer can sign, what would be signed; the same map while that stays the
 * same. An epic is chosen with what was seen of it: once its date is another one, it no longer is.
 */
export function useSelection(listed: ReadonlyMap<string, Period>): Selection {
  const [seen, setSeen] = useState<ReadonlyMap<string, Period | undefined>>(new Map());
  const [isAdopting, setAdopting] = useState(false);
  const chosenFrom = useRef<Element>(null);
  const signable = useMemo(() => new Set(listed.keys()), [listed]);
  const chosen = useMemo(
    () => new Set([...listed].flatMap(([id, date]) => (seen.get(id) === date ? [id] : []))),
    [listed, seen],
  );

  const choose = (some: readonly string[], adopting: boolean) => {
    chosenFrom.current = document.activeElement;
    setSeen(new Map(some.map((id) => [id, listed.get(id)])));
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
      const gone = new Set(forgotten);
      setSeen((before) => new Map([...before].filter(([id]) => !gone.has(id))));
      setAdopting(false);
    },
    adopt: (some) => choose(some, true),
    isAdopting,
    chosenFrom,
  };
}
