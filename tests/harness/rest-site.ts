import { createClock } from '../../local/clock';
import { openDb } from '../../local/db';
import type { AppField } from '../../local/jira/fields/app';
import { type LocalJira, openJira } from '../../local/jira/jira';
import { type Actor, type JiraEvent, WRONG_ON_PURPOSE } from '../../local/ports';
import { trafficRecorder } from './recorders';

export interface RestSite {
  jira: LocalJira;
  clock: ReturnType<typeof createClock>;
  /** What has happened since, as apps hear of it. */
  events: readonly JiraEvent[];
  /** One request that should be right; `path` begins after `/rest/api/3`. */
  call(who: Who, method: string, path: string, body?: unknown): Promise<Reply>;
  /** One request that is wrong on purpose. */
  wrong(who: Who, method: string, path: string, body?: unknown): Promise<Reply>;
  setAppPermitted(permitted: boolean): void;
}

/** An account id, the app, or somebody who is not logged in. */
export type Who = string | 'app' | 'nobody';

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the API answers without declaring all of it.
  body: any;
}

/** The product alone, in memory, with the seeded world: no app, no server. It is 3 February 2027, 09:00 UTC. */
export function openRestSite({ appFields = [] }: { appFields?: AppField[] } = {}): RestSite {
  const clock = createClock(Date.parse('2027-02-03T09:00:00Z'));
  const record = trafficRecorder();
  let permitted = true;
  const events: JiraEvent[] = [];
  const jira = openJira({
    db: openDb(':memory:'),
    clock,
    siteUrl: 'http://localhost:8080',
    appPermitted: () => permitted,
    appFields,
    emit: (event) => events.push(event),
    ...(record && { record }),
  });
  jira.seed(clock.now());
  const send = async (
    who: Who,
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ) => {
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const request = new Request(`http://localhost:8080/rest/api/3${path}`, init);
    const response = await jira.fetch(request, actorOf(who), 'rest');
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  return {
    jira,
    clock,
    events,
    call: (who, method, path, body) => send(who, method, path, body, {}),
    wrong: (who, method, path, body) => send(who, method, path, body, { [WRONG_ON_PURPOSE]: '1' }),
    setAppPermitted: (value) => {
      permitted = value;
    },
  };
}

function actorOf(who: Who): Actor {
  if (who === 'app') return { kind: 'app' };
  return who === 'nobody' ? { kind: 'anonymous' } : { kind: 'user', accountId: who };
}
