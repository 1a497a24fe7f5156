import { part, text } from '../../../../src/domain/facts';
import { postJira } from '../../bridge';

/** Who works below an epic: distinct assignees of its open children, as far as the one looking may see them. */
export interface OpenWork {
  people: number;
  /** False where there were more children than were read. */
  isComplete: boolean;
}

const PAGE = 100;
const MOST_PAGES = 5;

/** Null where Jira does not answer: the row then says less, which is no reason to alarm anybody. */
export async function readOpenWork(epicId: string): Promise<OpenWork | null> {
  const people = new Set<string>();
  let nextPageToken: string | undefined;
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer = part(
        await postJira('/rest/api/3/search/jql', {
          jql: `parent = ${epicId} AND statusCategory != Done`,
          fields: ['assignee'],
          maxResults: PAGE,
          ...(nextPageToken ? { nextPageToken } : {}),
        }),
      );
      for (const issue of Array.isArray(answer.issues) ? answer.issues : []) {
        const assignee = text(part(part(part(issue).fields).assignee).accountId);
        if (assignee !== '') people.add(assignee);
      }
      nextPageToken = text(answer.nextPageToken) || undefined;
      if (!nextPageToken) return { people: people.size, isComplete: true };
    }
    return { people: people.size, isComplete: false };
  } catch {
    return null;
  }
}
