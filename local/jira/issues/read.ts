import { selectFields } from '../fields/selection';
import { type Answer, type Call, ok } from '../http/endpoint';
import { listOf, listParam, objectBody } from '../http/input';
import { badRequest } from '../http/refusal';
import { findIssues, getIssue } from '../permissions/access';
import { fieldNames, issuesJson } from './json';

/** `GET /issue/{issueIdOrKey}`. */
export function readIssue({ site, caller, path, query }: Call): Answer {
  const issue = getIssue(site, caller.accountId, path('issue'));
  const expand = listParam(query, 'expand') ?? [];
  const view = {
    selection: selectFields(listParam(query, 'fields'), '*all'),
    expand,
    properties: listParam(query, 'properties') ?? [],
  };
  const [json] = issuesJson(site, caller, [issue], view);
  return ok({ ...json, ...(expand.includes('names') ? { names: fieldNames(site) } : {}) });
}

const MOST_ISSUES = 100;
const MOST_PROPERTIES = 5;
/** Of each issue, where several are read. */
const MOST_HISTORIES = 40;

/** `POST /issue/bulkfetch`: up to 100 issues in ascending id; what cannot be read is named beside them. */
export function bulkFetch({ site, caller, body: raw }: Call): Answer {
  const body = objectBody(raw);
  const names = [...new Set(listOf(body, 'issueIdsOrKeys') ?? [])];
  const properties = listOf(body, 'properties') ?? [];
  if (names.length === 0) throw badRequest('At least one issue ID or key must be provided.');
  if (names.length > MOST_ISSUES) throw badRequest(`A maximum of ${MOST_ISSUES} issues can be fetched.`);
  if (properties.length > MOST_PROPERTIES)
    throw badRequest(`A maximum of ${MOST_PROPERTIES} properties can be fetched.`);
  const found = findIssues(site, caller.accountId, names);
  const issueErrors = names
    .filter((name) => !found.has(name))
    .map((id) => ({ id, errorMessage: 'Issue does not exist or you do not have permission to see it.' }));
  const expand = listOf(body, 'expand') ?? [];
  const selection = selectFields(listOf(body, 'fields'), '*navigable');
  const distinct = new Map([...found.values()].map((issue) => [issue.id, issue]));
  const issues = [...distinct.values()].sort((a, b) => a.id - b.id);
  return ok({
    expand: 'schema,names',
    issues: issuesJson(site, caller, issues, {
      selection,
      expand,
      properties,
      mostHistories: MOST_HISTORIES,
    }),
    issueErrors,
  });
}
