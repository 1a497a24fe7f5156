import { WhereConditions } from '@forge/kvs';
import type { RowOf, StoredRow, StoredRows } from '../app/ports';
import { LEDGER } from './epic-store';
import { ROWS, removeRows } from './rows';
import { STAND_INS_KEY } from './stand-in-store';
import { kvs } from './storage';

const PAGE = 100;

/** All rows of both entities, whatever they are of. */
export const storedRows: StoredRows = {
  async page(entity, after) {
    const all = kvs.entity<{ body: unknown }>(nameOf(entity)).query().index('by-key').limit(PAGE);
    const query = after === null ? all : all.where(WhereConditions.greaterThan(after));
    const { results, nextCursor } = await query.getMany();
    const rows: StoredRow[] = results.map(({ key, value }) => ({
      key,
      of: entity === 'ledger' ? { kind: 'event', issueId: issueOf(key) } : whatIsAt(key),
      body: value.body,
    }));
    return { rows, isLast: nextCursor === undefined };
  },

  async rewriteEvent(key, body) {
    const row = await kvs.entity<{ body: unknown }>(LEDGER).get(key);
    if (row) await kvs.entity(LEDGER).set(key, { ...row, body });
  },

  remove: removeRows,
};

/** Ledger keys begin with the issue's id. */
function issueOf(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

/** By the keys that `rows.ts` tells of. */
function whatIsAt(key: string): RowOf {
  if (/^\d+$/.test(key)) return { kind: 'epic', issueId: key };
  if (key === STAND_INS_KEY) return { kind: 'stand-ins' };
  const at = key.indexOf(':');
  const [kind, rest] = [key.slice(0, at), key.slice(at + 1)];
  if (kind === 'settings') return { kind, projectId: rest };
  if (kind === 'person') return { kind, person: rest };
  // An account id may have a colon in it.
  if (kind === 'turn') return { kind: 'person', person: rest.slice(0, rest.lastIndexOf(':')) };
  return { kind: 'other' };
}

function nameOf(entity: 'records' | 'ledger'): string {
  return entity === 'ledger' ? LEDGER : ROWS;
}
