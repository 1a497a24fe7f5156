import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import type { EpicStore, Stored } from '../app/ports';
import type { LedgerEvent } from '../domain/event';
import type { Change, EpicRecord, ProjectionProblem } from '../domain/record';
import { readRetiredEpochs, retireWithin } from './retired-epochs';
import { atRev, createRow, executed, ROWS, type Row, readRow } from './rows';

const LEDGER = 'ledger';
/** The service reads at most this many keys in one batch. */
const BATCH = 25;

interface LedgerRow {
  issueId: string;
  rev: number;
  body: LedgerEvent;
}

export const epicStore: EpicStore = {
  async read(issueId) {
    const row = await readRow<EpicRecord>(issueId);
    return row ? storedOf(row) : null;
  },

  create: (issueId, record) => createRow(issueId, rowOf(record, 0)),

  async commit(issueId, { record, event, retires }: Change) {
    const ledgerRow: LedgerRow = { issueId, rev: event.rev, body: event };
    const transaction = kvs
      .transact()
      .set(issueId, rowOf(record, 1), atRev<EpicRecord>(record.rev - 1))
      .set(ledgerKey(issueId, event.rev), ledgerRow, { entityName: LEDGER });
    for (const projectId of retires?.projectIds ?? []) {
      await retireWithin(transaction, projectId, retires?.epoch ?? '');
    }
    return (await executed(transaction)) ? 'written' : 'unclear';
  },

  async noteProjection(issueId, record, copied) {
    const projectionProblem = typeof copied === 'string' ? null : copied;
    const row = rowOf({ ...record, projectionProblem }, copied === 'copied' ? 0 : 1);
    await executed(kvs.transact().set(issueId, row, atRev<EpicRecord>(record.rev)));
  },

  async readLedger(issueId, from, to) {
    const keys = Array.from({ length: to - from + 1 }, (_, index) => ledgerKey(issueId, from + index));
    const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, index) =>
      keys.slice(index * BATCH, (index + 1) * BATCH).map((key) => ({ key, entityName: LEDGER })),
    );
    const read = await Promise.all(batches.map((batch) => kvs.batchGet<LedgerRow>(batch)));
    const failed = read
      .flatMap((batch) => batch.failedKeys)
      .find((each) => each.error.code !== 'KEY_NOT_FOUND');
    if (failed) throw new Error(`storage: a part of the history could not be read (${failed.error.code})`);
    return read
      .flatMap((batch) => batch.successfulKeys.map((each) => each.value.body))
      .sort((a, b) => a.rev - b.rev);
  },

  readRetiredEpochs,

  async projectionProblems(projectId) {
    const found: { issueId: string; problem: ProjectionProblem }[] = [];
    let cursor: string | undefined;
    do {
      let query = kvs
        .entity<Row<EpicRecord>>(ROWS)
        .query()
        .index('dirty')
        .where(WhereConditions.equalTo(1))
        .filters(new Filter<Row<EpicRecord>>().and('projectId', FilterConditions.equalTo(projectId)))
        .limit(100);
      if (cursor) query = query.cursor(cursor);
      const page = await query.getMany();
      for (const { key, value } of page.results) {
        const problem = value.body.projectionProblem;
        if (problem) found.push({ issueId: key, problem });
      }
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  },
};

function storedOf(row: Row<EpicRecord>): Stored {
  return { record: row.body, dirty: row.dirty === 1 };
}

function rowOf(record: EpicRecord, dirty: 0 | 1): Row<EpicRecord> {
  return { rev: record.rev, projectId: record.projectId, dirty, body: record };
}

/** Ten digits, so that keys sort as revisions do. */
function ledgerKey(issueId: string, rev: number): string {
  return `${issueId}:${String(rev).padStart(10, '0')}`;
}
