/** What the host and the sandbox thread say to each other. Messages cross in lists, of those of one moment. */

/** Where Forge's SDK wants a request to go, as `__forge_fetch__` gets it. */
export interface ForgeTarget {
  type: string;
  provider?: 'user' | 'app' | 'none';
  remote?: string;
  /** Somebody else than the caller (offline impersonation). */
  accountId?: string;
}
export interface WireRequest {
  target: ForgeTarget;
  path: string;
  method: string;
  headers: [string, string][];
  body: string | null;
}
export interface WireResponse {
  status: number;
  headers: [string, string][];
  body: string | null;
}

/** The serialisable part of `__forge_runtime__`. */
export interface RuntimeData {
  contextAri: string;
  aaid: string | null;
  appContext: Record<string, unknown>;
  tracing: { traceId: string; spanId: string };
  /** Milliseconds since the epoch, of real time. */
  deadline: number;
}

export type ToSandbox =
  | {
      type: 'invoke';
      invocation: string;
      file: string;
      exportName: string;
      args: unknown[];
      runtime: RuntimeData;
    }
  | { type: 'answer'; request: number; response: WireResponse }
  | { type: 'ping'; ping: number };

export type FromSandbox =
  | { type: 'fetch'; invocation: string; request: number; wire: WireRequest }
  | { type: 'done'; invocation: string; result: unknown }
  | { type: 'failed'; invocation: string; message: string }
  | { type: 'pong'; ping: number };

export interface SandboxData {
  /** The folder of the bundles. */
  backend: string;
  /** Two float64: 1 if the clock stands still; the instant it stands at, or its offset to real time. */
  clock: SharedArrayBuffer;
}
