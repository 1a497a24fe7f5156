import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { mayPass, type Refusal } from '../../../../src/domain/refusal';
import type { PanelView } from '../../../../src/domain/views/panel';
import type { Words } from '../../../../src/domain/words/words';
import { announceChange, callPanel, refreshIssue } from '../../bridge';
import { noteChanged } from '../../changed-here';
import type { FlagContent } from '../../components/flag';
import { prepareRefusals, refusalText } from '../../refusal-words';
import type { Act, PanelAction, Stamp } from './actions';
import { doneFlag, failedFlag } from './told';

export interface Panel {
  view: PanelView | null;
  /** Why there is no view: the backend refused, or gave no answer. */
  problem: Refusal | 'no-answer' | null;
  reload: () => void;
  act: Act;
  /** The `key` of the action under way. */
  busy: string | null;
  flag: FlagContent | null;
  dismiss: () => void;
}

/** The panel's state: the view, the action under way, and what the person was told last. */
export function usePanel(currentWords: Words): Panel {
  const [view, setView] = useState<PanelView | null>(null);
  const [problem, setProblem] = useState<Panel['problem']>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [flag, setFlag] = useState<FlagContent | null>(null);
  const words = useRef(currentWords);
  words.current = currentWords;
  const isActing = useRef(false);
  const revSeen = useRef(0);

  /** An answer that was overtaken on its way is not shown. */
  const show = useCallback((next: PanelView | undefined) => {
    if (!next || next.rev < revSeen.current) return;
    revSeen.current = next.rev;
    setView(next);
    setProblem(null);
  }, []);

  const reload = useCallback(async () => {
    if (isActing.current) return;
    try {
      const answer = await callPanel('open', {});
      if (isActing.current) return;
      if (answer.ok) return show(answer.result);
      // What is on screen, and what is being written there, stays where only this look failed.
      if (!mayPass(answer.refusal)) setView(null);
      setProblem(answer.refusal);
    } catch {
      setProblem('no-answer');
    }
  }, [show]);

  const act = useCallback(
    (action: PanelAction) => {
      const stamp: Stamp = { actionId: crypto.randomUUID(), rev: revSeen.current };
      const attempt = async (): Promise<void> => {
        if (isActing.current) return;
        isActing.current = true;
        setBusy(action.key);
        setFlag(null);
        try {
          const answer = await action.send(stamp);
          show(answer.ok ? answer.result.view : answer.view);
          if (answer.ok) {
            const { result } = answer;
            const text = action.says(result.view, words.current);
            const undo = () => act(undoing(result.undo?.actionId ?? '', action));
            setFlag(doneFlag(text, result, words.current, undo));
            announceChange();
            noteChanged([result.view.epic.id]);
            action.onDone?.();
          } else {
            const text = await refusalText(answer.refusal, words.current);
            if (action.onRefused?.(answer.refusal, text)) return;
            setFlag(failedFlag(text, mayPass(answer.refusal) ? () => void attempt() : undefined));
          }
        } catch {
          const text = await refusalText({ code: 'timed-out' }, words.current);
          setFlag(failedFlag(text, () => void attempt()));
        } finally {
          isActing.current = false;
          setBusy(null);
          if (action.changesJira) refreshIssue();
        }
      };
      void attempt();
    },
    [show],
  );

  useEffect(() => {
    void reload().then(prepareRefusals);
  }, [reload]);
  return { view, problem, reload, act, busy, flag, dismiss: useCallback(() => setFlag(null), []) };
}

function undoing(actionId: string, { undone = () => 'Undone.' }: PanelAction): PanelAction {
  return {
    key: 'undo',
    send: (stamp) => callPanel('undo', { ...stamp, undone: actionId }),
    says: undone,
  };
}
