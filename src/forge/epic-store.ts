import { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import type { EpicStore, RefusedCopies, Stored } from '../app/ports';
import type { Change } from '../domain/change';
import type { LedgerEvent } from '../domain/event';
import { type EpicRecord, isRefusedSince, newRecord, UNCLEAR_COLUMN } from '../domain/record';
import { meter } from './meter';
import { readRetiredEpochs, retireWithin } from './retired-epochs';
import { atRev, createRow, executed, ROWS, type Row, readInBatches, readRow } from './rows';
import { kvs } from './storage';

export const LEDGER = 'ledger';
/** Rows of a project that one call takes. */
const ROWS_AT_ONCE = 100;

interface LedgerRow {
  issueId: string;
  rev: number;
  body: LedgerEvent;
}

export const epicStore: EpicStore = {
  async read(issueId) {
    const row = await readRow<EpicRecord>(issueId);
    if (row) meter().rev = row.rev;
    return row ? storedOf(row) : null;
  },

  create: (issueId, record) => createRow(issueId, rowOf(record, 0)),

  async commit(issueId, { record, events, retires }: Change) {
    const transaction = kvs
      .transact()
      .set(issueId, rowOf(record, 1), atRev<EpicRecord>(record.rev - events.length));
    for (const event of events) {
      const row: LedgerRow = { issueId, rev: event.rev, body: event };
      transaction.set(ledgerKey(issueId, event.rev), row, { entityName: LEDGER });
    }
    for (const projectId of retires?.projectIds ?? []) {
      await retireWithin(transaction, projectId, retires?.epoch ?? '');
    }
    meter().rev = record.rev;
    return (await executed(transaction)) ? 'written' : 'unclear';
  },

  async noteCopies(issueId, record, copied, waitedOn) {
    const projectionProblem = typeof copied === 'string' ? null : copied;
    const { column, columnProblem } = record;
    const isDone = copied === 'copied' && columnProblem === null && column !== UNCLEAR_COLUMN;
    const row = rowOf({ ...record, projectionProblem, waitedOn }, isDone ? 0 : 1);
    await executed(kvs.transact().set(issueId, row, atRev<EpicRecord>(record.rev)));
  },

  remove: (issueId) => kvs.entity(ROWS).delete(issueId),

  async readMany(issueIds) {
    const rows = await readInBatches<Row<EpicRecord>>(issueIds, ROWS);
    return new Map([...rows].map(([issueId, row]) => [issueId, storedOf(row)]));
  },

  async behind(refusedBefore, most) {
    const found: string[] = [];
    for await (const { key, value } of rowsBehind()) {
      if (!isRefusedSince(storedOf(value).record, refusedBefore)) found.push(key);
      if (found.length >= most) break;
    }
    return found;
  },

  async waitingIn(projectId) {
    const found: { issueId: string; stored: Stored }[] = [];
    for await (const { key, value } of rowsOf(projectId)) {
      if (!isIssueId(key) || value.body.waitedOn.length === 0) continue;
      found.push({ issueId: key, stored: storedOf(value) });
      if (found.length >= ROWS_AT_ONCE) break;
    }
    return found;
  },

  async keysIn(projectId) {
    const page = await kvs
      .entity<Row<unknown>>(ROWS)
      .query()
      .index('by-project', { partition: [projectId] })
      .limit(ROWS_AT_ONCE)
      .getMany();
    return page.results.map(({ key }) => key);
  },

  async naming(projectId, person) {
    const found: string[] = [];
    for await (const { key, value } of rowsOf(projectId)) {
      if (!isIssueId(key) || value.body.frozen) continue;
      const own = Object.values(value.body.agreement.holders);
      if (own.some((people) => people !== 'not-here' && people.includes(person))) found.push(key);
    }
    return found;
  },

  async removeFrom(projectId, keys) {
    const conditions = new Filter<Row<unknown>>().and('projectId', FilterConditions.equalTo(projectId));
    await Promise.all(
      keys.map((key) => executed(kvs.transact().delete(key, { entityName: ROWS, conditions }))),
    );
  },

  async readLedger(issueId, from, to) {
    const keys = Array.from({ length: to - from + 1 }, (_, index) => ledgerKey(issueId, from + index));
    const rows = await readInBatches<LedgerRow>(keys, LEDGER);
    return [...rows.values()].map((row) => row.body).sort((a, b) => a.rev - b.rev);
  },

  readRetiredEpochs,

  async withColumn(projectId) {
    const found: string[] = [];
    for await (const { key, value } of rowsOf(projectId)) {
      if (isIssueId(key) && storedOf(value).record.column !== null) found.push(key);
    }
    return found;
  },

  async refusedIn(projectId) {
    const found: RefusedCopies[] = [];
    for await (const { key, value } of rowsBehind(projectId)) {
      const { projectionProblem: projection, columnProblem: column } = storedOf(value).record;
      if (projection || column) found.push({ issueId: key, projection, column });
    }
    return found;
  },
};

/** All rows that belong to a project, of epics and others. */
async function* rowsOf(projectId: string) {
  let cursor: string | undefined;
  do {
    let query = kvs
      .entity<Row<EpicRecord>>(ROWS)
      .query()
      .index('by-project', { partition: [projectId] })
      .limit(ROWS_AT_ONCE);
    if (cursor) query = query.cursor(cursor);
    const page = await query.getMany();
    yield* page.results;
    cursor = page.nextCursor;
  } while (cursor);
}

/** Rows whose copies are behind, of one project or of all. */
async function* rowsBehind(projectId?: string) {
  let cursor: string | undefined;
  do {
    let query = kvs
      .entity<Row<EpicRecord>>(ROWS)
      .query()
      .index('dirty')
      .where(WhereConditions.equalTo(1))
      .limit(100);
    if (projectId !== undefined) {
      query = query.filters(
        new Filter<Row<EpicRecord>>().and('projectId', FilterConditions.equalTo(projectId)),
      );
    }
    if (cursor) query = query.cursor(cursor);
    const page = await query.getMany();
    yield* page.results.filter(({ key }) => isIssueId(key));
    cursor = page.nextCursor;
  } while (cursor);
}

/** Rows of projects and people are kept beside the records of epics. */
function isIssueId(key: string): boolean {
  return /^\d+$/.test(key);
}

/** Parts that a record did not have yet when it was written are as in a new one. */
function storedOf({ body, dirty }: Row<EpicRecord>): Stored {
  const fresh = newRecord(body.projectId, body.epoch);
  const agreement = { ...fresh.agreement, ...body.agreement };
  return { record: { ...fresh, ...body, agreement }, dirty: dirty === 1 };
}

function rowOf(record: EpicRecord, dirty: 0 | 1): Row<EpicRecord> {
  return { rev: record.rev, projectId: record.projectId, dirty, body: record };
}

/** Ten digits, so that keys sort as revisions do. */
function ledgerKey(issueId: string, rev: number): string {
  return `${issueId}:${String(rev).padStart(10, '0')}`;
}
