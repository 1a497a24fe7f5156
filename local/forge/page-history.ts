interface PageLocation {
  pathname: string;
  search: string;
  hash: string;
  state?: unknown;
}
type Listener = (location: PageLocation, action: 'PUSH' | 'POP' | 'REPLACE') => void;

/**
 * `view.createHistory()` for project pages: the part of the address behind the module's own, kept in the
 * fragment here, where Jira keeps it in the path.
 */
export function createPageHistory() {
  const listeners = new Set<Listener>();
  const read = (): PageLocation => {
    const { pathname, search, hash } = new URL(location.hash.slice(1) || '/', location.origin);
    return { pathname, search, hash };
  };
  const go = (action: 'PUSH' | 'REPLACE') => (target: unknown) => {
    const path = typeof target === 'string' ? target : addressOf(target as Partial<PageLocation>);
    if (action === 'PUSH') history.pushState(null, '', `#${path}`);
    else history.replaceState(null, '', `#${path}`);
    for (const listener of listeners) listener(read(), action);
  };
  window.addEventListener('popstate', () => {
    for (const listener of listeners) listener(read(), 'POP');
  });
  return {
    action: 'POP',
    location: read(),
    push: go('PUSH'),
    replace: go('REPLACE'),
    go: (steps: unknown) => history.go(Number(steps)),
    goBack: () => history.back(),
    goForward: () => history.forward(),
    listen: (listener: unknown) => {
      listeners.add(listener as Listener);
      return () => listeners.delete(listener as Listener);
    },
  };
}

function addressOf({ pathname = '/', search = '', hash = '' }: Partial<PageLocation>): string {
  return `${pathname}${search}${hash}`;
}
