import type { Caller } from '../permissions/caller';
import type { Site } from '../site';

/** One request, taken apart. */
export interface Call {
  site: Site;
  caller: Caller;
  /** A decoded part of the path by its name in the pattern; `''` for a name the pattern does not have. */
  path(name: string): string;
  query: URLSearchParams;
  /** The JSON body; `undefined` without one. */
  body: unknown;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON; no body if left out. */
  body?: unknown;
}

export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path under `/rest/api/3`, with `{names}` for variable parts. */
  path: string;
  /** Classic scopes an app needs for it (the document's "Current" ones). */
  scopes: readonly string[];
  /** What has to be waited for before the answer is made; outside of its transaction. */
  before?(call: Call): Promise<void>;
  answer(call: Call): Answer;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };
