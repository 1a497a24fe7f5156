import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * What has the keyboard's place on the page may go with what it has done. Says where the place goes: to the first
 * element within the ref that fits a selector, as soon as there is one.
 */
export function useFocusNext<E extends HTMLElement>(
  atFirst: string | null = null,
): [RefObject<E>, (selector: string) => void] {
  const within = useRef<E>(null);
  const wanted = useRef(atFirst);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const found = within.current?.querySelector<HTMLElement>(wanted.current);
    if (!found || found.matches(':disabled')) return;
    wanted.current = null;
    found.focus();
  });
  return [
    within,
    (selector) => {
      wanted.current = selector;
    },
  ];
}
