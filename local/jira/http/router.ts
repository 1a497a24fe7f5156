import type { Endpoint } from './endpoint';

export interface Match {
  endpoint: Endpoint;
  path: (name: string) => string;
}

/** Finds the endpoint of a method and a pathname below `/rest/api/3`; literal parts win over names. */
export function createRouter(
  endpoints: readonly Endpoint[],
): (method: string, pathname: string) => Match | undefined {
  const routes = endpoints
    .map((endpoint) => ({ endpoint, names: namesIn(endpoint.path), pattern: patternOf(endpoint.path) }))
    .sort((a, b) => a.names.length - b.names.length);
  return (method, pathname) => {
    for (const { endpoint, names, pattern } of routes) {
      if (endpoint.method !== method) continue;
      const match = pattern.exec(pathname);
      if (!match) continue;
      const parts = match.slice(1).map(decode);
      return { endpoint, path: (name) => parts[names.indexOf(name)] ?? '' };
    }
    return undefined;
  };
}

const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}/?$`);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
