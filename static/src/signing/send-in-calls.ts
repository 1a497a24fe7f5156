import type { Outcome } from '../../../src/domain/refusal';
import { type ItemsDone, MOST_AT_ONCE } from '../../../src/domain/views/report';

/** Calls under way at once: undo is accepted for half a minute only, so hundreds must not take longer. */
const CALLS_AT_ONCE = 3;

interface Sending<T> {
  send: (items: T[]) => Promise<Outcome<ItemsDone>>;
  /** Called with each answer; null where none came, and nobody knows what was done. */
  onAnswer: (items: T[], answer: Outcome<ItemsDone> | null) => Promise<void>;
  /** Ends it before the next call. */
  isStopped: () => boolean;
}

/** Sends many items in several calls. */
export async function sendInCalls<T>(
  items: readonly T[],
  { send, onAnswer, isStopped }: Sending<T>,
): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < items.length && !isStopped()) {
      const some = items.slice(next, next + MOST_AT_ONCE);
      next += MOST_AT_ONCE;
      await onAnswer(some, await send(some).catch(() => null));
    }
  };
  await Promise.all(Array.from({ length: CALLS_AT_ONCE }, work));
}
