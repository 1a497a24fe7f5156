import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageHistory } from '../../bridge';
import { pathOf, type Route, routeOf } from './route';

/** Where on the page the viewer is, in step with Jira's address bar: back, forward and links into the page work. */
export function useRoute(history: PageHistory): [Route, (route: Route, how?: 'push' | 'replace') => void] {
  const [path, setPath] = useState(history.path);
  useEffect(() => history.listen(setPath), [history]);
  const go = useCallback(
    (route: Route, how: 'push' | 'replace' = 'push') => {
      const next = pathOf(route);
      setPath(next);
      history[how](next);
    },
    [history],
  );
  return [routeOf(path), go];
}
