import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageHistory } from './page-history';
import { pathOf, type Route, routeOf } from './route';

/** Milliseconds of quiet after which the address follows what is listed: browsers allow so many changes, and each takes time. */
const QUIET = 250;

type How = 'push' | 'replace';

/**
 * Where on the page the viewer is, in step with Jira's address bar: back, forward and links into the page work. A list
 * shows already what it is asked for, and is painted before its address follows; what replaces an address is not even
 * drawn for it.
 */
export function useRoute(history: PageHistory): [Route, (route: Route, how?: How) => void] {
  const path = useRef(history.path);
  const [, setDrawn] = useState(path.current);
  /** Steps that the address bar has not been told of yet. */
  const steps = useRef<[How, string][]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(
    () =>
      history.listen((next) => {
        steps.current = [];
        path.current = next;
        setDrawn(next);
      }),
    [history],
  );
  const go = useCallback(
    (route: Route, how: How = 'push') => {
      const next = pathOf(route);
      if (how === 'push' && next === path.current) return;
      const isShown = how === 'replace' || isSameList(routeOf(path.current), route);
      path.current = next;
      if (how === 'replace' && steps.current.at(-1)?.[0] === how) steps.current.pop();
      steps.current.push([how, next]);
      const tell = () => {
        for (const [step, to] of steps.current.splice(0)) {
          history[step](to);
          if (step === 'push') setDrawn(to);
        }
      };
      clearTimeout(timer.current);
      if (isShown) timer.current = setTimeout(tell, QUIET);
      else tell();
    },
    [history],
  );
  return [routeOf(path.current), go];
}

/** The same epics, listed in whatever way. */
function isSameList(one: Route, other: Route): boolean {
  return one.view === 'report' && other.view === 'report' && one.movedSince === other.movedSince;
}
