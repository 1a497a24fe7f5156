import { jira } from '../http/jira';
import { readList, readOptional, readRecord, readString } from '../http/read';
import { listAppFields } from './fields';
import { type IssueRow, ROW_FIELDS, readIssueRow } from './issue';

export interface SearchPage {
  issues: IssueRow[];
  /** Absent on the last page. */
  nextPageToken: string | null;
}

/** One page of a JQL search as the acting person; Jira refuses JQL without a restriction. */
export async function searchIssues(jql: string, pageToken: string | null): Promise<SearchPage> {
  const appFields = await listAppFields();
  const fields = [...ROW_FIELDS, ...appFields.map(({ id }) => id)].join(',');
  const query = new URLSearchParams({ jql, fields, maxResults: '50' });
  if (pageToken !== null) query.set('nextPageToken', pageToken);
  const answer = readRecord(await jira('GET', `/search/jql?${query}`), 'answer');
  return {
    issues: readList(answer.issues, 'issues', (issue) => readIssueRow(issue, appFields)),
    nextPageToken: readOptional(answer.nextPageToken, 'nextPageToken', readString),
  };
}

/** A value inside a JQL string. */
export function jqlString(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
