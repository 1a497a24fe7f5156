import { useCallback, useState } from 'preact/hooks';

export interface Action {
  busy: boolean;
  /** What the last run threw, `null` when it went well. */
  error: unknown;
  /** Runs the work and keeps what it throws; never throws itself. */
  run: (work: () => Promise<void>) => Promise<void>;
}

/** Something that a button does: busy while it runs, and what went wrong. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  }, []);
  return { busy, error, run };
}
