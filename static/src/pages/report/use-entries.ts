import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Entry, newest } from './entry';

/** Milliseconds between paints while epics stream in: all rows are sorted anew for each. */
const BETWEEN_PAINTS = 400;

export interface Entries {
  entries: ReadonlyMap<string, Entry>;
  /** Takes these in, and shows them now. */
  show: (entries: readonly Entry[]) => void;
  /** Takes these in, and shows them with the next ones. */
  stream: (entries: readonly Entry[]) => void;
  /** Forgets these, for they are no longer there. */
  forget: (ids: ReadonlySet<string>) => void;
  /** Forgets all others, for they are no longer there, and shows the rest now, where it is not shown. */
  keepOnly: (ids: readonly string[]) => void;
}

/** The epics that have been read, painted the first time at once and then in steps. */
export function useEntries(): Entries {
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map());
  const latest = useRef(new Map<string, Entry>());
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const paint = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setEntries(new Map(latest.current));
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const actions = useMemo(() => {
    const take = (some: readonly Entry[]) => {
      for (const entry of some) {
        latest.current.set(entry.facts.id, newest(latest.current.get(entry.facts.id), entry));
      }
    };
    return {
      show(some: readonly Entry[]) {
        take(some);
        paint();
      },
      stream(some: readonly Entry[]) {
        // The first ones at once, but in a task of their own: what follows from all being read is drawn after them.
        timer.current ??= setTimeout(paint, latest.current.size === 0 ? 0 : BETWEEN_PAINTS);
        take(some);
      },
      forget(ids: ReadonlySet<string>) {
        for (const id of ids) latest.current.delete(id);
        paint();
      },
      keepOnly(ids: readonly string[]) {
        const kept = new Set(ids);
        const gone = [...latest.current.keys()].filter((id) => !kept.has(id));
        for (const id of gone) latest.current.delete(id);
        if (gone.length > 0 || timer.current !== undefined) paint();
      },
    };
  }, [paint]);
  return { entries, ...actions };
}
