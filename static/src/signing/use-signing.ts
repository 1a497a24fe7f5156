import { useCallback, useRef, useState } from 'preact/hooks';
import { callReport } from '../bridge';
import type { Acted, Stamped, ToSign } from './settled';
import type { Told } from './told';
import { type Fared, type Refused, type Surroundings, useWork } from './use-work';

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
  told: Told | null;
  dismiss: () => void;
  sign: (items: readonly ToSign[]) => void;
  tryAgain: () => void;
  /** Lets the calls under way end, and sends no more. */
  stop: () => void;
}

interface SigningProps extends Surroundings {
  onSigned: (ids: string[]) => void;
  /** Not as they were when they were chosen: whoever wants to sign them looks at them first. */
  onStale: (ids: string[]) => void;
  onUndone?: (ids: string[]) => void;
}

/** Signing from a list: one epic or many, with one undo for all that was signed in one breath. */
export function useSigning(props: SigningProps): Signing {
  const { work, ...state } = useWork(props);
  const [unanswered, setUnanswered] = useState<readonly ToSign[]>([]);
  const [told, setTold] = useState<Told | null>(null);
  const undoable = useRef(new Map<string, Acted>());
  const latest = useRef(props);
  latest.current = props;

  const dismiss = useCallback(() => {
    undoable.current.clear();
    setTold(null);
  }, []);

  const undo = useCallback(
    async (items: readonly ToUndo[]) => {
      setTold(null);
      const fared = await work(items, (some) => callReport('undoMany', { items: some }));
      latest.current.onUndone?.(fared.done.map((each) => each.issueId));
      const id = crypto.randomUUID();
      if (fared.lost.length > 0) setTold({ id, kind: 'lost', tryAgain: () => void undo(fared.lost) });
      else setTold({ id, kind: 'undone', done: fared.done.length, refused: textsOf(fared.refused) });
    },
    [work],
  );

  const tell = useCallback(
    ({ done, refused }: Fared<ToSign>) => {
      latest.current.onSigned(done.map((each) => each.issueId));
      latest.current.onStale(refused.filter((each) => !each.mayPass).map((each) => each.issueId));
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
      const signed = [...undoable.current.values()];
      setTold({ id: crypto.randomUUID(), kind: 'signed', signed, refused: textsOf(refused), undo: undoAll });
    },
    [undo],
  );

  const send = useCallback(
    async (items: readonly ToSign[]) => {
      const sent = new Set(items.map((item) => item.issueId));
      setUnanswered((before) => before.filter((item) => !sent.has(item.issueId)));
      const fared = await work(items, (some) => callReport('signMany', { items: some }));
      setUnanswered((before) => [...before, ...fared.lost]);
      tell(fared);
    },
    [work, tell],
  );

  return {
    ...state,
    unanswered: unanswered.length,
    told,
    dismiss,
    sign: useCallback((items) => void send(items), [send]),
    tryAgain: () => void send(unanswered),
  };
}

function textsOf(refused: readonly Refused[]): string[] {
  return refused.map(({ text }) => text);
}
