import type { Context, MiddlewareHandler } from 'hono';
import { WebError } from './web-error';

export interface ServerPorts {
  shell: number;
  pages: number;
}

const NAMES = ['localhost', '127.0.0.1'];

/**
 * Origin of the app's pages for a shell that was asked for by this request: the other of the two names of this
 * machine, for cookies know no ports and a page of the app must not reach the shell's.
 */
export function pagesOriginFor(context: Context, { pages }: ServerPorts): string {
  const name = hostName(context) === '127.0.0.1' ? 'localhost' : '127.0.0.1';
  return `http://${name}:${pages}`;
}

/** Both origins that the shell can be asked for by. */
export function shellOrigins({ shell }: ServerPorts): string[] {
  return NAMES.map((name) => `http://${name}:${shell}`);
}

/** Both origins that the app's pages can come from. */
export function pagesOrigins({ pages }: ServerPorts): string[] {
  return NAMES.map((name) => `http://${name}:${pages}`);
}

/** Refuses requests that came by another name: somebody's web page that had its name point to this machine. */
export const onlyThisMachine: MiddlewareHandler = async (context, next) => {
  if (!NAMES.includes(hostName(context)))
    throw new WebError(421, 'The local Jira answers to localhost only.');
  await next();
};

function hostName(context: Context): string {
  return new URL(context.req.url).hostname;
}
