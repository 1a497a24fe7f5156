import { useLayoutEffect, useRef } from 'preact/hooks';
import { firstShown } from '../first-shown';
import type { Signing } from './use-signing';

/**
 * A Sign button goes once its work is done; it must not take the keyboard's place on the page with it. The epic's
 * link takes over: not the next Sign button, which a second press of Enter would set off.
 *
 * @param busy the epics that are being signed
 * @param progress of several, with a button that goes as well
 */
export function useFocusKept({ busy, progress }: Pick<Signing, 'busy' | 'progress'>): void {
  const before = useRef(busy);
  const ended = useRef<string>();
  const isSeveral = progress !== null;
  useLayoutEffect(() => {
    for (const id of before.current) if (!busy.has(id)) ended.current = id;
    before.current = busy;
    if (ended.current === undefined || document.activeElement !== document.body) return;
    firstShown(`[data-epic="${ended.current}"] a`)?.focus({ preventScroll: true });
    if (!isSeveral) ended.current = undefined;
  }, [busy, isSeveral]);
}
