import type { Db } from '../../db';

/** Ids begin high, so that those of an imported site mostly stay free for it. */
export const FIRST_ID = 10_901;

/** The next id of a table that never gives one again. */
export function freshId(db: Db, table: string): number {
  const row = db.get<{ seq: number }>('SELECT seq FROM sqlite_sequence WHERE name = ?', [table]);
  return Math.max((row?.seq ?? 0) + 1, FIRST_ID);
}
