import { useEffect, useRef } from 'preact/hooks';
import { firstShown } from '../../first-shown';
import { leadTo } from '../../lead-to';

/** Leads to the epic that the page's address singles out, once it is there. */
export function useMarked(issueId: string | null): void {
  const led = useRef<string | null>(null);
  useEffect(() => {
    if (issueId === null || led.current === issueId) return;
    led.current = issueId;
    const card = firstShown(`[data-epic="${issueId}"]`);
    card?.focus({ preventScroll: true });
    return leadTo(() => {
      card?.scrollIntoView({ block: 'start' });
      return true;
    });
  }, [issueId]);
}
