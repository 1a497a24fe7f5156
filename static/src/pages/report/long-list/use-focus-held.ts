import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const PLACES = 'a, button, input';

/** A row that moves into another block is drawn anew there: the keyboard, where it was in the row, goes with it. */
export function useFocusHeld(box: RefObject<HTMLElement>): void {
  const { activeElement } = document;
  const row = box.current?.contains(activeElement)
    ? activeElement?.closest<HTMLElement>('[data-epic]')
    : null;
  const place = row ? placesIn(row).indexOf(activeElement as HTMLElement) : -1;
  useLayoutEffect(() => {
    if (!row || row.isConnected || document.activeElement !== document.body) return;
    const now = box.current?.querySelector<HTMLElement>(`[data-epic="${row.dataset.epic}"]`);
    if (now) placesIn(now)[place]?.focus({ preventScroll: true });
  });
}

function placesIn(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(PLACES)];
}
