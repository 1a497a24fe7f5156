import { useCallback, useState } from 'preact/hooks';

/** A yes or no that this browser remembers under a name. */
export function useRemembered(name: string, initial: boolean): [boolean, (value: boolean) => void] {
  const storageKey = `local-jira:${name}`;
  const [value, setValue] = useState(() => readFlag(storageKey) ?? initial);
  const remember = useCallback(
    (next: boolean) => {
      setValue(next);
      writeFlag(storageKey, next);
    },
    [storageKey],
  );
  return [value, remember];
}

/** Storage may be switched off in the browser: then nothing is remembered and everything else works. */
function readFlag(storageKey: string): boolean | null {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === null ? null : stored === 'true';
  } catch {
    return null;
  }
}

function writeFlag(storageKey: string, value: boolean): void {
  try {
    localStorage.setItem(storageKey, String(value));
  } catch {
    // Not remembered; the page keeps the value until it is left.
  }
}
