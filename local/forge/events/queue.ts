import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock';
import type { SwitchBoard } from '../../switches';
import type { Manifest } from '../manifest';
import type { WireRequest, WireResponse } from '../sandbox-messages';
import type { Deliveries } from './deliveries';
import { drawLateness } from './fan-out';

/** `@forge/events` sends the placeholders as they are. */
const PUBLISH = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';
const MOST_EVENTS = 50;
/** Bytes of all events of a push as JSON. */
const MOST_BYTES = 200 * 1024;
/** Bytes of one event for a consumer that may run longer than Forge's own deadline. */
const MOST_BYTES_LONG = 100 * 1024;
const LONG_SECONDS = 55;
const LONGEST_DELAY = 900;

export interface QueueOptions {
  manifest: Manifest;
  deliveries: Deliveries;
  clock: Clock;
  switches: SwitchBoard;
  atomically(work: () => void): void;
}

interface Push {
  queueName: string;
  jobId: string;
  payload: PushedEvent[];
}
interface PushedEvent {
  body: Record<string, unknown>;
  delayInSeconds?: number;
  concurrency?: { key: string; limit: number };
}

/** Answers what `Queue` of `@forge/events` asks; everything of a push is kept, or nothing. */
export function createQueue({ manifest, deliveries, clock, switches, atomically }: QueueOptions) {
  return ({ method, path, body }: Pick<WireRequest, 'method' | 'path' | 'body'>): WireResponse => {
    if (method !== 'POST' || path !== PUBLISH)
      return answer(501, { message: `The local Jira's queues do not know ${method} ${path}.` });
    const { queueName, jobId, payload } = JSON.parse(body ?? '{}') as Push;
    const consumer = manifest.consumers.find(({ queue }) => queue === queueName);
    if (!consumer) return answer(404, { message: `The manifest declares no consumer of ${queueName}.` });
    const refusal = refusalOf(payload);
    if (refusal) return refusal;
    const timeout = manifest.functions.get(consumer.functionKey)?.timeoutSeconds ?? LONG_SECONDS;
    const tooLong = (event: PushedEvent) => timeout > LONG_SECONDS && bytesOf(event) > MOST_BYTES_LONG;
    atomically(() => {
      for (const event of payload.filter((one) => !tooLong(one))) {
        const { delayInSeconds = 0, concurrency = null } = event;
        const delay = delayInSeconds * 1_000 + drawLateness(switches);
        deliveries.add({
          kind: 'consumer',
          moduleKey: consumer.key,
          name: queueName,
          payload: { queueName, jobId, eventId: randomUUID(), ...event },
          due: clock.now() + delay,
          concurrency,
        });
      }
    });
    const failedEvents = payload.flatMap((event, index) =>
      tooLong(event) ? [{ index: String(index), errorMessage: 'The event is larger than 100 KB.' }] : [],
    );
    return failedEvents.length > 0 ? answer(202, { failedEvents }) : answer(201, {});
  };
}

function refusalOf(payload: unknown): WireResponse | null {
  if (!Array.isArray(payload) || payload.length === 0 || !payload.every(isEvent))
    return answer(400, { message: 'Each event needs a body that is an object.' });
  if (payload.length > MOST_EVENTS)
    return answer(400, { message: `A push holds at most ${MOST_EVENTS} events.` });
  if (bytesOf(payload) > MOST_BYTES)
    return answer(413, { errorMessage: `A push holds at most ${MOST_BYTES / 1024} KB.` });
  const delays = payload.map(({ delayInSeconds = 0 }) => delayInSeconds);
  if (!delays.every((delay) => Number.isFinite(delay) && delay >= 0 && delay <= LONGEST_DELAY))
    return answer(400, { message: `delayInSeconds lies between 0 and ${LONGEST_DELAY}.` });
  return null;
}

function isEvent(event: unknown): event is PushedEvent {
  const body = typeof event === 'object' && event !== null ? (event as { body?: unknown }).body : undefined;
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

function answer(status: number, body: object): WireResponse {
  return { status, headers: [['content-type', 'application/json']], body: JSON.stringify(body) };
}
