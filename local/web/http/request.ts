import { TOKEN_HEADER, TOKEN_META } from '../../web-api';
import { isRecord } from './read';

/** A request that was refused or never answered; `messages` are the server's own words, ready to show. */
export class RequestError extends Error {
  constructor(
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    readonly messages: string[],
  ) {
    super(messages.join(' '));
    this.name = 'RequestError';
  }
}

/**
 * Sends a request to the local server and returns the parsed body (`null` when there is none).
 * @throws RequestError when it is refused, does not answer, or answers something other than JSON.
 */
export async function requestJson(method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await send(method, url, body);
  const parsed = parse(await response.text());
  if (!response.ok) throw new RequestError(response.status, errorMessages(parsed, response.status));
  if (parsed === undefined) throw new RequestError(response.status, ['The answer is not JSON.']);
  return parsed;
}

/** The same for `/local/*`, whose answers come from the same build and are typed by `web-api.ts`. */
export async function requestLocal<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  return (await requestJson(method, path, body)) as Answer;
}

async function send(method: string, url: string, body: unknown): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', [TOKEN_HEADER]: pageToken() };
  const init: RequestInit = { method, headers };
  if (body !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(body);
  }
  try {
    return await fetch(url, init);
  } catch {
    throw new RequestError(0, ['The local Jira does not answer. Is it still running?']);
  }
}

function pageToken(): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_META}"]`)?.content ?? '';
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Jira sends `{errorMessages: [], errors: {field: words}}`, the local endpoints `{error: {message}}`. */
function errorMessages(body: unknown, status: number): string[] {
  const messages: string[] = [];
  if (isRecord(body)) {
    if (Array.isArray(body.errorMessages)) messages.push(...body.errorMessages.map(String));
    if (isRecord(body.errors)) messages.push(...Object.values(body.errors).map(String));
    if (isRecord(body.error) && typeof body.error.message === 'string') messages.push(body.error.message);
  }
  return messages.length > 0 ? messages : [`The request failed with status ${status}.`];
}

/** The words to show for anything that was thrown. */
export function wordsOf(error: unknown): string[] {
  if (error instanceof RequestError) return error.messages;
  return [error instanceof Error ? error.message : String(error)];
}
