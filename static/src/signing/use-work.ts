import { useCallback, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../../src/domain/refusal';
import type { ItemsDone } from '../../../src/domain/views/report';
import type { Words } from '../../../src/domain/words/words';
import { noteChanged } from '../changed-here';
import { noteText } from './note-text';
import type { Acted, Settle, Stamped } from './settled';

/** What came of work on several epics. */
export interface Fared<T> {
  done: Acted[];
  /** Why it was not done on others, a sentence each. */
  refused: string[];
  /** No answer came for these: nobody knows whether they were done. */
  lost: T[];
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
  const isStopped = useRef(false);
  const latest = useRef(surroundings);
  latest.current = surroundings;

  const work = useCallback(
    async <T extends Stamped>(
      items: readonly T[],
      send: (items: T[]) => Promise<Outcome<ItemsDone>>,
    ): Promise<Fared<T>> => {
      const fared: Fared<T> = { done: [], refused: [], lost: [] };
      const ids = items.map((item) => item.issueId);
      isStopped.current = false;
      setBusy((before) => new Set([...before, ...ids]));
      setNotes((before) => without(before, ids));
      if (items.length > 1) setProgress({ done: 0, of: items.length });
      const sending = await import('./send-in-calls').catch(() => null);
      // What was never sent can be tried again, as what was never answered.
      if (!sending) fared.lost.push(...items);
      await sending?.sendInCalls(items, {
        send,
        isStopped: () => isStopped.current,
        async onAnswer(sent, answer) {
          noteChanged(sent.map((item) => item.issueId));
          if (!answer) fared.lost.push(...sent);
          else {
            const { settle, words } = latest.current;
            const settled = await settle(sent, answer);
            for (const [id, note] of settled.notes) {
              const text = await noteText(note, words);
              setNotes((before) => new Map(before).set(id, text));
              if (note.kind === 'refused') fared.refused.push(text);
            }
            fared.done.push(...settled.done);
          }
          const sentIds = new Set(sent.map((item) => item.issueId));
          setBusy((before) => new Set([...before].filter((id) => !sentIds.has(id))));
          setProgress((before) => before && { ...before, done: before.done + sent.length });
        },
      });
      setBusy((before) => new Set([...before].filter((id) => !ids.includes(id))));
      if (items.length > 1) setProgress(null);
      return fared;
    },
    [],
  );

  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  return { busy, notes, progress, work, stop };
}

function without<V>(map: ReadonlyMap<string, V>, ids: readonly string[]): ReadonlyMap<string, V> {
  const rest = new Map(map);
  for (const id of ids) rest.delete(id);
  return rest;
}
