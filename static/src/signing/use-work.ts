import { useCallback, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../../src/domain/refusal';
import type { ItemsDone } from '../../../src/domain/views/report';
import type { Words } from '../../../src/domain/words/words';
import type { Acted, Settle, Stamped } from './settled';

/** What came of work on several epics. */
export interface Fared<T> {
  done: Acted[];
  refused: Refused[];
  /** No answer came for these: nobody knows whether they were done. */
  lost: T[];
}

/** An epic on which it was not done. */
export interface Refused {
  issueId: string;
  /** Why, in a sentence. */
  text: string;
  /** The very same may be done if it is tried again. */
  mayPass: boolean;
}

export interface Surroundings {
  settle: Settle;
  words: Words;
}

/** Does something on several epics, and shows what came of it as the answers arrive. */
export function useWork(surroundings: Surroundings) {
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [notes, setNotes] = useState<ReadonlyMap<string, string>>(new Map());
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  /** How many works have begun, and how many of those were begun when somebody stopped what was under way. */
  const [begun, stopped] = [useRef(0), useRef(0)];
  const latest = useRef(surroundings);
  latest.current = surroundings;

  const work = useCallback(
    async <T extends Stamped>(
      items: readonly T[],
      send: (items: T[]) => Promise<Outcome<ItemsDone>>,
    ): Promise<Fared<T>> => {
      const ids = items.map((item) => item.issueId);
      const own = ++begun.current;
      setBusy((before) => new Set([...before, ...ids]));
      setNotes((before) => new Map([...before].filter(([id]) => !ids.includes(id))));
      if (items.length > 1) setProgress({ done: 0, of: items.length });
      const fared = await import('./work-on').then(
        (part) =>
          part.workOn(
            { items, send, isStopped: () => own <= stopped.current, surroundings: () => latest.current },
            { setBusy, setNotes, setProgress },
          ),
        () => null,
      );
      setBusy((before) => new Set([...before].filter((id) => !ids.includes(id))));
      if (items.length > 1) setProgress(null);
      // What was never sent can be tried again, as what was never answered.
      return fared ?? { done: [], refused: [], lost: [...items] };
    },
    [],
  );

  const stop = useCallback(() => {
    stopped.current = begun.current;
  }, []);
  return { busy, notes, progress, work, stop };
}
