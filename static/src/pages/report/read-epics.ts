import type { JiraIssue } from '../../../../src/domain/facts';
import { PAGE, readByIds, readFirstPage, readIds, type Wanted } from './read-jira';

/** Bulk reads under way at once. They go through Jira's own page, which has one connection for all of them. */
const AT_ONCE = 8;

export interface Listener {
  /** Epics as they stood when Jira was asked (milliseconds since the epoch); the same one may come again. */
  onEpics(issues: JiraIssue[], asOf: number): void;
  /** How many epics there are, as far as is known by now. */
  onTotal(total: number): void;
  isStopped(): boolean;
}

/** What a reading did not get. */
export interface Unread {
  /** Those that Jira did not answer for. */
  ids: string[];
  /** False where not even the ids of all epics could be had. */
  isListed: boolean;
}

export const ALL_READ: Unread = { ids: [], isListed: true };

export interface Reading {
  /** Those that there are. */
  ids: string[];
  /** How many were listed that Jira then did not show: deleted meanwhile, or not for this person any more. */
  gone: number;
  unread: Unread;
}

/**
 * Reads all epics wanted: a first page to be painted at once, the ids of all beside it, and the rest by those.
 * Throws what Jira answered where not even the first page can be had.
 *
 */
export async function readEpics(wanted: Wanted, listener: Listener): Promise<Reading> {
  const asOf = Date.now();
  const listing = readIds(wanted).catch(() => null);
  const page = await readFirstPage(wanted);
  listener.onEpics(page.issues, asOf);
  const first = page.issues.map((issue) => issue.id);
  const listed = page.isLast ? first : await listing;
  const ids = [...new Set([...first, ...(listed ?? [])])];
  listener.onTotal(ids.length);
  const rest = ids.slice(first.length);
  const { gone, unread } = await readInBulk(rest, wanted.fields, listener);
  const there = gone.size === 0 ? ids : ids.filter((id) => !gone.has(id));
  if (gone.size > 0) listener.onTotal(there.length);
  return { ids: there, gone: gone.size, unread: { ids: unread, isListed: listed !== null } };
}

/** Reads epics by their ids, some hundreds at once; tells which of them are not there any more, and which were not read. */
export async function readInBulk(
  ids: readonly string[],
  fields: readonly string[],
  listener: Pick<Listener, 'onEpics' | 'isStopped'>,
): Promise<{ gone: Set<string>; unread: string[] }> {
  const gone = new Set<string>();
  const unread: string[] = [];
  let next = 0;
  const work = async () => {
    while (next < ids.length && !listener.isStopped()) {
      const chunk = ids.slice(next, next + PAGE);
      next += PAGE;
      const asOf = Date.now();
      await readByIds(chunk, fields).then(
        (issues) => {
          const found = new Set(issues.map((issue) => issue.id));
          for (const id of chunk) if (!found.has(id)) gone.add(id);
          listener.onEpics(issues, asOf);
        },
        () => unread.push(...chunk),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { gone, unread };
}
