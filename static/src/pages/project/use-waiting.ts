import { useCallback, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../../../src/domain/refusal';
import { callReport } from '../../bridge';
import { toWaiting, type Waiting } from '../my-turn/listed';

export interface WaitingState {
  /** Null until it has been read. */
  waiting: Waiting | null;
  /** Why it could not be read the last time. */
  problem: Refusal | 'no-answer' | null;
  read: () => void;
  /** Reads unless that was done already. */
  readOnce: () => void;
  update: (change: (before: Waiting) => Waiting) => void;
}

/** What waits on the viewer, in every project: read once for the tab's number and the view alike. */
export function useWaiting(): WaitingState {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [problem, setProblem] = useState<WaitingState['problem']>(null);
  const isReading = useRef(false);
  const hasRead = useRef(false);

  const read = useCallback(async () => {
    if (isReading.current) return;
    isReading.current = true;
    hasRead.current = true;
    try {
      const answer = await callReport('myTurn', {});
      if (answer.ok) setWaiting(toWaiting(answer.result));
      setProblem(answer.ok ? null : answer.refusal);
    } catch {
      setProblem('no-answer');
    } finally {
      isReading.current = false;
    }
  }, []);

  return {
    waiting,
    problem,
    read: useCallback(() => void read(), [read]),
    readOnce: useCallback(() => {
      if (!hasRead.current) void read();
    }, [read]),
    update: useCallback((change) => setWaiting((before) => before && change(before)), []),
  };
}
