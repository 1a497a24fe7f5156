import { jira } from '../http/jira';
import { readList, readOptional, readRecord, readString } from '../http/read';
import { type PersonRef, readPersonRef } from './issue';

export interface HistoryItem {
  field: string;
  /** Absent where the history is about something other than a field, such as a link. */
  fieldId: string | null;
  from: string | null;
  to: string | null;
}

export interface HistoryEntry {
  id: string;
  author: PersonRef | null;
  /** As Jira sends it, `2024-09-19T21:57:31.666-0500`. */
  created: string;
  items: HistoryItem[];
}

/** The whole history of an issue, newest first (Jira answers oldest first, 100 a page). */
export async function readHistory(issueKey: string): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (;;) {
    const path = `/issue/${encodeURIComponent(issueKey)}/changelog?maxResults=100&startAt=${entries.length}`;
    const page = readRecord(await jira('GET', path), 'answer');
    const values = readList(page.values, 'values', readEntry);
    entries.push(...values);
    if (page.isLast !== false || values.length === 0) return entries.reverse();
  }
}

function readEntry(value: unknown): HistoryEntry {
  const entry = readRecord(value, 'history');
  return {
    id: readString(entry.id, 'id'),
    author: readOptional(entry.author, 'author', readPersonRef),
    created: readString(entry.created, 'created'),
    items: readList(entry.items, 'items', readItem),
  };
}

/** `fromString` and `toString` are the words of the ids in `from` and `to`. */
function readItem(value: unknown): HistoryItem {
  const item = readRecord(value, 'item');
  return {
    field: readString(item.field, 'field'),
    fieldId: readOptional(item.fieldId, 'fieldId', readString),
    from: readSide(item.from, item.fromString, 'fromString'),
    to: readSide(item.to, Object.hasOwn(item, 'toString') ? item.toString : null, 'toString'),
  };
}

/** A calendar date, or an instant. */
const DATE = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** A date's words (`16/Apr/24`) are of no locale: its id is taken. A cleared value may be an empty text. */
function readSide(id: unknown, words: unknown, where: string): string | null {
  if (typeof id === 'string' && DATE.test(id)) return id;
  return readOptional(words, where, readString) || null;
}
