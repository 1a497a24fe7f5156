import { type APIResponse, asApp, asUser, type Route } from '@forge/api';
import { meter } from './meter';

type Party = () => { requestJira(path: Route, init?: RequestInit): Promise<APIResponse> };

const JSON_BOTH_WAYS = { accept: 'application/json', 'content-type': 'application/json' };

/** Jira's REST API as one party: the person who calls, or the app itself. */
function requestsOf(party: Party) {
  const request = async (path: Route, init: RequestInit): Promise<APIResponse> => {
    const running = meter();
    running.jira += 1;
    running.points += 1;
    const response = await party().requestJira(path, init);
    if (response.status === 429) running.isLimited = true;
    return response;
  };
  return {
    get: (path: Route) => request(path, { headers: { accept: JSON_BOTH_WAYS.accept } }),
    send: (path: Route, method: 'POST' | 'PUT', body: unknown) =>
      request(path, { method, headers: JSON_BOTH_WAYS, body: JSON.stringify(body) }),
    remove: (path: Route) => request(path, { method: 'DELETE' }),
  };
}

export const asCaller = requestsOf(asUser);
export const asTheApp = requestsOf(asApp);
