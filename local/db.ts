import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Database } from 'node-sqlite3-wasm';

export type SqlValue = string | number | bigint | null | Uint8Array;
export type Row = Record<string, SqlValue>;

/** The little of SQLite that the local Jira needs. Synchronous: each call is atomic by itself. */
export interface Db {
  /** Runs statements without parameters (schema). */
  exec(sql: string): void;
  /** Runs one statement with bound parameters. */
  run(sql: string, params?: SqlValue[]): void;
  all<T = Row>(sql: string, params?: SqlValue[]): T[];
  get<T = Row>(sql: string, params?: SqlValue[]): T | undefined;
  /** All of `work` or nothing; nests by savepoints. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens a database file, or one in memory (`:memory:`).
 * The caller makes sure that no other process has the file open: the lock folder that a killed process
 * leaves behind is removed here, for the driver would otherwise report "database is locked" for ever.
 */
export function openDb(file: string): Db {
  if (file !== ':memory:') {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(`${file}.lock`, { recursive: true, force: true });
  }
  const database = new Database(file);
  database.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;');
  let depth = 0;
  const all = <T>(sql: string, params: SqlValue[] = []): T[] => database.all(sql, params) as T[];
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, params = []) => {
      database.run(sql, params);
    },
    all,
    get: <T>(sql: string, params: SqlValue[] = []) => all<T>(sql, params)[0],
    transaction(work) {
      const name = `level_${depth}`;
      database.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${name}`);
      depth += 1;
      try {
        const result = work();
        depth -= 1;
        database.exec(depth === 0 ? 'COMMIT' : `RELEASE ${name}`);
        return result;
      } catch (error) {
        depth -= 1;
        database.exec(depth === 0 ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`);
        throw error;
      }
    },
    close: () => database.close(),
  };
}
