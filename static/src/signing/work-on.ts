import type { StateUpdater } from 'preact/hooks';
import { mayPass, type Outcome } from '../../../src/domain/refusal';
import type { ItemsDone } from '../../../src/domain/views/report';
import { NoAnswer } from '../bridge';
import { noteChanged } from '../changed-here';
import { noteText } from './note-text';
import { sendInCalls } from './send-in-calls';
import type { Stamped } from './settled';
import type { Fared, Surroundings } from './use-work';

type Update<T> = (change: StateUpdater<T>) => void;

/** Where the work shows how far it is. */
export interface Progress {
  setBusy: Update<ReadonlySet<string>>;
  setNotes: Update<ReadonlyMap<string, string>>;
  setProgress: Update<{ done: number; of: number } | null>;
}

interface Work<T> {
  items: readonly T[];
  send: (items: T[]) => Promise<Outcome<ItemsDone>>;
  /** Ends it before the next call. */
  isStopped: () => boolean;
  /** Asked at each answer: what surrounds the list may change meanwhile. */
  surroundings: () => Surroundings;
}

/** Sends what is to be done, and shows what came of it as the answers arrive. */
export async function workOn<T extends Stamped>(
  { items, send, isStopped, surroundings }: Work<T>,
  { setBusy, setNotes, setProgress }: Progress,
): Promise<Fared<T>> {
  const fared: Fared<T> = { done: [], refused: [], lost: [] };
  await sendInCalls(items, {
    send,
    isStopped,
    async onAnswer(sent, answer) {
      const ids = sent.map((item) => item.issueId);
      noteChanged(ids);
      try {
        if (!answer) throw new NoAnswer();
        const { settle, words } = surroundings();
        const settled = await settle(sent, answer);
        for (const [id, note] of settled.notes) {
          const text = await noteText(note, words);
          setNotes((before) => new Map(before).set(id, text));
          if (note.kind === 'refused')
            fared.refused.push({ issueId: id, text, mayPass: mayPass(note.refusal) });
        }
        fared.done.push(...settled.done);
      } catch {
        // An answer that could not be shown is given again, when the same is sent again.
        fared.lost.push(...sent);
      }
      setBusy((before) => new Set([...before].filter((id) => !ids.includes(id))));
      setProgress((before) => before && { ...before, done: before.done + sent.length });
    },
  });
  return fared;
}
