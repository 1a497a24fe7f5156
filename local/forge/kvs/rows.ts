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
  /** What is in the database, parsed: queries go through whole spaces. */
  const spaces = new Map<Space, Map<string, StoredRow>>();

  const rowsOf = (space: Space): Map<string, StoredRow> => {
    const known = spaces.get(space);
    if (known) return known;
    const raw = db.all<RawRow>('SELECT * FROM kvs_rows WHERE space = ?', [space]);
    const rows = new Map(raw.map((row) => [row.key, toStored(row)]));
    spaces.set(space, rows);
    return rows;
  };
  const get = (space: Space, key: string): StoredRow | undefined => rowsOf(space).get(key);
  const remember = (space: Space, key: string) => {
    const at = Date.now();
    while (changes[0] && at - changes[0].at > LONGEST_LAG) changes.shift();
    changes.push({ at, space, key, before: get(space, key) });
  };

  return {
    get,
    put(space, key, value) {
      remember(space, key);
      const now = clock.now();
      const row = {
        key,
        value: JSON.stringify(value),
        created: get(space, key)?.createdAt ?? now,
        updated: now,
      };
      db.run(
        `INSERT INTO kvs_rows (space, key, value, created, updated) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (space, key) DO UPDATE SET value = excluded.value, updated = excluded.updated`,
        [space, key, row.value, row.created, row.updated],
      );
      rowsOf(space).set(key, toStored(row));
    },
    remove(space, key) {
      remember(space, key);
      db.run('DELETE FROM kvs_rows WHERE space = ? AND key = ?', [space, key]);
      rowsOf(space).delete(key);
    },
    list(space, lag) {
      const rows = new Map(rowsOf(space));
      const since = Date.now() - lag;
      for (const change of lag === 0 ? [] : [...changes].reverse()) {
        if (change.at <= since) break;
        if (change.space === space) undo(change, rows);
      }
      return [...rows.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
    },
    clear() {
      changes = [];
      spaces.clear();
      db.run('DELETE FROM kvs_rows');
    },
    atomically: (work) => {
      const last = changes.at(-1);
      try {
        return db.transaction(work);
      } catch (error) {
        while (changes.length > 0 && changes.at(-1) !== last) {
          const change = changes.pop() as Change;
          undo(change, rowsOf(change.space));
        }
        throw error;
      }
    },
  };
}

function undo({ key, before }: Change, rows: Map<string, StoredRow>): void {
  if (before) rows.set(key, before);
  else rows.delete(key);
}

function toStored({ key, value, created, updated }: RawRow): StoredRow {
  return { key, value: JSON.parse(value), createdAt: Number(created), updatedAt: Number(updated) };
}
