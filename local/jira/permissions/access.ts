import type { SqlValue } from '../../db';
import { issueNotFound } from '../http/refusal';
import { APP_ACCOUNT_ID, type Site } from '../site';
import type { ProjectState } from '../store/catalog';
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
  const rows = site.db.all<{ project_id: number; access: Access; state: ProjectState | null }>(
    `SELECT a.project_id, a.access, s.state FROM jira_access a
       LEFT JOIN jira_project_state s ON s.project_id = a.project_id WHERE a.account_id = ?`,
    [accountId],
  );
  return new Map(
    rows
      .filter(({ state }) => state !== 'deleted')
      .map(({ project_id, access, state }) => [project_id, state === 'archived' ? 'browse' : access]),
  );
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

/** Those of them that a search finds: the issues of archived projects are left out. */
export function searchable(site: Site, accountId: string | null): Condition {
  const { sql, params } = browsable(site, accountId);
  return { sql: `${sql} AND i.project_id NOT IN (SELECT project_id FROM jira_project_state)`, params };
}

/** The issues with these ids or keys (in any case; also keys from before a move) that the account may browse, by the name they were asked for. */
export function findIssues(site: Site, accountId: string | null, names: string[]): Map<string, IssueRecord> {
  const allowed = browsable(site, accountId);
  const ids = names.filter(isId).map(Number);
  const keys = names.filter((name) => !isId(name)).map((name) => name.toUpperCase());
  const moved = movedKeys(site, keys);
  const condition = `(i.id IN (${ids.join(', ')}) OR i.key IN (${marks(keys)}) OR i.id IN (${marks(moved)}))`;
  const found = readIssues(site.db, `${condition} AND ${allowed.sql}`, [
    ...keys,
    ...moved.map(({ issue_id }) => issue_id),
    ...allowed.params,
  ]);
  const byName = new Map(
    found.flatMap((issue) => [[String(issue.id), issue] as const, [issue.key, issue] as const]),
  );
  for (const { key, issue_id } of moved) {
    const issue = byName.get(String(issue_id));
    if (issue) byName.set(key, issue);
  }
  const pairs = names.map((name) => [name, byName.get(name.toUpperCase())] as const);
  return new Map(pairs.filter((pair): pair is [string, IssueRecord] => pair[1] !== undefined));
}

const marks = (list: unknown[]): string => list.map(() => '?').join(', ');

/** Keys that issues had in projects they were moved out of. */
function movedKeys(site: Site, keys: string[]): { key: string; issue_id: number }[] {
  if (keys.length === 0) return [];
  return site.db.all(`SELECT key, issue_id FROM jira_moved_key WHERE key IN (${marks(keys)})`, keys);
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

/** Whether an account may browse this very issue. */
export function mayBrowse(site: Site, accountId: string, { id }: IssueRecord): boolean {
  return findIssue(site, accountId, String(id)) !== undefined;
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
