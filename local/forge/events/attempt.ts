import type { Manifest } from '../manifest';
import type { RunFunction } from '../run-function';
import { InvocationError } from '../sandbox';
import type { Delivery, Retry } from './deliveries';

/** How one delivery ended. */
export type Outcome =
  | { kind: 'done' }
  /** To be delivered again after so many milliseconds. */
  | { kind: 'retry'; after: number; retry: Retry }
  | { kind: 'failed'; message: string };

/** Forge delivers again so often, and no more. */
const MOST_RETRIES = 4;
/** Milliseconds until Forge tries again by itself, doubled each time. */
const BACKOFF = 5_000;
const LONGEST_RETRY_AFTER = 900;
/** Bytes of `retryData` as JSON. */
const MOST_RETRY_DATA = 4 * 1024;
/** Seconds that consumers and scheduled triggers may run, unless the manifest says otherwise. */
const TIMEOUT = 55;

/** What `InvocationError` of `@forge/events` is once it was returned. */
interface RetryAnswer {
  _retry: true;
  retryOptions?: { retryAfter?: number; retryReason?: string; retryData?: unknown };
}

/** Runs the function that a delivery is for. Never throws. */
export async function attempt(
  { manifest, runFunction }: { manifest: Manifest; runFunction: RunFunction },
  delivery: Delivery,
): Promise<Outcome> {
  const { kind, moduleKey, payload, retry } = delivery;
  const functionKey = functionOf(manifest, delivery);
  if (functionKey === undefined) return { kind: 'failed', message: `The app has no ${kind} ${moduleKey}.` };
  const { timeoutSeconds } = manifest.functions.get(functionKey) ?? {};
  const call = {
    functionKey,
    module: { key: moduleKey, type: kind },
    caller: null,
    body: retry === null ? payload : { ...payload, retryContext: contextOf(retry) },
    ...(kind === 'trigger' ? {} : { deadline: (timeoutSeconds ?? TIMEOUT) * 1_000 }),
  };
  try {
    const result = await runFunction(call);
    // What a schedule's function gives back is ignored.
    return kind !== 'scheduledTrigger' && isRetry(result) ? asked(delivery, result) : { kind: 'done' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof InvocationError) || kind === 'scheduledTrigger')
      return { kind: 'failed', message };
    const after = BACKOFF * 2 ** (retry?.count ?? 0);
    return again(delivery, { after, reason: error.reason, data: undefined, message });
  }
}

function functionOf(manifest: Manifest, { kind, moduleKey }: Delivery): string | undefined {
  const { triggers, consumers, schedules } = manifest;
  const modules = { trigger: triggers, consumer: consumers, scheduledTrigger: schedules }[kind];
  return modules.find(({ key }) => key === moduleKey)?.functionKey;
}

const contextOf = ({ count, reason, data }: Retry) => ({
  retryCount: count,
  retryReason: reason,
  ...(data === undefined ? {} : { retryData: data }),
});

const isRetry = (result: unknown): result is RetryAnswer =>
  typeof result === 'object' && result !== null && (result as Partial<RetryAnswer>)._retry === true;

function asked(delivery: Delivery, { retryOptions = {} }: RetryAnswer): Outcome {
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = retryOptions;
  if (Buffer.byteLength(JSON.stringify(retryData ?? null)) > MOST_RETRY_DATA)
    return { kind: 'failed', message: 'retryData is limited to 4 KB.' };
  return again(delivery, {
    after: Math.min(Math.max(retryAfter, 1), LONGEST_RETRY_AFTER) * 1_000,
    reason: retryReason,
    // Forge loses any other.
    data: typeof retryData === 'object' && retryData !== null ? retryData : undefined,
    message: `The app asked for another try (${retryReason}).`,
  });
}

function again(
  { retry }: Delivery,
  { after, message, ...next }: { after: number; reason: string; data: unknown; message: string },
): Outcome {
  const count = (retry?.count ?? 0) + 1;
  if (count > MOST_RETRIES) return { kind: 'failed', message };
  return { kind: 'retry', after, retry: { count, ...next } };
}
