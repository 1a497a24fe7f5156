import { type Actor, type RecordedCall, type Recorder, WRONG_ON_PURPOSE } from '../ports';
import { matchEndpoint } from './endpoints';
import type { Answer } from './http/endpoint';
import { badRequest, Refusal } from './http/refusal';
import { callerOf } from './permissions/caller';
import type { Site } from './site';

/** Answers REST requests: finds the endpoint, runs it in one transaction, turns refusals into Jira's error bodies. */
export function createFetch(site: Site, record?: Recorder) {
  return async (request: Request, actor: Actor, from: RecordedCall['from']): Promise<Response> => {
    const { pathname, search, searchParams } = new URL(request.url);
    const text = await request.text();
    const answer = await respond(async () => {
      const match = matchEndpoint(request.method, pathname);
      if (!match) throw new Refusal(501, [`This Jira does not answer ${request.method} ${pathname}.`]);
      const { endpoint, path } = match;
      const call = {
        site,
        caller: callerOf(site, actor, from),
        path,
        query: searchParams,
        body: parseBody(text),
      };
      await endpoint.before?.(call);
      return site.db.transaction(() => endpoint.answer(call));
    });
    if (!request.headers.has(WRONG_ON_PURPOSE)) {
      const sent = text === '' ? {} : { requestBody: parsedOrText(text) };
      const received = answer.body === undefined ? {} : { responseBody: answer.body };
      record?.({
        from,
        method: request.method,
        url: pathname + search,
        ...sent,
        status: answer.status,
        ...received,
      });
    }
    const headers = { 'content-type': 'application/json;charset=UTF-8', ...answer.headers };
    if (answer.body === undefined) return new Response(null, { status: answer.status });
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers });
  };
}

async function respond(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) {
      return { status: error.status, body: { errorMessages: error.errorMessages, errors: error.errors } };
    }
    // A bug of this Jira: said plainly, for nobody else will see it.
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 500, body: { errorMessages: [`Internal server error: ${message}`], errors: {} } };
  }
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('There was an error parsing JSON. Check that your request body is valid.');
  }
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
