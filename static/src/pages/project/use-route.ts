import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageHistory } from './page-history';
import { pathOf, type Route, routeOf } from './route';

/** Milliseconds of quiet after which the address follows what is typed: browsers allow so many changes, and each takes time. */
const QUIET = 250;

/**
 * Where on the page the viewer is, in step with Jira's address bar: back, forward and links into the page work. What
 * replaces an address says what the page shows already: nothing is drawn for it.
 */
export function useRoute(history: PageHistory): [Route, (route: Route, how?: 'push' | 'replace') => void] {
  const path = useRef(history.path);
  const [, setDrawn] = useState(path.current);
  /** Sees to it that the bar shows the path. */
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(
    () =>
      history.listen((next) => {
        clearTimeout(timer.current);
        timer.current = undefined;
        path.current = next;
        setDrawn(next);
      }),
    [history],
  );
  const go = useCallback(
    (route: Route, how: 'push' | 'replace' = 'push') => {
      const catchUp = () => {
        clearTimeout(timer.current);
        if (timer.current !== undefined) history.replace(path.current);
        timer.current = undefined;
      };
      if (how === 'push') {
        catchUp();
        if (path.current === pathOf(route)) return;
        path.current = pathOf(route);
        history.push(path.current);
        setDrawn(path.current);
      } else {
        clearTimeout(timer.current);
        path.current = pathOf(route);
        timer.current = setTimeout(catchUp, QUIET);
      }
    },
    [history],
  );
  return [routeOf(path.current), go];
}
