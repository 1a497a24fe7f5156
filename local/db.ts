import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Database, type Statement } from 'node-sqlite3-wasm';

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

/** Answers that are known until something is written: most questions are asked again and again. */
const MOST_KNOWN = 2_000;
/** Longer ones are not kept. */
const MOST_ROWS = 100;
/** Statements that stay prepared; many others name ids and never come again. */
const MOST_PREPARED = 200;

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
  const { use, finalizeAll } = prepared(database);
  const known = new Map<string, Row[]>();
  const control = (sql: string): void => {
    use(sql, (statement) => statement.run());
  };
  const run = (sql: string, params: SqlValue[] = []): void => {
    known.clear();
    use(sql, (statement) => statement.run(params));
  };
  const read = (sql: string, params: SqlValue[]): Row[] => {
    const rows = use(sql, (statement) => statement.all(params)) as Row[];
    return rows.map((row) => Object.freeze(row));
  };
  const all = <T>(sql: string, params: SqlValue[] = []): T[] => {
    const question = [sql, ...params.flatMap((param) => [typeof param, param])].join('\u0000');
    const before = known.get(question);
    const rows = before ?? read(sql, params);
    if (!before && rows.length <= MOST_ROWS) {
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(question, rows);
    }
    return [...rows] as T[];
  };
  return {
    exec(sql) {
      // The driver would go on reading the columns that a table had.
      finalizeAll();
      known.clear();
      database.exec(sql);
    },
    run,
    all,
    get: <T>(sql: string, params: SqlValue[] = []) => all<T>(sql, params)[0],
    transaction(work) {
      const name = `level_${depth}`;
      control(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${name}`);
      depth += 1;
      try {
        const result = work();
        depth -= 1;
        control(depth === 0 ? 'COMMIT' : `RELEASE ${name}`);
        return result;
      } catch (error) {
        depth -= 1;
        known.clear();
        database.exec(depth === 0 ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`);
        throw error;
      }
    },
    close() {
      finalizeAll();
      database.close();
    },
  };
}

/** Statements of a database, each prepared once for all its uses; those that were needed longest ago make room. */
function prepared(database: Database) {
  const kept = new Map<string, Statement>();
  return {
    use<T>(sql: string, work: (statement: Statement) => T): T {
      const statement = kept.get(sql) ?? database.prepare(sql);
      kept.delete(sql);
      try {
        const result = work(statement);
        kept.set(sql, statement);
        return result;
      } finally {
        const [oldest] = kept;
        // One that failed could not be used again.
        if (!kept.has(sql)) statement.finalize();
        else if (oldest && kept.size > MOST_PREPARED) {
          kept.delete(oldest[0]);
          oldest[1].finalize();
        }
      }
    },
    finalizeAll() {
      for (const statement of kept.values()) statement.finalize();
      kept.clear();
    },
  };
}
