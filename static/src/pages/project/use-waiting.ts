import { useCallback, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../../../src/domain/refusal';
import { callReport } from '../../bridge';
import { toWaiting, type Waiting } from '../my-turn/listed';

export interface WaitingState {
  /** Null until it has been read. */
  waiting: Waiting | null;
  /** Why it could not be read the last time. */
  problem: Refusal | 'no-answer' | null;
  /** Reads, unless that is under way. */
  read: () => void;
  /** Something was done elsewhere: what is being read is read once more. */
  readAnew: () => void;
  /** Reads unless that was done already. */
  readOnce: () => void;
  update: (change: (before: Waiting) => Waiting) => void;
}

/** What waits on the viewer, in every project: read once for the tab's number and the view alike. */
export function useWaiting(): WaitingState {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [problem, setProblem] = useState<WaitingState['problem']>(null);
  const isReading = useRef(false);
  /** What is being read was asked for before something was done elsewhere. */
  const isOld = useRef(false);
  /** What has changed here since what is being read was asked for. */
  const changes = useRef<((before: Waiting) => Waiting)[]>([]);
  const hasRead = useRef(false);

  const read = useCallback(async () => {
    if (isReading.current) return;
    isReading.current = true;
    hasRead.current = true;
    do {
      isOld.current = false;
      changes.current = [];
      const answer = await callReport('myTurn', {}).catch(() => null);
      if (isOld.current) continue;
      if (answer?.ok)
        setWaiting(changes.current.reduce((now, change) => change(now), toWaiting(answer.result)));
      setProblem(answer?.ok ? null : (answer?.refusal ?? 'no-answer'));
    } while (isOld.current);
    isReading.current = false;
  }, []);

  return {
    waiting,
    problem,
    read: useCallback(() => void read(), [read]),
    readAnew: useCallback(() => {
      isOld.current = true;
      void read();
    }, [read]),
    readOnce: useCallback(() => {
      if (!hasRead.current) void read();
    }, [read]),
    update: useCallback((change) => {
      changes.current.push(change);
      setWaiting((before) => before && change(before));
    }, []),
  };
}
