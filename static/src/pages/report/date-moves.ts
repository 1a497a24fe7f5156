import type { DatedBy } from '../../../../src/domain/date-field';
import { addBulkPage, dateHistory } from '../../../../src/domain/jira-history';
import { part, text } from '../../../../src/domain/jira-json';
import type { Move } from '../../../../src/domain/move';
import type { ReportRow } from '../../../../src/domain/report/row';
import { postJira } from '../../bridge';
import { patiently } from '../../patiently';

/** Jira gives the histories of at most this many issues at once. */
const MOST = 1_000;

/** By epic, date and latest move: another move makes what was read old. */
const known = new Map<string, Promise<Move[]>>();
let asking: { ids: string[]; answer: Promise<Map<string, Move[]>> } | null = null;

/**
 * All moves of an epic's date that Jira tells the viewer of, oldest first. Rows that ask in the same moment are read in
 * one call.
 */
export function movesOf({ facts, move }: ReportRow, by: DatedBy): Promise<Move[]> {
  const { id } = facts;
  const key = [id, facts.value?.canonical, move?.at].join(' ');
  const found = known.get(key) ?? read(id, by);
  known.set(key, found);
  // What failed is asked for again by whoever looks next.
  found.catch(() => known.delete(key));
  return found;
}

async function read(id: string, by: DatedBy): Promise<Move[]> {
  if (!asking || asking.ids.length === MOST) {
    const ids: string[] = [];
    const answer = Promise.resolve().then(() => {
      if (asking?.ids === ids) asking = null;
      return readAll(ids, by);
    });
    asking = { ids, answer };
  }
  asking.ids.push(id);
  return (await asking.answer).get(id) ?? [];
}

async function readAll(issueIdsOrKeys: readonly string[], by: DatedBy): Promise<Map<string, Move[]>> {
  const entries = new Map<string, unknown[]>();
  const body = { issueIdsOrKeys, fieldIds: [by.source] };
  let nextPageToken = '';
  do {
    const next = nextPageToken ? { nextPageToken } : {};
    const page = part(
      await patiently(() => postJira('/rest/api/3/changelog/bulkfetch', { ...body, ...next })),
    );
    addBulkPage(entries, page);
    nextPageToken = text(page.nextPageToken);
  } while (nextPageToken !== '');
  return new Map([...entries].map(([id, all]) => [id, dateHistory(all, null, by).moves]));
}
