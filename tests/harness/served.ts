import type { Local } from '../../local/open';
import { listen } from '../../local/server';

export interface Served {
  /** Address of the shell, without a slash at its end. */
  url: string;
  /** Where the app's pages are served, likewise: by the other of the two names of this machine. */
  pagesUrl: string;
}

/** Serves a local Jira on two free ports; `close` ends both and it. */
export async function served<L extends Local>(open: (siteUrl: string) => Promise<L>): Promise<L & Served> {
  const listeners = await listen(null);
  const url = `http://localhost:${listeners.ports.shell}`;
  const local = await open(url);
  listeners.serve(local, null);
  return {
    ...local,
    url,
    pagesUrl: `http://127.0.0.1:${listeners.ports.pages}`,
    async close() {
      await listeners.close();
      await local.close();
    },
  };
}
