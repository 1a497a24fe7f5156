import { useLayoutEffect, useRef } from 'preact/hooks';
import { firstShown } from '../first-shown';

/**
 * A Sign button goes once its work is done; it must not take the keyboard's place on the page with it. The epic's
 * link takes over: not the next Sign button, which a second press of Enter would set off.
 *
 * @param busy the epics that are being signed
 */
export function useFocusKept(busy: ReadonlySet<string>): void {
  const before = useRef(busy);
  useLayoutEffect(() => {
    const [ended] = [...before.current].filter((id) => !busy.has(id));
    before.current = busy;
    if (ended === undefined || document.activeElement !== document.body) return;
    firstShown(`[data-epic="${ended}"] a`)?.focus({ preventScroll: true });
  }, [busy]);
}
