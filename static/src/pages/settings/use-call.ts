import { useState } from 'preact/hooks';
import type { Outcome, Refusal } from '../../../../src/domain/refusal';

/** Why a call did nothing, as far as anybody knows. */
export type Failure = Refusal | 'no-answer';

export interface Calling {
  isBusy: boolean;
  failure: Failure | null;
  /** Sends one call at a time; `onDone` gets what it answered. Resolves once both are done. */
  run: <T>(send: () => Promise<Outcome<T>>, onDone: (result: T) => void) => Promise<Failure | null>;
  forget: () => void;
}

/** One call to the backend at a time, and why the last one failed. */
export function useCall(): Calling {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    isBusy,
    failure,
    async run(send, onDone) {
      if (isBusy) return null;
      setBusy(true);
      setFailure(null);
      const failed = await send().then(
        (answer) => {
          if (!answer.ok) return answer.refusal;
          onDone(answer.result);
          return null;
        },
        () => 'no-answer' as const,
      );
      setFailure(failed);
      setBusy(false);
      return failed;
    },
    forget: () => setFailure(null),
  };
}
