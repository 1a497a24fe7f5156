import type { PageContext } from '../bridge';

/** A call of a page to its backend, as sent. */
export interface Sent {
  name: string;
  payload: Record<string, unknown>;
}

/** Stands in for `bridge.ts`: a test says what the backend and Jira answer, and reads what was sent. */
export const fake = {
  sent: [] as Sent[],
  /** Answers a call; throwing is a lost connection. */
  backend: (_call: Sent): unknown => {
    throw new Error('no answer');
  },
  /** Jira's JSON for a path; throwing is a refusal. */
  jira: (_path: string, _body?: unknown): unknown => ({}),
  visited: [] as string[],
};

export class NoAnswer extends Error {}
export class JiraError extends Error {
  constructor(
    readonly status: number,
    readonly retryAfter: number | null = null,
  ) {
    super(`Jira answered ${status}`);
  }
}

async function call(name: string, payload: Record<string, unknown>): Promise<unknown> {
  const sent = { name, payload };
  fake.sent.push(sent);
  return fake.backend(sent);
}

export const callPanel = call;
export const callReport = call;
export const callSettings = call;
export const callSite = call;
export const getJira = async (path: string): Promise<unknown> => fake.jira(path);
export const postJira = async (path: string, body: unknown): Promise<unknown> => fake.jira(path, body);
/** The page's part of the address, as Jira keeps it; `back` is the browser's button. */
export function fakeHistory(path: string) {
  const listeners = new Set<(path: string) => void>();
  const visited = [path];
  return {
    path,
    visited,
    push: (next: string) => void visited.push(next),
    replace: (next: string) => void visited.splice(-1, 1, next),
    listen(listener: (path: string) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    back() {
      visited.pop();
      for (const listener of listeners) listener(visited.at(-1) ?? '/');
    },
  };
}
export const goTo = (path: string): void => void fake.visited.push(path);
export const goToSettings = (projectKey: string): void => void fake.visited.push(`settings of ${projectKey}`);
export const refreshIssue = (): void => undefined;
export const announceChange = (): void => undefined;
export const onIssueChanged = () => () => undefined;

/** Where the pages under test stand. */
export const CONTEXT: PageContext = {
  me: 'priya',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  siteUrl: 'https://shop.example.com',
  issue: { id: '10042', key: 'SHOP-12' },
  project: { id: '10000', key: 'SHOP' },
};
