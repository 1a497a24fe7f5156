import type { Local } from '../open';
import type { Actor } from '../ports';

/**
 * Jira's REST API for clients outside: Basic authentication, or nobody. Cookies count for nothing here.
 * Wrong credentials are refused at every endpoint; Jira itself goes on as for nobody where nobody may ask.
 */
export async function answerRest({ jira }: Local, request: Request): Promise<Response> {
  const actor = actorOf(jira, request.headers.get('authorization'));
  if (actor) return jira.fetch(request, actor, 'rest');
  const headers = { 'www-authenticate': 'Basic', 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' };
  return new Response('Client must be authenticated to access this resource.', { status: 401, headers });
}

function actorOf(jira: Local['jira'], authorization: string | null): Actor | null {
  if (authorization === null) return { kind: 'anonymous' };
  const [scheme, credentials = ''] = authorization.split(' ');
  const [email = '', ...password] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  const person = scheme?.toLowerCase() === 'basic' ? jira.authenticate(email, password.join(':')) : undefined;
  return person ? { kind: 'user', accountId: person.accountId } : null;
}
