import { WhereConditions } from '@forge/kvs';
import type { StoredRow, StoredRows } from '../app/ports';
import { LEDGER } from './epic-store';
import { ROWS, removeRows } from './rows';
import { kvs } from './storage';

const PAGE = 100;

/** All rows of both entities, whatever they are of. */
export const storedRows: StoredRows = {
  async page(entity, after) {
    const all = kvs.entity<{ body: unknown }>(nameOf(entity)).query().index('by-key').limit(PAGE);
    const query = after === null ? all : all.where(WhereConditions.greaterThan(after));
    const { results, nextCursor } = await query.getMany();
    const rows: StoredRow[] = results.map(({ key, value }) => ({ key, body: value.body }));
    return { rows, isLast: nextCursor === undefined };
  },

  async rewriteEvent(key, body) {
    const row = await kvs.entity<{ body: unknown }>(LEDGER).get(key);
    if (row) await kvs.entity(LEDGER).set(key, { ...row, body });
  },

  remove: removeRows,
};

function nameOf(entity: 'records' | 'ledger'): string {
  return entity === 'ledger' ? LEDGER : ROWS;
}
