import { useEffect, useRef } from 'preact/hooks';
import type { PanelView } from '../../../../src/domain/views/panel';
import { onIssueChanged } from '../../bridge';

/** Milliseconds after which a view is read again when the person comes back to it. */
const STALE = 60_000;
/** Milliseconds between looks while somebody is setting the date. */
const BEING_SET_LOOK = 6_000;

/** Reads the view again when Jira says that the issue changed, and when a person comes back to an old one. */
export function useFreshness(view: PanelView | null, reload: () => void): void {
  const readAt = useRef(0);
  useEffect(() => {
    readAt.current = Date.now();
    if (!view?.beingSet) return;
    const timer = setTimeout(reload, BEING_SET_LOOK);
    return () => clearTimeout(timer);
  }, [view, reload]);

  useEffect(() => {
    const reloadIfStale = () => {
      if (document.hidden || Date.now() - readAt.current < STALE) return;
      readAt.current = Date.now();
      reload();
    };
    const stopListening = onIssueChanged(reload);
    const page = document.documentElement;
    document.addEventListener('visibilitychange', reloadIfStale);
    window.addEventListener('focus', reloadIfStale);
    page.addEventListener('pointerenter', reloadIfStale);
    return () => {
      stopListening();
      document.removeEventListener('visibilitychange', reloadIfStale);
      window.removeEventListener('focus', reloadIfStale);
      page.removeEventListener('pointerenter', reloadIfStale);
    };
  }, [reload]);
}
