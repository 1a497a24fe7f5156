import type { Local } from '../open';
import type { Actor } from '../ports';

/** Jira's REST API for clients outside: Basic authentication, or nobody. Cookies count for nothing here. */
export async function answerRest({ jira }: Local, request: Request): Promise<Response> {
  const actor = actorOf(jira, request.headers.get('authorization'));
  if (actor) return jira.fetch(request, actor, 'rest');
  const errorMessages = ['Client must be authenticated to access this resource.'];
  return Response.json(
    { errorMessages, errors: {} },
    { status: 401, headers: { 'www-authenticate': 'Basic' } },
  );
}

function actorOf(jira: Local['jira'], authorization: string | null): Actor | null {
  if (authorization === null) return { kind: 'anonymous' };
  const [scheme, credentials = ''] = authorization.split(' ');
  const [email = '', ...password] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  const person = scheme?.toLowerCase() === 'basic' ? jira.authenticate(email, password.join(':')) : undefined;
  return person ? { kind: 'user', accountId: person.accountId } : null;
}
