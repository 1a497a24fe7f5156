import { type Day, isDay } from '../../../../src/domain/calendar';

/** What the project page shows: the report, what waits on the viewer, perhaps with one epic singled out, or whose each decision is. */
export type Route =
  /** What is listed and how, as `listed.ts` reads it; empty for everything. */
  | { view: 'report'; movedSince: Day | null; listed: string }
  | { view: 'my-turn'; epic: string | null }
  | { view: 'ownership' };

const EPIC_KEY = /^[a-z][a-z0-9_]*-\d+$/i;

/** Reads the page's own part of the address; what it does not know leads to the report. */
export function routeOf(path: string): Route {
  const [view, detail = '', more = ''] = path.split('/').filter(Boolean);
  if (view === 'my-turn') {
    return { view: 'my-turn', epic: epicKeyIn(detail) };
  }
  if (view === 'ownership') return { view };
  if (view === 'moved-since' && isDay(detail)) return { view: 'report', movedSince: detail, listed: more };
  return { view: 'report', movedSince: null, listed: view === 'list' ? detail : '' };
}

/** Null for text that is no issue's key. */
export function epicKeyIn(text: string): string | null {
  return EPIC_KEY.test(text) ? text.toUpperCase() : null;
}

export function pathOf(route: Route): string {
  if (route.view === 'my-turn') return route.epic ? `/my-turn/${route.epic}` : '/my-turn';
  if (route.view === 'ownership') return '/ownership';
  const { movedSince, listed } = route;
  if (movedSince) return ['/moved-since', movedSince, listed].filter(Boolean).join('/');
  return listed ? `/list/${listed}` : '/';
}
