import { type Day, isDay } from '../../../../src/domain/calendar';

/** What the project page shows: the report, what waits on the viewer, perhaps with one epic singled out, or whose each decision is. */
export type Route =
  | { view: 'report'; movedSince: Day | null }
  | { view: 'my-turn'; epic: string | null }
  | { view: 'ownership' };

const EPIC_KEY = /^[a-z][a-z0-9_]*-\d+$/i;

/** Reads the page's own part of the address; what it does not know leads to the report. */
export function routeOf(path: string): Route {
  const [view, detail = ''] = path.split('/').filter(Boolean);
  if (view === 'my-turn') {
    return { view: 'my-turn', epic: EPIC_KEY.test(detail) ? detail.toUpperCase() : null };
  }
  if (view === 'ownership') return { view };
  return { view: 'report', movedSince: view === 'moved-since' && isDay(detail) ? detail : null };
}

export function pathOf(route: Route): string {
  if (route.view === 'my-turn') return route.epic ? `/my-turn/${route.epic}` : '/my-turn';
  if (route.view === 'ownership') return '/ownership';
  return route.movedSince ? `/moved-since/${route.movedSince}` : '/';
}
