import type { Db } from '../../db';
import { badRequest } from '../http/refusal';
import { compileJql } from '../jql/compile';
import { searchable } from '../permissions/access';
import type { Caller } from '../permissions/caller';
import type { Site } from '../site';
import { type IssueRecord, readIssues } from '../store/issues';
import { createPageToken, offsetOf } from './pageToken';

export interface Search {
  jql: string;
  nextPageToken: string | undefined;
  maxResults: number;
}

export interface FoundIds {
  ids: number[];
  /** Absent on the last page. */
  nextPageToken: string | undefined;
}

/** One page of the ids of issues that match and that the caller may browse. */
export function searchIds(site: Site, caller: Caller, search: Search): FoundIds {
  const { where, orderBy } = compileJql(site, caller, search.jql);
  const allowed = searchable(site, caller.accountId);
  const now = site.clock.now();
  const offset = search.nextPageToken === undefined ? 0 : offsetOf(search.nextPageToken, search.jql, now);
  if (offset === undefined) throw badRequest('The provided nextPageToken is invalid or has expired.');
  const found = site.db.all<{ id: number }>(
    `SELECT i.id FROM jira_issue i WHERE ${allowed.sql} AND ${where.sql} ORDER BY ${orderBy} LIMIT ? OFFSET ?`,
    [...allowed.params, ...where.params, search.maxResults + 1, offset],
  );
  const ids = found.slice(0, search.maxResults).map(({ id }) => id);
  const more = found.length > search.maxResults;
  return {
    ids,
    nextPageToken: more ? createPageToken(offset + search.maxResults, search.jql, now) : undefined,
  };
}

/** The issues with these ids, in this order. */
export function issuesInOrder(db: Db, ids: number[]): IssueRecord[] {
  const byId = new Map(readIssues(db, `i.id IN (${ids.join(', ')})`, []).map((issue) => [issue.id, issue]));
  return ids.map((id) => byId.get(id)).filter((issue) => issue !== undefined);
}

export function countIssues(site: Site, caller: Caller, jql: string): number {
  const { where } = compileJql(site, caller, jql);
  const allowed = searchable(site, caller.accountId);
  const row = site.db.get<{ count: number }>(
    `SELECT count(*) AS count FROM jira_issue i WHERE ${allowed.sql} AND ${where.sql}`,
    [...allowed.params, ...where.params],
  );
  return row?.count ?? 0;
}
