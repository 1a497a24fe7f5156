import type { SqlValue } from '../../db';
import { issueNotFound } from '../http/refusal';
import { APP_ACCOUNT_ID, type Site } from '../site';
import { type IssueRecord, readIssues } from '../store/issues';
import { findUser } from '../store/users';
import { type Access, accessAllows } from './keys';

/** A condition on `jira_issue i` with its bound values. */
export interface Condition {
  sql: string;
  params: SqlValue[];
}

/** What an account may do in each project where it may do anything. Deactivated accounts may do nothing. */
export function projectAccess(site: Site, accountId: string | null): Map<number, Access> {
  if (accountId === null || !findUser(site.db, accountId)?.active) return new Map();
  if (accountId === APP_ACCOUNT_ID && !site.appPermitted()) return new Map();
  const rows = site.db.all<{ project_id: number; access: Access }>(
    'SELECT project_id, access FROM jira_access WHERE account_id = ?',
    [accountId],
  );
  return new Map(rows.map((row) => [row.project_id, row.access]));
}

/** The issues an account may browse: its projects', less those of security levels it is not in. */
export function browsable(site: Site, accountId: string | null): Condition {
  const projects = [...projectAccess(site, accountId).keys()];
  return {
    sql: `i.project_id IN (${projects.map(() => '?').join(', ')}) AND (i.security_id IS NULL OR i.security_id IN
      (SELECT level_id FROM jira_security_member WHERE account_id = ?))`,
    params: [...projects, accountId],
  };
}

/** The issues with these ids or keys (in any case) that the account may browse, by the name they were asked for. */
export function findIssues(site: Site, accountId: string | null, names: string[]): Map<string, IssueRecord> {
  const allowed = browsable(site, accountId);
  const ids = names.filter(isId).map(Number);
  const keys = names.filter((name) => !isId(name)).map((name) => name.toUpperCase());
  const condition = `(i.id IN (${ids.join(', ')}) OR i.key IN (${keys.map(() => '?').join(', ')}))`;
  const found = readIssues(site.db, `${condition} AND ${allowed.sql}`, [...keys, ...allowed.params]);
  const byName = new Map(
    found.flatMap((issue) => [[String(issue.id), issue] as const, [issue.key, issue] as const]),
  );
  const pairs = names.map((name) => [name, byName.get(name.toUpperCase())] as const);
  return new Map(pairs.filter((pair): pair is [string, IssueRecord] => pair[1] !== undefined));
}

const isId = (name: string): boolean => /^\d{1,15}$/.test(name);

/** The issue with this id or key (in any case), if the account may browse it. */
export function findIssue(site: Site, accountId: string | null, idOrKey: string): IssueRecord | undefined {
  return findIssues(site, accountId, [idOrKey]).get(idOrKey);
}

/** The issue with this id or key, or Jira's 404. */
export function getIssue(site: Site, accountId: string | null, idOrKey: string): IssueRecord {
  const issue = findIssue(site, accountId, idOrKey);
  if (!issue) throw issueNotFound();
  return issue;
}

export function mayInProject(
  site: Site,
  accountId: string | null,
  projectId: number,
  permission: string,
): boolean {
  return accessAllows(projectAccess(site, accountId).get(projectId), permission);
}

/** A global permission; nobody who is deactivated or not logged in has any. */
export function mayGlobally(site: Site, accountId: string | null, permission: string): boolean {
  const user = accountId === null ? undefined : findUser(site.db, accountId);
  if (!user?.active) return false;
  return permission === 'ADMINISTER'
    ? user.administersJira
    : permission === 'USER_PICKER' && user.browsesUsers;
}
