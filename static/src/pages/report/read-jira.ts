import { EPIC_LEVEL, type JiraIssue } from '../../../../src/domain/facts';
import { part, text } from '../../../../src/domain/jira-json';
import { PROJECTION_KEY } from '../../../../src/seal/claims';
import { getJira, postJira } from '../../bridge';
import { patiently } from '../../patiently';

/** Which epics of which project are read, and which of their fields. */
export interface Wanted {
  projectId: string;
  /** Ids of the issue types at the level of epics. */
  typeIds: readonly string[];
  which: 'open' | 'done';
  fields: readonly string[];
  /** Ids of epics that search must have caught up with: at most 50, the same ones for all pages. */
  caughtUp: readonly string[];
}

/** Jira gives at most this many issues at once, once any field is asked for. */
export const PAGE = 100;
/** Jira gives at most this many bare ids at once. */
const IDS_PAGE = 5_000;

/** The issue types at the level of epics, whatever the site has named them. */
export async function readEpicTypes(projectId: string): Promise<string[]> {
  const types = await patiently(() =>
    getJira(`/rest/api/3/issuetype/project?projectId=${projectId}&level=${EPIC_LEVEL}`),
  );
  return (Array.isArray(types) ? types : []).map((type) => text(part(type).id)).filter(Boolean);
}

/** The first epics by date, with all that a row shows. Search lags behind changes by seconds, but for those to be caught up with. */
export async function readFirstPage(wanted: Wanted): Promise<{ issues: JiraIssue[]; isLast: boolean }> {
  const answer = await search(wanted, {
    fields: wanted.fields,
    properties: [PROJECTION_KEY],
    maxResults: PAGE,
  });
  return { issues: issuesIn(answer), isLast: text(answer.nextPageToken) === '' };
}

/** The ids of all epics wanted. */
export async function readIds(wanted: Wanted): Promise<string[]> {
  const ids: string[] = [];
  let nextPageToken = '';
  do {
    const answer = await search(wanted, {
      fields: ['id'],
      maxResults: IDS_PAGE,
      ...(nextPageToken ? { nextPageToken } : {}),
    });
    ids.push(...issuesIn(answer).map((issue) => issue.id));
    nextPageToken = text(answer.nextPageToken);
  } while (nextPageToken !== '');
  return ids;
}

/** Up to {@link PAGE} epics as they stand now; those that the person may not browse are left out by Jira. */
export async function readByIds(ids: readonly string[], fields: readonly string[]): Promise<JiraIssue[]> {
  const answer = await patiently(() =>
    postJira('/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ids,
      fields,
      properties: [PROJECTION_KEY],
    }),
  );
  return issuesIn(part(answer));
}

function search(
  { projectId, typeIds, which, caughtUp }: Wanted,
  rest: object,
): Promise<Record<string, unknown>> {
  const category = which === 'done' ? '=' : '!=';
  const jql = `project = ${projectId} AND issuetype in (${typeIds.join(', ')}) AND statusCategory ${category} Done ORDER BY duedate ASC, key`;
  // Issue ids are numbers here, and nowhere else.
  const reconcileIssues = caughtUp.map(Number);
  const body = { jql, ...rest, ...(reconcileIssues.length > 0 && { reconcileIssues }) };
  return patiently(() => postJira('/rest/api/3/search/jql', body)).then(part);
}

function issuesIn(answer: Record<string, unknown>): JiraIssue[] {
  return Array.isArray(answer.issues) ? (answer.issues as JiraIssue[]) : [];
}
