import { createHistory } from '../../bridge';

/** The page's own part of Jira's address: "/" at first. */
export interface PageHistory {
  readonly path: string;
  push: (path: string) => void;
  /** Without a step back to where the page was. */
  replace: (path: string) => void;
  /** Calls back when the person goes back or forward, or follows a link into the page. */
  listen: (onPath: (path: string) => void) => () => void;
}

/** Only pages of their own have one in Jira's address; without it the page still works, from its beginning. */
export async function openHistory(): Promise<PageHistory> {
  try {
    const history = await createHistory();
    /** What the page has told, and not heard back yet. */
    const pushed: string[] = [];
    return {
      path: history.location.pathname,
      push: (path) => {
        pushed.push(path);
        history.push(path);
      },
      replace: (path) => history.replace(path),
      listen: (onPath) =>
        history.listen(({ pathname }: { pathname: string }, action: string) => {
          // What the page itself has told comes back late, after what it has told since, and is known.
          const own = action === 'PUSH' ? pushed.indexOf(pathname) + 1 : 0;
          pushed.splice(0, own);
          if (own === 0 && action !== 'REPLACE') onPath(pathname);
        }),
    };
  } catch {
    return { path: '/', push: () => undefined, replace: () => undefined, listen: () => () => undefined };
  }
}
