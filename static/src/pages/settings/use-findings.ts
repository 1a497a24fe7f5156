import { useCallback, useRef, useState } from 'preact/hooks';
import type { Findings } from '../../../../src/domain/views/settings';
import { callSettings } from '../../bridge';

export interface Finding {
  /** By the last look that succeeded; null until then. */
  found: Findings | null;
  /** The last look that was answered did not succeed. */
  isLost: boolean;
  isLooking: boolean;
  find: () => void;
}

/** What is found among the project's epics: the page is there before it. The last look counts. */
export function useFindings(): Finding {
  const [found, setFound] = useState<Findings | null>(null);
  const [isLost, setLost] = useState(false);
  const [isLooking, setLooking] = useState(false);
  const asked = useRef(0);
  const find = useCallback(async () => {
    asked.current += 1;
    const asking = asked.current;
    setLooking(true);
    const answer = await callSettings('find', {}).catch(() => null);
    if (asking !== asked.current) return;
    if (answer?.ok) setFound(answer.result);
    setLost(!answer?.ok);
    setLooking(false);
  }, []);
  return { found, isLost, isLooking, find: useCallback(() => void find(), [find]) };
}
