import { list, part, text } from '../../../src/domain/jira-json';
import { postJira } from '../bridge';

/** A child of an epic as Jira shows it to the one looking. */
export interface ShownChild {
  id: string;
  key: string;
  summary: string;
  statusName: string;
}

export interface OpenChildren {
  children: ShownChild[];
  /** There are more than were read. */
  more: boolean;
}

const FIELDS = ['summary', 'status'];
const PAGE = 100;
const MOST_PAGES = 5;

/** The open children of an epic. Throws where Jira does not answer. */
export async function readOpenChildren(epicId: string): Promise<OpenChildren> {
  const children: ShownChild[] = [];
  let nextPageToken = '';
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = part(
      await postJira('/rest/api/3/search/jql', {
        jql: `parent = ${epicId} AND statusCategory != Done ORDER BY key`,
        fields: FIELDS,
        maxResults: PAGE,
        ...(nextPageToken ? { nextPageToken } : {}),
      }),
    );
    children.push(...list(answer.issues).map(shown));
    nextPageToken = text(answer.nextPageToken);
    if (nextPageToken === '') break;
  }
  return { children, more: nextPageToken !== '' };
}

/** Issues by their ids; those that the one looking may not browse are left out. Throws where Jira does not answer. */
export async function readChildren(ids: readonly string[]): Promise<ShownChild[]> {
  const answer = await postJira('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ids, fields: FIELDS });
  return list(part(answer).issues).map(shown);
}

function shown(issue: Record<string, unknown>): ShownChild {
  const { summary, status } = part(issue.fields);
  return {
    id: text(issue.id),
    key: text(issue.key),
    summary: text(summary),
    statusName: text(part(status).name),
  };
}
