import { selectFields } from '../fields/selection';
import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint';
import { listOf, listParam, numberOfBody, numberParam, objectBody, textOfBody } from '../http/input';
import { badRequest, Refusal } from '../http/refusal';
import { fieldNames, issuesJson } from '../issues/json';
import { countIssues, issuesInOrder, type Search, searchIds } from './search';

const scopes = ['read:jira-work'];

export const searchEndpoints: Endpoint[] = [
  { method: 'GET', path: '/search/jql', scopes, answer: (call) => answer(call, searchOfQuery(call.query)) },
  { method: 'POST', path: '/search/jql', scopes, answer: (call) => answer(call, searchOfBody(call.body)) },
  { method: 'POST', path: '/search/approximate-count', scopes, answer: count },
  { method: 'GET', path: '/search', scopes, answer: gone },
  { method: 'POST', path: '/search', scopes, answer: gone },
];

interface Request extends Search {
  fields: string[] | undefined;
  expand: string[];
  properties: string[];
  reconcileIssues: string[];
}

function searchOfQuery(query: URLSearchParams): Request {
  return {
    jql: query.get('jql') ?? '',
    nextPageToken: query.get('nextPageToken') ?? undefined,
    maxResults: numberParam(query, 'maxResults', 50),
    fields: listParam(query, 'fields'),
    expand: listParam(query, 'expand') ?? [],
    properties: listParam(query, 'properties') ?? [],
    reconcileIssues: listParam(query, 'reconcileIssues') ?? [],
  };
}

function searchOfBody(raw: unknown): Request {
  const body = objectBody(raw);
  return {
    jql: textOfBody(body, 'jql') ?? '',
    nextPageToken: textOfBody(body, 'nextPageToken'),
    maxResults: numberOfBody(body, 'maxResults') ?? 50,
    fields: listOf(body, 'fields'),
    expand: (textOfBody(body, 'expand') ?? '').split(',').map((name) => name.trim()),
    properties: listOf(body, 'properties') ?? [],
    reconcileIssues: listOf(body, 'reconcileIssues') ?? [],
  };
}

const MOST_PROPERTIES = 5;
const MOST_RECONCILED = 50;
const LONGEST_PAGE_OF_IDS = 5000;
const LONGEST_PAGE = 100;

function answer({ site, caller }: Call, request: Request): Answer {
  const { expand, properties } = request;
  if (properties.length > MOST_PROPERTIES)
    throw badRequest(`A maximum of ${MOST_PROPERTIES} issue properties can be requested.`);
  if (request.reconcileIssues.length > MOST_RECONCILED) {
    throw badRequest(`A maximum of ${MOST_RECONCILED} issues can be reconciled.`);
  }
  if (request.maxResults < 0) throw badRequest("The value of 'maxResults' must not be negative.");
  const selection = selectFields(request.fields, 'id');
  const light = selection.onlyIds && properties.length === 0 && !expand.includes('changelog');
  const longest = light ? LONGEST_PAGE_OF_IDS : LONGEST_PAGE;
  const found = searchIds(site, caller, { ...request, maxResults: Math.min(request.maxResults, longest) });
  const view = { selection, expand, properties };
  const bare = light && selection.onlyId;
  return ok({
    issues: bare
      ? found.ids.map((id) => ({ id: String(id) }))
      : issuesJson(site, caller, issuesInOrder(site.db, found.ids), view),
    ...(found.nextPageToken === undefined
      ? { isLast: true }
      : { nextPageToken: found.nextPageToken, isLast: false }),
    ...(expand.includes('names') ? { names: fieldNames(site) } : {}),
  });
}

function count({ site, caller, body }: Call): Answer {
  return ok({ count: countIssues(site, caller, textOfBody(objectBody(body), 'jql') ?? '') });
}

function gone(): Answer {
  throw new Refusal(410, [
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. ' +
      'A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
  ]);
}
