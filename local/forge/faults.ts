import { setTimeout as wait } from 'node:timers/promises';
import type { SwitchBoard } from '../switches';
import type { WireResponse } from './sandbox-messages';

/** Turns the switches into faults of the app's own requests; people and the shell are spared. */
export interface Faults {
  /** Performs one request of the app to Jira, its storage or its queues, or answers in its place. */
  apply(request: FaultyRequest, perform: () => Promise<WireResponse>): Promise<WireResponse>;
  /** Lets held requests go on; how many there were. */
  release(): number;
}
interface FaultyRequest {
  service: 'jira' | 'storage' | 'queue';
  method: string;
  path: string;
}

/** How a request fails where it is left to chance. */
const WAYS = ['busy', 'down', 'timeout-before', 'timeout-after'] as const;

const JSON_HEADERS: [string, string][] = [['content-type', 'application/json']];

export function createFaults(switches: SwitchBoard): Faults {
  let held: (() => void)[] = [];

  const take = (name: 'lostAnswers' | 'held', { method, path }: FaultyRequest): boolean => {
    const counted = switches.get()[name];
    if (!counted || counted.count < 1 || !`${method} ${path}`.includes(counted.match)) return false;
    const left = counted.count - 1;
    switches.set({ [name]: left > 0 ? { ...counted, count: left } : null });
    return true;
  };

  return {
    async apply(request, perform) {
      const { latency, storageLatency } = switches.get();
      const { min, max } = request.service === 'jira' ? latency : storageLatency;
      const delay = min + Math.random() * Math.max(0, max - min);
      if (delay > 0) await wait(delay);
      if (take('held', request)) await new Promise<void>((resolve) => held.push(resolve));
      const { rateLimited, unavailable, failing } = switches.get();
      if (request.service === 'jira' && Math.random() < rateLimited) return tooManyRequests();
      if (request.service === 'jira' && Math.random() < unavailable)
        return failure(503, 'Service Unavailable');
      const way = Math.random() < failing ? WAYS[Math.floor(Math.random() * WAYS.length)] : undefined;
      if (way === 'busy') return tooManyRequests();
      if (way === 'down') return failure(503, 'Service Unavailable');
      if (way === 'timeout-before') return failure(504, 'Gateway Timeout');
      const lost = take('lostAnswers', request) || way === 'timeout-after';
      const response = await perform();
      return lost ? failure(504, 'Gateway Timeout') : response;
    },
    release() {
      const released = held;
      held = [];
      for (const goOn of released) goOn();
      return released.length;
    },
  };
}

function tooManyRequests(): WireResponse {
  return {
    ...failure(429, 'Rate limit exceeded.'),
    headers: [...JSON_HEADERS, ['retry-after', '1'], ['ratelimit-reason', 'jira-burst-based']],
  };
}

function failure(status: number, message: string): WireResponse {
  return { status, headers: JSON_HEADERS, body: JSON.stringify({ errorMessages: [message], errors: {} }) };
}
