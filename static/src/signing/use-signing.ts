import { useCallback, useRef, useState } from 'preact/hooks';
import { callReport } from '../bridge';
import type { FlagContent } from '../components/flag';
import type { Acted, Stamped, ToSign } from './settled';
import { lostFlag, signedFlag, undoneFlag } from './told';
import { type Fared, type Surroundings, useWork } from './use-work';

type ToUndo = Stamped & { undone: string };

export interface Signing {
  /** Epics that are being signed. */
  busy: ReadonlySet<string>;
  /** What the list says about the last thing done on an epic. */
  notes: ReadonlyMap<string, string>;
  /** How far the work on several epics has come. */
  progress: { done: number; of: number } | null;
  /** Epics of which nobody knows whether they were signed. */
  unanswered: number;
  flag: FlagContent | null;
  dismiss: () => void;
  sign: (items: readonly ToSign[]) => void;
  tryAgain: () => void;
  /** Lets the calls under way end, and sends no more. */
  stop: () => void;
}

interface SigningProps extends Surroundings {
  onSigned: (ids: string[]) => void;
  onUndone?: (ids: string[]) => void;
}

/** Signing from a list: one epic or many, with one undo for all that was signed in one breath. */
export function useSigning(props: SigningProps): Signing {
  const { work, ...state } = useWork(props);
  const [unanswered, setUnanswered] = useState<readonly ToSign[]>([]);
  const [flag, setFlag] = useState<FlagContent | null>(null);
  const undoable = useRef(new Map<string, Acted>());
  const latest = useRef(props);
  latest.current = props;

  const dismiss = useCallback(() => {
    undoable.current.clear();
    setFlag(null);
  }, []);

  const undo = useCallback(
    async (items: readonly ToUndo[]) => {
      setFlag(null);
      const fared = await work(items, (some) => callReport('undoMany', { items: some }));
      latest.current.onUndone?.(fared.done.map((each) => each.issueId));
      if (fared.lost.length > 0) setFlag(lostFlag(() => void undo(fared.lost)));
      else setFlag(undoneFlag(fared.done.length, fared.refused));
    },
    [work],
  );

  const tell = useCallback(
    ({ done, refused }: Fared<ToSign>) => {
      const { words, onSigned } = latest.current;
      onSigned(done.map((each) => each.issueId));
      if (done.length + refused.length === 0) return;
      for (const acted of done) undoable.current.set(acted.issueId, acted);
      const undoAll = () => {
        const items = [...undoable.current.values()].map(({ issueId, rev, actionId }) => ({
          issueId,
          rev,
          actionId: crypto.randomUUID(),
          undone: actionId,
        }));
        undoable.current.clear();
        void undo(items);
      };
      setFlag(signedFlag({ signed: [...undoable.current.values()], refused, undo: undoAll }, words));
    },
    [undo],
  );

  const send = useCallback(
    async (items: readonly ToSign[]) => {
      setUnanswered([]);
      const fared = await work(items, (some) => callReport('signMany', { items: some }));
      setUnanswered((before) => [...before, ...fared.lost]);
      tell(fared);
    },
    [work, tell],
  );

  return {
    ...state,
    unanswered: unanswered.length,
    flag,
    dismiss,
    sign: useCallback((items) => void send(items), [send]),
    tryAgain: () => void send(unanswered),
  };
}
