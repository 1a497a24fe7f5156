import type { StandInStore, StoredStandIns } from '../app/ports';
import { atRev, createRow, executed, type Row, readRow } from './rows';
import { kvs } from './storage';

/** One row for the whole site: whoever reads a project's settings reads it beside them. */
export const STAND_INS_KEY = 'stand-ins';
/** It is of no project, and the attribute may not be blank. */
const NO_PROJECT = '-';

export interface StandInsBody extends Omit<StoredStandIns, 'rev'> {
  /** Names the write that left it so. */
  writtenBy?: string;
}

const NONE: StandInsBody = { all: [], timeZone: null };

export const standInStore: StandInStore = {
  async read() {
    return storedOf(await readRow<StandInsBody>(STAND_INS_KEY));
  },

  async write(rev, { all, timeZone }) {
    if (rev === 0) await createRow(STAND_INS_KEY, rowOf(0, NONE));
    const writtenBy = crypto.randomUUID();
    const next = rowOf(rev + 1, { all, timeZone, writtenBy });
    if (await executed(kvs.transact().set(STAND_INS_KEY, next, atRev<StandInsBody>(rev)))) return true;
    return (await readRow<StandInsBody>(STAND_INS_KEY))?.body.writtenBy === writtenBy;
  },
};

export function storedOf(row: Row<StandInsBody> | undefined): StoredStandIns {
  const { rev, body } = row ?? rowOf(0, NONE);
  return { rev, all: body.all, timeZone: body.timeZone };
}

function rowOf(rev: number, body: StandInsBody): Row<StandInsBody> {
  return { rev, projectId: NO_PROJECT, dirty: 0, body };
}
