import { useCallback, useRef, useState } from 'preact/hooks';
import type { Value } from '../../../../src/domain/agreement';
import type { Period } from '../../../../src/domain/calendar';
import type { ReportRow } from '../../../../src/domain/report/row';
import { callReport } from '../../bridge';
import type { FlagContent } from '../../components/flag';
import { type Entry, toRow } from './entry';
import { lostFlag, signedFlag, undoneFlag } from './told';
import { type Fared, type Stamped, type Surroundings, useWork } from './use-work';

type ToSign = Stamped & { value: Value; period: Period };
type ToUndo = Stamped & { undone: string };

export interface Signing {
  /** Epics that are being signed. */
  busy: ReadonlySet<string>;
  /** What the rows say about the last thing done there. */
  notes: ReadonlyMap<string, string>;
  /** How far the work on several epics has come. */
  progress: { done: number; of: number } | null;
  /** Epics of which nobody knows whether they were signed. */
  unanswered: number;
  flag: FlagContent | null;
  dismiss: () => void;
  sign: (rows: readonly ReportRow[]) => void;
  tryAgain: () => void;
  /** Lets the calls under way end, and sends no more. */
  stop: () => void;
}

/** Signing from the report: one epic or many, with one undo for all that was signed in one breath. */
export function useSigning(surroundings: Surroundings & { onSigned: (ids: string[]) => void }): Signing {
  const { work, ...state } = useWork(surroundings);
  const [unanswered, setUnanswered] = useState<readonly ToSign[]>([]);
  const [flag, setFlag] = useState<FlagContent | null>(null);
  const undoable = useRef(new Map<string, { entry: Entry; undone: string }>());
  const latest = useRef(surroundings);
  latest.current = surroundings;

  const dismiss = useCallback(() => {
    undoable.current.clear();
    setFlag(null);
  }, []);

  const undo = useCallback(
    async (items: readonly ToUndo[]) => {
      setFlag(null);
      const fared = await work(items, (some) => callReport('undoMany', { items: some }));
      if (fared.lost.length > 0) setFlag(lostFlag(() => void undo(fared.lost)));
      else setFlag(undoneFlag(fared.done.length, fared.refused));
    },
    [work],
  );

  const tell = useCallback(
    ({ done, entries, refused }: Fared<ToSign>) => {
      const { base, words, onSigned } = latest.current;
      onSigned(done.map((each) => each.issueId));
      if (!base || done.length + refused.length === 0) return;
      for (const entry of entries) {
        const undone = done.find((each) => each.issueId === entry.facts.id)?.actionId ?? '';
        undoable.current.set(entry.facts.id, { entry, undone });
      }
      const signed = [...undoable.current.values()].map(({ entry }) => toRow(entry, base.settings, words));
      const undoAll = () => {
        const items = [...undoable.current.values()].map(({ entry, undone }) => ({
          ...stamp(entry),
          undone,
        }));
        undoable.current.clear();
        void undo(items);
      };
      setFlag(signedFlag({ signed, refused, undo: undoAll }, words));
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

  const sign = useCallback(
    (rows: readonly ReportRow[]) => {
      const items = rows.flatMap(({ facts, signable }): ToSign[] => {
        const entry = latest.current.entries.get(facts.id);
        if (!entry || !facts.value || signable === null) return [];
        return [{ ...stamp(entry), value: facts.value, period: signable }];
      });
      void send(items);
    },
    [send],
  );

  return {
    ...state,
    unanswered: unanswered.length,
    flag,
    dismiss,
    sign,
    tryAgain: () => void send(unanswered),
  };
}

/** A new action on an epic as the person saw it. */
function stamp({ facts, claims }: Entry): Stamped {
  return { issueId: facts.id, actionId: crypto.randomUUID(), rev: claims?.rev ?? 0 };
}
