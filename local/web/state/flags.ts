import { useEffect, useState } from 'preact/hooks';

export type FlagTone = 'info' | 'success' | 'warning' | 'error';

export interface Flag {
  id: string;
  title: string;
  description: string | null;
  tone: FlagTone;
  actions: { text: string; onClick: () => void }[];
  /** Leaves by itself after eight seconds, as Jira's do. */
  autoDismiss: boolean;
}

const AUTO_DISMISS_AFTER = 8000;

let flags: Flag[] = [];
const listeners = new Set<(flags: Flag[]) => void>();

function update(next: Flag[]): void {
  flags = next;
  for (const listener of listeners) listener(next);
}

/** Shows a flag in the corner; one with the same id takes the place of the earlier one. */
export function showFlag(flag: Flag): void {
  update([...flags.filter((other) => other.id !== flag.id), flag]);
  if (flag.autoDismiss) {
    setTimeout(() => {
      if (flags.includes(flag)) closeFlag(flag.id);
    }, AUTO_DISMISS_AFTER);
  }
}

export function closeFlag(id: string): void {
  update(flags.filter((flag) => flag.id !== id));
}

export function useFlags(): Flag[] {
  const [shown, setShown] = useState(flags);
  useEffect(() => {
    listeners.add(setShown);
    return () => {
      listeners.delete(setShown);
    };
  }, []);
  return shown;
}

/** Says that something is done, and how it can be taken back. */
export function showDone(title: string, undo?: { text: string; onClick: () => void }): void {
  const actions = undo === undefined ? [] : [undo];
  showFlag({
    id: 'done',
    title,
    description: null,
    actions,
    tone: 'success',
    autoDismiss: actions.length === 0,
  });
}
