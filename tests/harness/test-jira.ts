import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from '../../local/clock';
import { type Local, openLocal } from '../../local/open';
import type { Recorder, RequestWatcher } from '../../local/ports';
import { replayStory } from '../../local/story';
import type { ModulePlace } from '../../local/web-api';
import { logRecorder, trafficRecorder } from './recorders';
import { ROOT } from './root';
import { warmSandbox } from './warm-sandbox';

/** The day it is in tests, unless they say otherwise. */
export const TEST_NOW = Date.parse('2027-02-03T09:00:00Z');

export interface TestJiraOptions {
  /** Milliseconds since the epoch at which the clock stands; `null` lets it run. */
  now?: number | null;
  /** Without the seeded world (people are there all the same). */
  empty?: boolean;
  /** Also plays the seeded story through the app. */
  story?: boolean;
  siteUrl?: string;
  /** Told of every request of the app, to Jira or to its storage. */
  onRequest?: (request: string) => void;
  /** Told of when each of them begins and ends. */
  watch?: RequestWatcher;
  /** Deadline of invocations, milliseconds. */
  deadline?: number;
}

export interface TestJira extends Local {
  /** Invokes a call of the app as a page does; returns its result, throws what the page would be told. */
  call(accountId: string, place: ModulePlace, functionKey: string, payload?: unknown): Promise<unknown>;
}

/** A local Jira in memory, in this process, with the app as `npm run build` built it. */
export async function openTestJira(options: TestJiraOptions = {}): Promise<TestJira> {
  // Written at the end of a build that succeeded.
  if (!existsSync(join(ROOT, 'build', 'built')))
    throw new Error('The app is not built: run "npm run build" first.');
  const traffic = trafficRecorder();
  const { onRequest, watch } = options;
  const record: Recorder = (call) => {
    traffic?.(call);
    if (call.from === 'app') onRequest?.(`${call.method} ${call.url}`);
  };
  const clock = createClock(options.now === undefined ? TEST_NOW : options.now);
  const local = await openLocal({
    dataDir: ':memory:',
    appDir: ROOT,
    clock,
    record,
    log: logRecorder(),
    onRequest: (request) => {
      if (request.service === 'storage') onRequest?.(request.path);
      return watch?.(request);
    },
    ...(options.siteUrl !== undefined && { siteUrl: options.siteUrl }),
    ...(options.deadline === undefined ? { sandbox: warmSandbox(clock) } : { deadline: options.deadline }),
  });
  if (!options.empty) local.jira.seed(local.clock.now());
  if (options.story) await replayStory(local);
  return {
    ...local,
    async call(accountId, place, functionKey, payload) {
      const answer = await local.invoke(accountId, { ...place, functionKey, payload });
      if ('error' in answer) throw new Error(answer.error.message);
      return answer.result;
    },
  };
}
