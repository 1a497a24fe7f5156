interface PageLocation {
  pathname: string;
  search: string;
  hash: string;
  state?: unknown;
}
type Listener = (location: PageLocation, action: 'PUSH' | 'POP' | 'REPLACE') => void;

/** `view.createHistory()` of a full page: the part of the address that follows `base`, where Jira shows the page. */
export function createPageHistory(base: string) {
  const listeners = new Set<Listener>();
  const isHere = () => location.pathname === base || location.pathname.startsWith(`${base}/`);
  const read = (): PageLocation => ({
    pathname: (isHere() && location.pathname.slice(base.length)) || '/',
    search: location.search,
    hash: location.hash,
  });
  const tell = (action: 'PUSH' | 'POP' | 'REPLACE') => {
    for (const listener of listeners) listener(read(), action);
  };
  const go = (action: 'PUSH' | 'REPLACE') => (target: unknown) => {
    const path = typeof target === 'string' ? target : addressOf(target as Partial<PageLocation>);
    const address = base + (/^[/?#]/.test(path) ? path : `/${path}`).replace(/^\/(?=$|[?#])/, '');
    if (action === 'PUSH') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    tell(action);
  };
  window.addEventListener('popstate', () => {
    if (isHere()) tell('POP');
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
