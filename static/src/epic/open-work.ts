import { part, text } from '../../../src/domain/jira-json';
import type { AccountId } from '../../../src/domain/roles';
import { postJira } from '../bridge';

/** The open children of an epic, as far as the one looking may see them. */
export interface OpenWork {
  children: number;
  /** Who is assigned to them. */
  people: ReadonlySet<AccountId>;
  /** False where there may be more children than were read. */
  isComplete: boolean;
}

/** What was read of several epics' open work. */
export interface ReadWork {
  of: (epicId: string) => OpenWork;
}

const PAGE = 100;
const MOST_PAGES = 5;

/** Null where Jira does not answer: the page then says less, which is no reason to alarm anybody. */
export async function readOpenWork(epicIds: readonly string[]): Promise<ReadWork | null> {
  const found = new Map<string, { children: number; people: Set<AccountId> }>();
  let nextPageToken: string | undefined;
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer = part(
        await postJira('/rest/api/3/search/jql', {
          jql: `parent in (${epicIds.join(', ')}) AND statusCategory != Done`,
          fields: ['parent', 'assignee'],
          maxResults: PAGE,
          ...(nextPageToken ? { nextPageToken } : {}),
        }),
      );
      for (const issue of Array.isArray(answer.issues) ? answer.issues : []) {
        const { parent, assignee } = part(part(issue).fields);
        const epicId = text(part(parent).id);
        const work = found.get(epicId) ?? { children: 0, people: new Set() };
        work.children += 1;
        const person = text(part(assignee).accountId);
        if (person !== '') work.people.add(person);
        found.set(epicId, work);
      }
      nextPageToken = text(answer.nextPageToken) || undefined;
      if (!nextPageToken) break;
    }
  } catch {
    return null;
  }
  const isComplete = nextPageToken === undefined;
  return { of: (id) => ({ ...(found.get(id) ?? { children: 0, people: new Set() }), isComplete }) };
}

/** "3 people on open work"; null where nobody is assigned, as far as is known. */
export function peopleText({ people, isComplete }: OpenWork): string | null {
  if (people.size === 0) return null;
  if (!isComplete) return `${people.size} people or more on open work`;
  return people.size === 1 ? '1 person on open work' : `${people.size} people on open work`;
}

/** "6 open children", "100+ open children". */
export function childrenText({ children, isComplete }: OpenWork): string {
  if (!isComplete) return `${children}+ open children`;
  return children === 1 ? '1 open child' : `${children} open children`;
}
