import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageHistory } from './page-history';
import { pathOf, type Route, routeOf } from './route';

/** Milliseconds of quiet after which the address follows what is typed: browsers allow so many changes, and each takes time. */
const QUIET = 250;

/** Where on the page the viewer is, in step with Jira's address bar: back, forward and links into the page work. */
export function useRoute(history: PageHistory): [Route, (route: Route, how?: 'push' | 'replace') => void] {
  const [path, setPath] = useState(history.path);
  /** The address that the bar is to show, and the timer that will see to it. */
  const due = useRef<{ path: string; timer: ReturnType<typeof setTimeout> } | null>(null);

  const catchUp = useCallback(() => {
    if (!due.current) return;
    clearTimeout(due.current.timer);
    history.replace(due.current.path);
    setPath(due.current.path);
    due.current = null;
  }, [history]);
  useEffect(
    () =>
      history.listen((path) => {
        if (due.current) clearTimeout(due.current.timer);
        due.current = null;
        setPath(path);
      }),
    [history],
  );
  const go = useCallback(
    (route: Route, how: 'push' | 'replace' = 'push') => {
      const next = pathOf(route);
      if (how === 'push') {
        catchUp();
        history.push(next);
        setPath(next);
      } else {
        if (due.current) clearTimeout(due.current.timer);
        due.current = { path: next, timer: setTimeout(catchUp, QUIET) };
      }
    },
    [history, catchUp],
  );
  return [routeOf(due.current?.path ?? path), go];
}
