/**
 * Runs in a thread of its own: the app's unmodified backend, a bundle for each file that the manifest names, behind the
 * globals that Forge's runtime sets. It knows an invocation by its id only; who the caller is stays with the host.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { followSharedClock } from './sandbox-clock';
import type { FromSandbox, RuntimeData, SandboxData, ToSandbox, WireResponse } from './sandbox-messages';
import { createOutbox } from './sandbox-outbox';

const NULL_BODY_STATUS = [101, 204, 205, 304];

const { backend, clock } = workerData as SandboxData;
const current = new AsyncLocalStorage<{ invocation: string; runtime: object }>();
const waiting = new Map<number, (response: WireResponse) => void>();
const outbox = createOutbox<FromSandbox>((messages) => parentPort?.postMessage(messages));
let requests = 0;

async function forgeFetch(target: never, path: string, init: RequestInit = {}): Promise<Response> {
  const store = current.getStore();
  if (!store) throw new Error('Forge runtime not found.');
  const body =
    typeof init.body === 'string' || init.body == null
      ? (init.body ?? null)
      : await new Response(init.body).text();
  requests += 1;
  const request = requests;
  const answered = new Promise<WireResponse>((resolve) => waiting.set(request, resolve));
  const headers = [...new Headers(init.headers)] as [string, string][];
  // Functions and undefined members do not cross threads.
  const plainTarget = JSON.parse(JSON.stringify(target));
  const wire = { target: plainTarget, path, method: init.method ?? 'GET', headers, body };
  outbox.put({ type: 'fetch', invocation: store.invocation, request, wire });
  const response = await answered;
  const empty = NULL_BODY_STATUS.includes(response.status);
  return new Response(empty ? null : response.body, { status: response.status, headers: response.headers });
}

/** The manifest declares no egress: nothing but Jira and the storage can be reached. */
function refuseEgress(url: unknown): never {
  throw new Error(
    `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`,
  );
}

function runtimeOf({ deadline, ...data }: RuntimeData): object {
  const nothing = () => {};
  const counter = () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing });
  const timing = () => ({ measure: () => ({ stop: nothing }) });
  return {
    ...data,
    aaid: data.aaid ?? undefined,
    proxy: { token: '', url: '' },
    container: { region: 'local', runtime: 'nodejs', handler: '', appCodeDir: '' },
    lambdaContext: {
      awsRequestId: data.tracing.traceId,
      getRemainingTimeInMillis: () => deadline - performance.timeOrigin - performance.now(),
    },
    metrics: { counter, timing, gauge: () => ({ set: nothing }) },
    featureFlags: () => false,
  };
}

/** Loads a bundle when it is first called, before anything is known of the call: as a cold instance does. */
function load(file: string): Record<string, unknown> {
  return require(join(backend, `${file}.cjs`));
}

async function invoke({
  invocation,
  file,
  exportName,
  args,
  runtime,
}: ToSandbox & { type: 'invoke' }): Promise<void> {
  try {
    const handler = load(file)[exportName];
    if (typeof handler !== 'function') throw new Error(`src/${file}.ts exports no function ${exportName}.`);
    const result = await current.run({ invocation, runtime: runtimeOf(runtime) }, () => handler(...args));
    const json = JSON.stringify(result ?? null);
    outbox.put({ type: 'done', invocation, result: JSON.parse(json) });
  } catch (error) {
    outbox.put({
      type: 'failed',
      invocation,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

followSharedClock(clock);
Object.defineProperty(globalThis, '__forge_runtime__', { get: () => current.getStore()?.runtime });
Object.assign(globalThis, { __forge_fetch__: forgeFetch, fetch: async (url: unknown) => refuseEgress(url) });
Socket.prototype.connect = () => refuseEgress('a socket');

parentPort?.on('message', (messages: ToSandbox[]) => {
  for (const message of messages) receive(message);
});

function receive(message: ToSandbox): void {
  if (message.type === 'invoke') void invoke(message);
  else if (message.type === 'ping') outbox.put({ type: 'pong', ping: message.ping });
  else {
    waiting.get(message.request)?.(message.response);
    waiting.delete(message.request);
  }
}
