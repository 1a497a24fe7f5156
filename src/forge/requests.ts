import { type APIResponse, asApp, asUser, type Route } from '@forge/api';

type Party = () => { requestJira(path: Route, init?: RequestInit): Promise<APIResponse> };

const JSON_BOTH_WAYS = { accept: 'application/json', 'content-type': 'application/json' };

/** Jira's REST API as one party: the person who calls, or the app itself. */
function requestsOf(party: Party) {
  return {
    get: (path: Route) => party().requestJira(path, { headers: { accept: JSON_BOTH_WAYS.accept } }),
    send: (path: Route, method: 'POST' | 'PUT', body: unknown) =>
      party().requestJira(path, { method, headers: JSON_BOTH_WAYS, body: JSON.stringify(body) }),
    remove: (path: Route) => party().requestJira(path, { method: 'DELETE' }),
  };
}

export const asCaller = requestsOf(asUser);
export const asTheApp = requestsOf(asApp);
