import type { JiraIssue } from '../../../../src/domain/facts';
import { PAGE, readByIds, readFirstPage, readIds, type Wanted } from './read-jira';

/** Bulk reads under way at once: a browser has six connections, and others need some. */
const AT_ONCE = 4;

export interface Listener {
  /** Epics as they stood when Jira was asked (milliseconds since the epoch); the same one may come again. */
  onEpics(issues: JiraIssue[], asOf: number): void;
  /** How many epics there are. */
  onTotal(total: number): void;
  isStopped(): boolean;
}

/** What a reading did not get. */
export interface Unread {
  ids: string[];
  /** False where not even the ids of all epics could be had. */
  isListed: boolean;
}

export const ALL_READ: Unread = { ids: [], isListed: true };

/**
 * Reads all epics wanted: a first page to be painted at once, the ids of all beside it, and the rest by those.
 * Throws what Jira answered where not even the first page can be had.
 *
 * @returns the ids listed, and what could not be read
 */
export async function readEpics(
  wanted: Wanted,
  listener: Listener,
): Promise<{ ids: string[]; unread: Unread }> {
  const asOf = Date.now();
  const listing = readIds(wanted).catch(() => null);
  const page = await readFirstPage(wanted);
  listener.onEpics(page.issues, asOf);
  const first = page.issues.map((issue) => issue.id);
  const listed = page.isLast ? first : await listing;
  const ids = [...new Set([...first, ...(listed ?? [])])];
  listener.onTotal(ids.length);
  const rest = ids.slice(first.length);
  const unread = await readInBulk(rest, wanted.fields, listener);
  return { ids, unread: { ids: unread, isListed: listed !== null } };
}

/** Reads epics by their ids, some hundreds at once. Returns the ids that could not be read. */
export async function readInBulk(
  ids: readonly string[],
  fields: readonly string[],
  listener: Pick<Listener, 'onEpics' | 'isStopped'>,
): Promise<string[]> {
  const unread: string[] = [];
  let next = 0;
  const work = async () => {
    while (next < ids.length && !listener.isStopped()) {
      const chunk = ids.slice(next, next + PAGE);
      next += PAGE;
      const asOf = Date.now();
      await readByIds(chunk, fields).then(
        (issues) => listener.onEpics(issues, asOf),
        () => unread.push(...chunk),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return unread;
}
