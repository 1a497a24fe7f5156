import { useState } from 'preact/hooks';
import { keepUnsent, readUnsent } from '../../unsent';

interface Writing<Written> {
  written: Written;
  write: (next: Written) => void;
  /** It is sent, or thrown away. */
  forget: () => void;
  /** It was begun before, and the page had gone since. */
  isBack: boolean;
  /** It was begun before, and on something else than what stands there now. */
  isOld: boolean;
}

/**
 * What is written into a form, from what stands there now. Jira takes the page away without asking, wherever the person
 * goes: until the tab is closed, what was not sent is there again when the form is opened.
 *
 * @param key as `unsentKey` names the form
 */
export function useUnsent<Written>(key: string, start: Written): Writing<Written> {
  const [kept] = useState(() => readUnsent(key, start));
  const [began] = useState(start);
  const [written, setWritten] = useState(kept?.written ?? start);
  return {
    written,
    write(next) {
      setWritten(next);
      keepUnsent(key, isSame(next, began) ? null : { start: began, written: next });
    },
    forget: () => keepUnsent(key, null),
    isBack: kept !== null,
    isOld: kept !== null && !isSame(kept.start, began),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Says why a form that is opened holds something already. */
export function BackNote({ isBack }: { isBack: boolean }) {
  return isBack ? <p class="small subtle">What you began to write is back.</p> : null;
}
