import { useState } from 'preact/hooks';

export interface Leaving {
  /** The person was about to leave with something typed, and is asked. */
  isAsked: boolean;
  leave: () => void;
  stay: () => void;
  /** Escape asks, and takes the question back. */
  onEscape: () => void;
}

/** What was typed is not thrown away by one key alone. */
export function useLeaving(isChanged: boolean, onClose: () => void): Leaving {
  const [isAsked, setAsked] = useState(false);
  const leave = () => (isChanged && !isAsked ? setAsked(true) : onClose());
  const stay = () => setAsked(false);
  return { isAsked, leave, stay, onEscape: isAsked ? stay : leave };
}
