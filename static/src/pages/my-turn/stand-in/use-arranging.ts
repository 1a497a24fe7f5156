import { useState } from 'preact/hooks';
import type { Day } from '../../../../../src/domain/calendar';
import { mayPass } from '../../../../../src/domain/refusal';
import type { AccountId } from '../../../../../src/domain/roles';
import type { StandInsOfPerson } from '../../../../../src/domain/views/my-turn';
import { callReport } from '../../../bridge';
import { useWords } from '../../../page';
import { refusalText } from '../../../refusal-words';

export interface Period {
  person: AccountId;
  from: Day;
  to: Day;
}

/** Something done about one period; `undo` arranges again what was removed. */
export interface Step {
  kind: 'arrange' | 'remove' | 'undo';
  period: Period;
}

export interface Failed {
  step: Step;
  text: string;
  /** The same can be sent again as it is. */
  mayPass: boolean;
}

export interface Arranging {
  underWay: Step | null;
  failed: Failed | null;
  done: Step | null;
  /** Resolves to whether it was done. */
  take: (step: Step) => Promise<boolean>;
  forget: () => void;
}

/** Arranges who signs for the viewer, one step at a time, each saved at once. */
export function useArranging(onChange: (standIns: StandInsOfPerson) => void): Arranging {
  const words = useWords();
  const [underWay, setUnderWay] = useState<Step | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [done, setDone] = useState<Step | null>(null);

  const take = async (step: Step): Promise<boolean> => {
    setUnderWay(step);
    setFailed(null);
    setDone(null);
    try {
      const answer = await send(step);
      if (answer.ok) {
        onChange(answer.result);
        setDone(step);
        return true;
      }
      const { refusal } = answer;
      setFailed({ step, text: await refusalText(refusal, words), mayPass: mayPass(refusal) });
    } catch {
      setFailed({
        step,
        text: 'No answer came in time, so nobody knows whether this was saved.',
        mayPass: true,
      });
    } finally {
      setUnderWay(null);
    }
    return false;
  };
  return { underWay, failed, done, take, forget: () => setDone(null) };
}

function send({ kind, period: { person, from, to } }: Step) {
  return kind === 'remove'
    ? callReport('removeStandIn', { from })
    : callReport('arrangeStandIn', { person, from, to });
}
