import { useEffect, useRef } from 'preact/hooks';

/** Milliseconds within which Jira gives the page's frame the height of its content, and the place on screen moves. */
const SETTLING = 1_500;

/** Leads to the epic that the page's address singles out, once it is there. */
export function useMarked(issueId: string | null): void {
  const led = useRef<string | null>(null);
  useEffect(() => {
    if (issueId === null || led.current === issueId) return;
    led.current = issueId;
    const card = document.querySelector<HTMLElement>(`[data-epic="${issueId}"]`);
    const lead = () => card?.scrollIntoView({ block: 'start' });
    const stop = () => {
      clearTimeout(timer);
      window.removeEventListener('resize', lead);
    };
    const timer = setTimeout(stop, SETTLING);
    window.addEventListener('resize', lead);
    // Whoever has begun to look around is led nowhere.
    for (const sign of ['pointerdown', 'wheel', 'keydown'])
      document.addEventListener(sign, stop, { once: true });
    card?.focus({ preventScroll: true });
    lead();
    return stop;
  }, [issueId]);
}
