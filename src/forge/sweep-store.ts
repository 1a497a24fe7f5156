import type { SweepStore } from '../app/sweep';
import type { SweepPlace } from '../domain/sweep';
import { atRev, createRow, executed, type Row, readRow } from './rows';
import { kvs } from './storage';

const KEY = 'sweep';
/** It is of no project, and the attribute may not be blank. */
const NO_PROJECT = '-';

type Body = { place: SweepPlace | null };

export const sweepStore: SweepStore = {
  async read() {
    const row = await readRow<Body>(KEY);
    return row?.body.place ? { rev: row.rev, place: row.body.place } : null;
  },

  async write(rev, place) {
    if (rev === 0) await createRow<Body>(KEY, rowOf(0, null));
    return executed(kvs.transact().set(KEY, rowOf(rev + 1, place), atRev<Body>(rev)));
  },
};

function rowOf(rev: number, place: SweepPlace | null): Row<Body> {
  return { rev, projectId: NO_PROJECT, dirty: 0, body: { place } };
}
