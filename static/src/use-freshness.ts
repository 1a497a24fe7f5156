import { useEffect, useRef } from 'preact/hooks';

/** Milliseconds after which a list is read again when the person comes back to it. */
const STALE = 60_000;

/** Reads a list again when a person comes back to it, as after signing on an epic in another tab. */
export function useFreshness(reload: () => void, isShown = true): void {
  const readAt = useRef(Date.now());
  useEffect(() => {
    const reloadIfStale = () => {
      if (!isShown || document.hidden || Date.now() - readAt.current < STALE) return;
      readAt.current = Date.now();
      reload();
    };
    document.addEventListener('visibilitychange', reloadIfStale);
    return () => document.removeEventListener('visibilitychange', reloadIfStale);
  }, [reload, isShown]);
}
