import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from '../../local/clock';
import { type Local, openLocal } from '../../local/open';
import type { Recorder, RequestWatcher } from '../../local/ports';
import { replayStory } from '../../local/story';
import type { ModulePlace } from '../../local/web-api';
import { begun } from './images';
import { logRecorder, trafficRecorder } from './recorders';
import { ROOT } from './root';
import { warmSandbox } from './warm-sandbox';

/** When it is in tests, unless they say otherwise: milliseconds since the epoch. */
export const TEST_NOW = Date.parse('2027-02-03T09:00:00Z');

export interface TestJiraOptions {
  /** Without the seeded world (people are there all the same), at this instant: milliseconds since the epoch. */
  emptyAt?: number;
  /** Also plays the seeded story through the app. */
  story?: boolean;
  /** What happens in it first: once, for all that are opened with the same function. What this keeps outside, it keeps once. */
  setUp?: (jira: TestJira) => Promise<unknown>;
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
  const { emptyAt, story, setUp } = options;
  const clock = createClock(emptyAt ?? TEST_NOW);
  const open = async (image?: string) => {
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
      ...(image !== undefined && { image }),
      ...(options.siteUrl !== undefined && { siteUrl: options.siteUrl }),
      ...(options.deadline === undefined ? { sandbox: warmSandbox(clock) } : { deadline: options.deadline }),
    });
    return { ...local, call: callsTo(local) };
  };
  const begin = async (jira: TestJira) => {
    jira.jira.seed(clock.now());
    if (story) await replayStory(jira);
  };
  const openWorld = () => (emptyAt !== undefined ? open() : begun(story ? 'story' : 'seed', open, begin));
  if (!setUp) return openWorld();
  return begun(nameOf(setUp), (image) => (image === undefined ? openWorld() : open(image)), setUp);
}

const callsTo =
  (local: Local): TestJira['call'] =>
  async (accountId, place, functionKey, payload) => {
    const answer = await local.invoke(accountId, { ...place, functionKey, payload });
    if ('error' in answer) throw new Error(answer.error.message);
    return answer.result;
  };

const names = new Map<TestJiraOptions['setUp'], string>();

/** What is set up in one test file is nothing to the others. */
function nameOf(setUp: TestJiraOptions['setUp']): string {
  const name = names.get(setUp) ?? randomUUID();
  names.set(setUp, name);
  return name;
}
