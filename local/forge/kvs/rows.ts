import type { Clock } from '../../clock';
import type { Db } from '../../db';

/** Where a key lives: plain values, secrets and each entity have keys of their own. */
export type Space = 'plain' | 'secret' | `entity:${string}`;

export interface StoredRow {
  key: string;
  value: unknown;
  /** Milliseconds since the epoch, by the host clock. */
  createdAt: number;
  updatedAt: number;
}

/** The stored rows. Reads by key are strict; `list`, which queries use, may lag behind. */
export interface KvsRows {
  get(space: Space, key: string): StoredRow | undefined;
  put(space: Space, key: string, value: unknown): void;
  remove(space: Space, key: string): void;
  /** Every row of a space as it was `lag` milliseconds (of real time) ago, ordered by key. */
  list(space: Space, lag: number): StoredRow[];
  clear(): void;
  /** All of `work` or nothing. */
  atomically<T>(work: () => T): T;
}

interface Change {
  at: number;
  space: Space;
  key: string;
  before: StoredRow | undefined;
}
interface RawRow {
  key: string;
  value: string;
  created: number;
  updated: number;
}

/** Changes are remembered this long, the longest lag of queries that can be asked for, in milliseconds. */
const LONGEST_LAG = 60_000;

export function openRows(db: Db, clock: Clock): KvsRows {
  db.exec(`CREATE TABLE IF NOT EXISTS kvs_rows (
    space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL,
    PRIMARY KEY (space, key)) WITHOUT ROWID`);
  let changes: Change[] = [];

  const get = (space: Space, key: string): StoredRow | undefined => {
    const row = db.get<RawRow>('SELECT * FROM kvs_rows WHERE space = ? AND key = ?', [space, key]);
    return row && toStored(row);
  };
  const remember = (space: Space, key: string) => {
    const at = Date.now();
    while (changes[0] && at - changes[0].at > LONGEST_LAG) changes.shift();
    changes.push({ at, space, key, before: get(space, key) });
  };

  return {
    get,
    put(space, key, value) {
      remember(space, key);
      db.run(
        `INSERT INTO kvs_rows (space, key, value, created, updated) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (space, key) DO UPDATE SET value = excluded.value, updated = excluded.updated`,
        [space, key, JSON.stringify(value), clock.now(), clock.now()],
      );
    },
    remove(space, key) {
      remember(space, key);
      db.run('DELETE FROM kvs_rows WHERE space = ? AND key = ?', [space, key]);
    },
    list(space, lag) {
      const rows = new Map(
        db
          .all<RawRow>('SELECT * FROM kvs_rows WHERE space = ?', [space])
          .map((row) => [row.key, toStored(row)]),
      );
      const since = Date.now() - lag;
      for (const change of [...changes].reverse()) {
        if (lag === 0 || change.at <= since) break;
        if (change.space !== space) continue;
        if (change.before) rows.set(change.key, change.before);
        else rows.delete(change.key);
      }
      return [...rows.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
    },
    clear() {
      changes = [];
      db.run('DELETE FROM kvs_rows');
    },
    atomically: (work) => {
      const before = changes.length;
      try {
        return db.transaction(work);
      } catch (error) {
        changes = changes.slice(0, before);
        throw error;
      }
    },
  };
}

function toStored({ key, value, created, updated }: RawRow): StoredRow {
  return { key, value: JSON.parse(value), createdAt: Number(created), updatedAt: Number(updated) };
}
