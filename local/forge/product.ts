import { pointsOf } from '../jira/points';
import type { Actor, AppRequest, JiraService, RequestWatcher } from '../ports';
import type { Faults } from './faults';
import type { KvsAnswer } from './kvs/service';
import type { WireRequest, WireResponse } from './sandbox-messages';

/** The OAuth scopes (all of them) that a REST operation needs; `undefined`: not known, left to Jira to answer. */
export type ScopesOf = (method: string, path: string) => readonly string[] | undefined;

export interface ProductOptions {
  jira: JiraService;
  kvs: (path: string, body: unknown) => KvsAnswer;
  /** Answers what `@forge/events` asks of queues. */
  queue: (request: WireRequest) => WireResponse;
  scopes: string[];
  /** Whether an account was closed for good. */
  isClosed: (accountId: string) => boolean;
  scopesOf: ScopesOf;
  faults: Faults;
  onRequest?: RequestWatcher | undefined;
}

interface ReportedAccount {
  accountId: string;
  updatedAt: string;
}

/** Of one report. */
const MOST_REPORTED = 90;

function isReported({ accountId, updatedAt }: ReportedAccount): boolean {
  return /^[\w:.-]{1,128}$/.test(accountId) && /^\d{4}-\d\d-\d\dT.*Z$/.test(updatedAt);
}

const JSON_HEADERS: [string, string][] = [['content-type', 'application/json']];
/** An origin to make URLs of paths; nothing is sent there. */
const JIRA_ORIGIN = 'http://jira.invalid';

/** What the app can ask of Forge: Jira as the caller, as itself or as nobody, and its storage. */
export function createProduct(options: ProductOptions) {
  /** Performs a request under the switches, in sight of whoever watches. */
  async function send(request: AppRequest, perform: () => Promise<WireResponse>): Promise<WireResponse> {
    const ended = options.onRequest?.(request);
    const response = await options.faults.apply(request, perform);
    ended?.({ status: response.status, points: costOf(request, response) });
    return response;
  }

  /** One request to Jira as this actor, within the manifest's scopes and under the switches. */
  async function requestJira(
    by: AppRequest['by'],
    actor: Actor,
    request: Omit<WireRequest, 'target'>,
  ): Promise<WireResponse> {
    const { method, path, headers, body } = request;
    const needed = options.scopesOf(method, path.split('?')[0] ?? path);
    if (actor.kind !== 'anonymous' && needed?.some((scope) => !options.scopes.includes(scope)))
      return json(401, { code: 401, message: 'Unauthorized; scope does not match' });
    return send({ service: 'jira', by, method, path }, async () => {
      const init = { method, headers, ...(body === null ? {} : { body }) };
      const response = await options.jira.fetch(new Request(`${JIRA_ORIGIN}${path}`, init), actor, 'app');
      const text = await response.text();
      return { status: response.status, headers: [...response.headers] as [string, string][], body: text };
    });
  }

  async function requestStorage({ method, path, body }: WireRequest): Promise<WireResponse> {
    if (!options.scopes.includes('storage:app'))
      return json(403, { code: 'FORBIDDEN', message: 'The manifest lacks the scope storage:app.' });
    return send({ service: 'storage', by: 'function', method, path }, async () => {
      const answer = options.kvs(path, JSON.parse(body ?? 'null'));
      return json(answer.status, answer.body);
    });
  }

  /** The weekly report of stored accounts: 200 with those that are closed, 204 where there is no news. */
  function reportAccounts({ method, target, body }: WireRequest): WireResponse {
    if (!options.scopes.includes('report:personal-data'))
      return json(403, { message: 'The manifest lacks the scope report:personal-data.' });
    if (method !== 'POST' || !('provider' in target) || target.provider !== 'app')
      return json(405, { message: 'Accounts are reported by POST, as the app.' });
    const { accounts } = JSON.parse(body ?? '{}') as { accounts?: ReportedAccount[] };
    const isFine = Array.isArray(accounts) && accounts.length <= MOST_REPORTED && accounts.every(isReported);
    if (!isFine)
      return json(400, {
        message: `accounts must be at most ${MOST_REPORTED}, each with accountId and updatedAt.`,
      });
    const closed = accounts.filter(({ accountId }) => options.isClosed(accountId));
    if (closed.length === 0) return json(204, null);
    return json(200, { accounts: closed.map(({ accountId }) => ({ accountId, status: 'closed' })) });
  }

  /** Answers `__forge_fetch__` for an invocation by `caller`; `null`: nobody called (an event). */
  async function answer(caller: string | null, request: WireRequest): Promise<WireResponse> {
    const { target, method, path } = request;
    if (target.type === 'kvs') return requestStorage(request);
    if (target.type === 'fpp' && target.remote === 'stargate' && path.startsWith('/webhook/queue/'))
      return send({ service: 'queue', by: 'function', method, path }, async () => options.queue(request));
    if (target.type === 'fpp' && target.remote === 'stargate' && path === '/app/report-accounts')
      return send({ service: 'jira', by: 'function', method, path }, async () => reportAccounts(request));
    if (target.type !== 'fpp' || target.remote !== 'jira')
      return json(501, {
        message: `The local Jira has no ${target.type}:${target.remote} (${method} ${path}).`,
      });
    if (target.provider === 'app') return requestJira('function', { kind: 'app' }, request);
    if (target.provider !== 'user') return requestJira('function', { kind: 'anonymous' }, request);
    if (caller === null || (target.accountId !== undefined && target.accountId !== caller))
      return { ...json(401, null), headers: [['forge-proxy-error', 'NEEDS_AUTHENTICATION_ERR']] };
    return requestJira('function', { kind: 'user', accountId: caller }, request);
  }

  return {
    answer,
    /** A request to Jira by a page of the app, as whoever looks at it. */
    requestJira: (actor: Actor, request: Omit<WireRequest, 'target'>) => requestJira('page', actor, request),
  };
}

export type Product = ReturnType<typeof createProduct>;

/** Points of Jira's quota: what a page asks as the person who looks at it costs the app none. */
function costOf({ service, by, method, path }: AppRequest, { status, body }: WireResponse): number {
  const isCharged = service === 'jira' && by === 'function' && path.startsWith('/rest/api/');
  return isCharged ? pointsOf({ method, path, status, body }) : 0;
}

function json(status: number, body: unknown): WireResponse {
  return { status, headers: JSON_HEADERS, body: body === null ? null : JSON.stringify(body) };
}
