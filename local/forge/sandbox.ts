import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import type { Clock } from '../clock';
import { createSharedClock, shareClock } from './sandbox-clock';
import type {
  FromSandbox,
  RuntimeData,
  SandboxData,
  ToSandbox,
  WireRequest,
  WireResponse,
} from './sandbox-messages';
import { createOutbox } from './sandbox-outbox';

/** Forge ends an invocation of a UI resolver, and of a trigger, after this many milliseconds. */
const DEADLINE = 25_000;
/** A thread that does not answer this long is stuck in a loop, milliseconds. */
const STUCK_AFTER = 500;
const MEMORY_MB = 512;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

export interface SandboxOptions {
  /** The folder of the backend's bundles, and the thread's own script (`sandbox-worker.ts`, bundled). */
  backend: string;
  workerScript: string;
  clock: Pick<Clock, 'now' | 'frozen'>;
  /** Another deadline than Forge's for every invocation, milliseconds. */
  deadline?: number;
  /** Told of each line that the app writes to its log; without, they go to standard error. */
  log?: ((line: string) => void) | undefined;
}

/** One call of a function of the app. */
export interface Invocation {
  /** The bundle that it is in: its path below the folder, without the ending. */
  file: string;
  exportName: string;
  args: unknown[];
  runtime: Omit<RuntimeData, 'deadline'>;
  /** Milliseconds; without it, that of a UI resolver. */
  deadline?: number | undefined;
  /** Answers what the app asks of Forge while this invocation runs. The sandbox cannot name another. */
  answer(request: WireRequest): Promise<WireResponse>;
}

interface Running extends Invocation {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** How an invocation went wrong, in the words that Forge gives to a retry. */
export type FailureReason =
  | 'FUNCTION_PLATFORM_UNKNOWN_ERROR'
  | 'FUNCTION_TIME_OUT'
  | 'FUNCTION_OUT_OF_MEMORY';

/** The app's function threw, or was ended; `message` is what the page gets to see. */
export class InvocationError extends Error {
  constructor(
    message: string,
    readonly reason: FailureReason = 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  ) {
    super(message);
  }
}

export interface Sandbox {
  invoke(invocation: Invocation): Promise<unknown>;
  /** Ends the warm thread; the next invocation starts a cold one, with the bundles as they then are. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Keeps one warm thread with the app's backend, as Forge reuses warm instances. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const shared = createSharedClock();
  const running = new Map<string, Running>();
  const pings = new Map<number, () => void>();
  let worker: Worker | null = null;
  let pingCount = 0;

  const outbox = createOutbox<ToSandbox>((messages) => worker?.postMessage(messages));
  const post = (message: ToSandbox) => {
    shareClock(shared, options.clock);
    outbox.put(message);
  };

  const fail = (message: string, reason?: FailureReason) => {
    for (const { reject } of running.values()) reject(new InvocationError(message, reason));
    running.clear();
    // The next thread is told nothing of what was said to this one.
    outbox.empty();
  };

  const stop = async (message: string, reason?: FailureReason) => {
    const stopped = worker;
    worker = null;
    fail(message, reason);
    await stopped?.terminate();
  };

  const start = (): Worker => {
    const data: SandboxData = { backend: options.backend, clock: shared };
    shareClock(shared, options.clock);
    const started = new Worker(options.workerScript, {
      workerData: data,
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const { log = (line: string) => process.stderr.write(`${line}\n`) } = options;
    for (const input of [started.stdout, started.stderr]) createInterface({ input }).on('line', log);
    started.on('message', (messages: FromSandbox[]) => {
      for (const message of messages) receive(message);
    });
    const ended = (message: string, reason?: FailureReason) => {
      if (worker !== started) return;
      worker = null;
      fail(message, reason);
    };
    started.on('error', (error: NodeJS.ErrnoException) =>
      ended(error.message, error.code === OUT_OF_MEMORY ? 'FUNCTION_OUT_OF_MEMORY' : undefined),
    );
    started.on('exit', () => ended('The function ended its process.'));
    started.unref();
    return started;
  };

  const receive = (message: FromSandbox) => {
    if (message.type === 'pong') pings.get(message.ping)?.();
    else if (message.type === 'fetch') void answer(message);
    else {
      const invocation = running.get(message.invocation);
      running.delete(message.invocation);
      if (message.type === 'done') invocation?.resolve(message.result);
      else invocation?.reject(new InvocationError(message.message));
    }
  };

  const answer = async ({ invocation, request, wire }: FromSandbox & { type: 'fetch' }) => {
    const asking = running.get(invocation);
    // A request sent after its function returned gets no answer: Forge freezes the process then.
    if (!asking) return;
    const response = await asking.answer(wire).catch((error: unknown): WireResponse => {
      const errorMessages = [`The local Jira failed: ${error instanceof Error ? error.stack : error}`];
      return { status: 500, headers: [], body: JSON.stringify({ errorMessages, errors: {} }) };
    });
    if (running.get(invocation) === asking) post({ type: 'answer', request, response });
  };

  /** Ends one invocation; the whole thread only if it is stuck, for others may be waiting in it. */
  const expire = async (id: string, deadline: number) => {
    const message = `Function exceeded the timeout of ${deadline / 1000} seconds.`;
    running.get(id)?.reject(new InvocationError(message, 'FUNCTION_TIME_OUT'));
    running.delete(id);
    pingCount += 1;
    const ping = pingCount;
    const alive = await new Promise<boolean>((resolve) => {
      pings.set(ping, () => resolve(true));
      setTimeout(() => resolve(false), STUCK_AFTER).unref();
      post({ type: 'ping', ping });
    });
    pings.delete(ping);
    if (!alive) await stop(message, 'FUNCTION_TIME_OUT');
  };

  return {
    async invoke(invocation) {
      worker ??= start();
      const id = randomUUID();
      const deadline = options.deadline ?? invocation.deadline ?? DEADLINE;
      const { file, exportName, args } = invocation;
      const runtime = { ...invocation.runtime, deadline: Date.now() + deadline };
      const timer = setTimeout(() => void expire(id, deadline), deadline);
      try {
        return await new Promise((resolve, reject) => {
          running.set(id, { ...invocation, resolve, reject });
          post({ type: 'invoke', invocation: id, file, exportName, args, runtime });
        });
      } finally {
        clearTimeout(timer);
      }
    },
    restart: () => stop('The app was restarted.'),
    close: () => stop('The local Jira was closed.'),
  };
}
