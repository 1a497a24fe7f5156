import { Hono } from 'hono';
import type { Local } from '../open';
import { SHELL_JIRA, type TeamsView, TOKEN_HEADER } from '../web-api';
import { actingActor, actingPerson, loggedIn } from './acting';
import { createEventsApi } from './events-api';
import { changePanel, viewModules } from './modules';
import { pagesOriginFor, type ServerPorts } from './origins';
import {
  parseAt,
  parseClockChange,
  parseInvoke,
  parsePanelChange,
  parsePlace,
  parseSwitches,
  readBody,
} from './parse';
import { viewSession } from './session';
import { answerError, WebError } from './web-error';
import { createWorkflowApi } from './workflow-api';

/** Headers of a page's request that Jira gets to see. */
const PASSED_HEADERS = [
  'accept',
  'content-type',
  'x-atlassian-token',
  'x-wrong-on-purpose',
  'x-force-accept-language',
];

/** `/local/*`, as `web-api.ts` says. Only pages that know the token of this process are answered. */
export function createLocalApi(local: Local, token: string, ports: ServerPorts): Hono {
  const api = new Hono();
  api.onError(answerError);
  api.use(async (context, next) => {
    if (context.req.header(TOKEN_HEADER) !== token)
      throw new WebError(403, 'This call is for the pages of the local Jira only. Load the page anew.');
    await next();
  });

  api.get('/session', (c) => c.json(viewSession(local, actingPerson(local, c), pagesOriginFor(c, ports))));
  api.get('/modules', async (c) => {
    const person = actingPerson(local, c);
    if (!person) return c.json({ modules: [] });
    const at = parseAt(c.req.query());
    return c.json({ modules: await viewModules(local, person.accountId, at, pagesOriginFor(c, ports)) });
  });
  api.put('/panels', async (c) => {
    await changePanel(local, loggedIn(local, c), parsePanelChange(await readBody(c)));
    return c.body(null, 204);
  });
  api.get('/status', async (c) => {
    const status = await local.forge.status(loggedIn(local, c), parsePlace(c.req.query()));
    return c.json({ status });
  });
  api.get('/context', async (c) =>
    c.json(await local.forge.context(loggedIn(local, c), parsePlace(c.req.query()))),
  );
  api.post('/invoke', async (c) => {
    const accountId = loggedIn(local, c);
    return c.json(await local.invoke(accountId, parseInvoke(await readBody(c))));
  });

  api.all('/jira/*', async (c) => {
    const request = jiraRequest(c.req.raw, '/local/jira', await bodyOf(c.req.raw));
    return withinShell(local, await local.jira.fetch(request, actingActor(local, c), 'shell'));
  });
  api.all('/app-jira/*', async (c) => {
    const body = await bodyOf(c.req.raw);
    const { method, url, headers } = jiraRequest(c.req.raw, '/local/app-jira', body);
    const { pathname, search } = new URL(url);
    const wire = { method, path: `${pathname}${search}`, headers: [...headers] as [string, string][], body };
    const answer = await local.product.requestJira(actingActor(local, c), wire);
    return new Response(answer.body === '' ? null : answer.body, {
      status: answer.status,
      headers: answer.headers,
    });
  });

  api.route('/', createEventsApi(local));
  api.route('/workflow', createWorkflowApi(local));
  api.get('/teams', (c) => c.json({ teams: local.jira.teams() } satisfies TeamsView));
  api.get('/switches', (c) => c.json(local.switches.get()));
  api.put('/switches', async (c) => c.json(local.switches.set(parseSwitches(await readBody(c)))));
  api.post('/switches/reset', (c) => c.json(local.switches.reset()));
  api.get('/clock', (c) => c.json(viewClock(local)));
  api.put('/clock', async (c) => {
    const change = parseClockChange(await readBody(c));
    if ('set' in change) local.clock.set(change.set);
    else local.clock.advance(change.advance);
    return c.json(viewClock(local));
  });
  api.post('/release', (c) => c.json({ released: local.release() }));
  api.post('/reset-kvs', async (c) => {
    await local.reinstall();
    return c.body(null, 204);
  });
  api.all('*', (c) => {
    throw new WebError(404, `The local Jira has no ${c.req.method} ${c.req.path}.`);
  });
  return api;
}

function viewClock({ clock }: Local) {
  return { now: clock.now(), frozen: clock.frozen() };
}

/** Where Jira leads to an address of its own, a page of the shell goes on as the acting person. */
function withinShell({ siteUrl }: Local, response: Response): Response {
  const location = response.headers.get('location');
  if (location === null || !location.startsWith(siteUrl)) return response;
  const headers = new Headers(response.headers);
  headers.set('location', SHELL_JIRA + location.slice(siteUrl.length));
  return new Response(response.body, { status: response.status, headers });
}

async function bodyOf(request: Request): Promise<string | null> {
  const text = await request.text();
  return text === '' ? null : text;
}

function jiraRequest(request: Request, prefix: string, body: string | null): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(prefix.length);
  const headers = new Headers();
  for (const name of PASSED_HEADERS) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Request(url, { method: request.method, headers, ...(body === null ? {} : { body }) });
}
