import type { Db } from '../../db';
import { type Answer, type Call, type Endpoint, noContent, ok } from '../http/endpoint';
import { badRequest, forbidden, notFound } from '../http/refusal';
import { getIssue, mayInProject } from '../permissions/access';
import type { IssueRecord } from '../store/issues';

const reads = ['read:jira-work'];
const writes = ['write:jira-work'];

export const propertyEndpoints: Endpoint[] = [
  { method: 'GET', path: '/issue/{issue}/properties', scopes: reads, answer: listProperties },
  { method: 'GET', path: '/issue/{issue}/properties/{key}', scopes: reads, answer: readProperty },
  { method: 'PUT', path: '/issue/{issue}/properties/{key}', scopes: writes, answer: writeProperty },
  { method: 'DELETE', path: '/issue/{issue}/properties/{key}', scopes: writes, answer: deleteProperty },
];

const LONGEST_KEY = 255;
/** Characters of the value as JSON. */
const LONGEST_VALUE = 32_768;

const noSuchProperty = (key: string) => notFound(`The property with key '${key}' does not exist.`);

function listProperties({ site, caller, path }: Call): Answer {
  const issue = getIssue(site, caller.accountId, path('issue'));
  const rows = site.db.all<{ key: string }>('SELECT key FROM jira_property WHERE issue_id = ? ORDER BY key', [
    issue.id,
  ]);
  const self = (key: string) =>
    `${site.url}/rest/api/3/issue/${issue.id}/properties/${encodeURIComponent(key)}`;
  return ok({ keys: rows.map(({ key }) => ({ self: self(key), key })) });
}

function readProperty({ site, caller, path }: Call): Answer {
  const issue = getIssue(site, caller.accountId, path('issue'));
  const key = path('key');
  const value = stored(site.db, issue.id, key);
  if (value === undefined) throw noSuchProperty(key);
  return ok({ key, value: JSON.parse(value) });
}

function writeProperty(call: Call): Answer {
  const { site, path, body } = call;
  const issue = editableIssue(call);
  const key = path('key');
  if (key.length > LONGEST_KEY)
    throw badRequest(`The property key cannot be longer than ${LONGEST_KEY} characters.`);
  const value = body === undefined ? '' : JSON.stringify(body);
  if (value === '') throw badRequest('The property value must be a valid, non-empty JSON.');
  if (value.length > LONGEST_VALUE) {
    throw badRequest(`The property value is too long. The maximum length is ${LONGEST_VALUE} characters.`);
  }
  const known = stored(site.db, issue.id, key) !== undefined;
  putProperty(site.db, issue.id, key, body);
  return { status: known ? 200 : 201, body: {} };
}

/** Writes a property without asking whether anybody may. */
export function putProperty(db: Db, issueId: number | string, key: string, value: unknown): void {
  db.run('INSERT OR REPLACE INTO jira_property (issue_id, key, value) VALUES (?, ?, ?)', [
    Number(issueId),
    key,
    JSON.stringify(value),
  ]);
}

function deleteProperty(call: Call): Answer {
  const issue = editableIssue(call);
  const key = call.path('key');
  if (stored(call.site.db, issue.id, key) === undefined) throw noSuchProperty(key);
  call.site.db.run('DELETE FROM jira_property WHERE issue_id = ? AND key = ?', [issue.id, key]);
  return noContent;
}

function editableIssue({ site, caller, path }: Call): IssueRecord {
  const issue = getIssue(site, caller.accountId, path('issue'));
  if (mayInProject(site, caller.accountId, issue.projectId, 'EDIT_ISSUES')) return issue;
  throw forbidden(`You do not have permission to edit issue with id ${issue.id}.`);
}

function stored(db: Call['site']['db'], issueId: number, key: string): string | undefined {
  return db.get<{ value: string }>('SELECT value FROM jira_property WHERE issue_id = ? AND key = ?', [
    issueId,
    key,
  ])?.value;
}
