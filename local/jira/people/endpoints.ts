import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint';
import { cutPage, pageOf } from '../http/page';
import { badRequest, forbidden, notAuthenticated, notFound, Refusal } from '../http/refusal';
import { getIssue, mayBrowse, mayGlobally, mayInProject } from '../permissions/access';
import { getProject } from '../projects/find';
import { allUsers, findUser, type User } from '../store/users';
import { userDetailsJson, userJson } from './json';

const scopes = ['read:jira-user'];

export const peopleEndpoints: Endpoint[] = [
  { method: 'GET', path: '/myself', scopes, answer: myself },
  { method: 'GET', path: '/user', scopes, answer: oneUser },
  { method: 'GET', path: '/user/bulk', scopes, answer: usersByIds },
  { method: 'GET', path: '/user/search', scopes, answer: searchUsers },
  { method: 'GET', path: '/user/assignable/search', scopes, answer: searchAssignable },
  { method: 'GET', path: '/user/viewissue/search', scopes, answer: searchBrowsers },
];

const NOT_ALLOWED_TO_BROWSE_USERS =
  'You are not authorized to perform this action. You must have the browse users permission.';

function myself({ site, caller }: Call): Answer {
  const user = caller.accountId === null ? undefined : findUser(site.db, caller.accountId);
  if (!user) throw notAuthenticated();
  return ok({
    ...userDetailsJson(site, user),
    groups: { size: 0, items: [] },
    applicationRoles: { size: 0, items: [] },
    expand: 'groups,applicationRoles',
  });
}

function oneUser({ site, caller, query }: Call): Answer {
  const accountId = query.get('accountId');
  if (caller.accountId === null) throw notAuthenticated();
  if (!accountId) throw badRequest("The 'accountId' query parameter needs to be provided");
  if (!mayGlobally(site, caller.accountId, 'USER_PICKER')) throw forbidden(NOT_ALLOWED_TO_BROWSE_USERS);
  const user = findUser(site.db, accountId);
  if (!user) throw notFound('Specified user does not exist or you do not have required permissions');
  return ok(userDetailsJson(site, user));
}

/** Anyone with access to Jira may ask; unknown ids are left out. */
function usersByIds({ site, caller, query }: Call): Answer {
  if (caller.accountId === null) throw notAuthenticated();
  const ids = query.getAll('accountId');
  if (ids.length === 0) throw badRequest("The 'accountId' query parameter needs to be provided");
  const found = [...new Set(ids)].map((id) => findUser(site.db, id)).filter((user) => user !== undefined);
  const url = `${site.url}/rest/api/3/user/bulk?${ids.map((id) => `accountId=${encodeURIComponent(id)}`).join('&')}`;
  const page = cutPage(found, pageOf(query, 10, 200), url);
  return ok({ ...page, values: page.values.map((user) => userJson(site, user)) });
}

/** Active accounts, apps among them. Empty for callers who may not browse users. */
function searchUsers({ site, caller, query }: Call): Answer {
  if (!query.has('query') && !query.has('accountId'))
    throw badRequest('Either query, accountId or property must be provided.');
  if (query.has('query') && query.has('accountId'))
    throw badRequest("The 'query' and 'accountId' parameters must not be used together.");
  if (!mayGlobally(site, caller.accountId, 'USER_PICKER')) return ok([]);
  const { startAt, maxResults } = pageOf(query, 50, 1000);
  const found = allUsers(site.db).filter((user) => user.active && matches(user, query));
  return ok(found.slice(startAt, startAt + maxResults).map((user) => userDetailsJson(site, user)));
}

/**
 * People who can be assigned in a project, or to one of its issues. As on Jira the range is taken first and then
 * filtered, so that a page may hold fewer people than `maxResults`.
 */
function searchAssignable(call: Call): Answer {
  const { site, caller, query } = call;
  if (caller.accountId === null) throw notAuthenticated();
  const issueName = query.get('issueKey') ?? query.get('issueId');
  const projectName = query.get('project');
  if (issueName === null && projectName === null) {
    throw new Refusal(400, ['Either the project or the issue must be provided.']);
  }
  const issue = issueName === null ? undefined : getIssue(site, caller.accountId, issueName);
  const projectId = issue?.projectId ?? getProject(site, caller.accountId, projectName ?? '').id;
  const allowed =
    mayGlobally(site, caller.accountId, 'USER_PICKER') ||
    mayInProject(site, caller.accountId, projectId, 'ASSIGN_ISSUES');
  if (!allowed) return ok([]);
  const { startAt, maxResults } = pageOf(query, 50, 1000);
  const range = allUsers(site.db)
    .filter((user) => matches(user, query))
    .slice(startAt, startAt + maxResults);
  const found = range
    .filter((user) => user.active && user.accountType === 'atlassian')
    .filter((user) => mayInProject(site, user.accountId, projectId, 'ASSIGNABLE_USER'));
  return ok(found.map((user) => userDetailsJson(site, user)));
}

/**
 * Accounts that may browse an issue, or any issue of a project; apps among them. As on Jira the range is taken first and
 * then filtered. Empty for callers who may not browse users.
 */
function searchBrowsers({ site, caller, query }: Call): Answer {
  const issueKey = query.get('issueKey');
  const projectKey = query.get('projectKey');
  if (issueKey === null && projectKey === null)
    throw badRequest('Either the issueKey or the projectKey parameter must be provided.');
  if (query.has('query') === query.has('accountId'))
    throw badRequest('Exactly one of the query and accountId parameters must be provided.');
  const issue = issueKey === null ? undefined : getIssue(site, caller.accountId, issueKey);
  const projectId = issue?.projectId ?? getProject(site, caller.accountId, projectKey ?? '').id;
  if (!mayGlobally(site, caller.accountId, 'USER_PICKER')) return ok([]);
  const { startAt, maxResults } = pageOf(query, 50, 1000);
  const found = allUsers(site.db)
    .filter((user) => matches(user, query))
    .slice(startAt, startAt + maxResults)
    .filter(({ accountId }) =>
      issue ? mayBrowse(site, accountId, issue) : mayInProject(site, accountId, projectId, 'BROWSE_PROJECTS'),
    );
  return ok(found.map((user) => userDetailsJson(site, user)));
}

/** Whether a name or e-mail starts with the query (any word of the name), or the account id is the one asked for. */
function matches(user: User, query: URLSearchParams): boolean {
  const accountId = query.get('accountId');
  if (accountId !== null) return user.accountId === accountId;
  const text = (query.get('query') ?? '').trim().toLowerCase();
  const name = user.displayName.toLowerCase();
  return name.startsWith(text) || name.includes(` ${text}`) || user.email.toLowerCase().startsWith(text);
}
