import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint';
import { listOf, numberOfBody, objectBody, textOfBody } from '../http/input';
import { cutPage, pageOf } from '../http/page';
import { badRequest } from '../http/refusal';
import { findIssues, getIssue } from '../permissions/access';
import { bulkHistoriesJson, historiesJson } from './json';
import { type History, readHistories } from './store';

const scopes = ['read:jira-work'];

export const historyEndpoints: Endpoint[] = [
  { method: 'GET', path: '/issue/{issue}/changelog', scopes, answer: changelog },
  { method: 'POST', path: '/changelog/bulkfetch', scopes, answer: bulkChangelogs },
];

/** Oldest first, at most 100 a page. */
function changelog({ site, caller, path, query }: Call): Answer {
  const issue = getIssue(site, caller.accountId, path('issue'));
  const url = `${site.url}/rest/api/3/issue/${issue.id}/changelog`;
  const page = cutPage(readHistories(site.db, [issue.id]), pageOf(query, 100, 100), url);
  return ok({ ...page, values: historiesJson(site, caller.timeZone, page.values) });
}

const MOST_ISSUES = 1000;
const MOST_FIELDS = 10;
const MOST_HISTORIES = 10_000;

/** Histories of up to 1,000 issues, oldest first; issues the caller may not browse are left out. */
function bulkChangelogs(call: Call): Answer {
  const { site, caller } = call;
  const body = objectBody(call.body);
  const names = listOf(body, 'issueIdsOrKeys') ?? [];
  const fieldIds = listOf(body, 'fieldIds');
  if (names.length === 0) throw badRequest('At least one issue ID or key must be provided.');
  if (names.length > MOST_ISSUES) throw badRequest(`A maximum of ${MOST_ISSUES} issues can be requested.`);
  if (fieldIds && fieldIds.length > MOST_FIELDS)
    throw badRequest(`A maximum of ${MOST_FIELDS} field IDs can be requested.`);
  const issues = [...findIssues(site, caller.accountId, names).values()];
  const all = readHistories(site.db, [...new Set(issues.map(({ id }) => id))])
    .map((history) => onlyFields(history, fieldIds))
    .filter((history) => history.items.length > 0);
  const start = startOf(textOfBody(body, 'nextPageToken'));
  const end = start + Math.min(Math.max(numberOfBody(body, 'maxResults') ?? 1000, 1), MOST_HISTORIES);
  const shown = all.slice(start, end);
  const issueIds = [...new Set(shown.map(({ issueId }) => issueId))].sort((a, b) => a - b);
  return ok({
    issueChangeLogs: issueIds.map((issueId) => ({
      issueId: String(issueId),
      changeHistories: bulkHistoriesJson(
        site,
        shown.filter((history) => history.issueId === issueId),
      ),
    })),
    ...(end < all.length ? { nextPageToken: Buffer.from(String(end)).toString('base64url') } : {}),
  });
}

function onlyFields(history: History, fieldIds: string[] | undefined): History {
  if (!fieldIds || fieldIds.length === 0) return history;
  return {
    ...history,
    items: history.items.filter(({ fieldId }) => fieldId !== undefined && fieldIds.includes(fieldId)),
  };
}

function startOf(token: string | undefined): number {
  const start = token === undefined ? 0 : Number(Buffer.from(token, 'base64url').toString());
  if (!Number.isInteger(start) || start < 0) throw badRequest('The provided nextPageToken is invalid.');
  return start;
}
