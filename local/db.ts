import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Database, type Statement } from 'node-sqlite3-wasm';
import { createKnownRows } from './known-rows';

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
  /** Writes all that it holds to a file that is not there yet: an image that another one can begin as. */
  keep(file: string): void;
  close(): void;
}

/** Statements that stay prepared; many others name ids and never come again. */
const MOST_PREPARED = 200;

/**
 * Opens a database file, or one in memory (`:memory:`).
 * The caller makes sure that no other process has the file open: the lock folder that a killed process
 * leaves behind is removed here, for the driver would otherwise report "database is locked" for ever.
 *
 * @param image what a new one begins as; nobody else may have it open
 */
export function openDb(file: string, image?: string): Db {
  if (file !== ':memory:') {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(`${file}.lock`, { recursive: true, force: true });
  }
  const database = new Database(file);
  database.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;');
  if (image !== undefined) copyAll(image, database);
  let depth = 0;
  const { use, finalizeAll } = prepared(database);
  const known = createKnownRows();
  const control = (sql: string): void => {
    use(sql, (statement) => statement.run());
  };
  const run = (sql: string, params: SqlValue[] = []): void => {
    known.written(sql);
    use(sql, (statement) => statement.run(params));
  };
  const read = (sql: string, params: SqlValue[]): Row[] => {
    const rows = use(sql, (statement) => statement.all(params)) as Row[];
    return rows.map((row) => Object.freeze(row));
  };
  const all = <T>(sql: string, params: SqlValue[] = []): T[] =>
    [...known.rowsOf(sql, params, () => read(sql, params))] as T[];
  return {
    exec(sql) {
      // The driver would go on reading the columns that a table had.
      finalizeAll();
      known.forget();
      database.exec(sql);
    },
    run,
    all,
    get: <T>(sql: string, params: SqlValue[] = []) => all<T>(sql, params)[0],
    transaction(work) {
      const name = `level_${depth}`;
      const isOutermost = depth === 0;
      control(isOutermost ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${name}`);
      depth += 1;
      try {
        const result = work();
        control(isOutermost ? 'COMMIT' : `RELEASE ${name}`);
        return result;
      } catch (error) {
        known.forget();
        database.exec(isOutermost ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`);
        throw error;
      } finally {
        depth -= 1;
      }
    },
    keep: (into) => database.exec(`VACUUM INTO '${into.replaceAll("'", "''")}'`),
    close() {
      finalizeAll();
      database.close();
    },
  };
}

function copyAll(image: string, database: Database): void {
  database.run('ATTACH ? AS image', [image]);
  // Tables first: what belongs to them needs them to be there. SQLite's own come by themselves.
  const parts = database.all(
    `SELECT type, name, sql FROM image.sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
     ORDER BY type = 'table' DESC`,
  ) as { type: string; name: string; sql: string }[];
  const copies = parts.map(({ type, name, sql }) =>
    type === 'table' ? `${sql}; INSERT INTO main.${name} SELECT * FROM image.${name}` : sql,
  );
  // Numbers that were given once are not given again.
  const given =
    'DELETE FROM main.sqlite_sequence; INSERT INTO main.sqlite_sequence SELECT * FROM image.sqlite_sequence';
  database.exec(
    `PRAGMA foreign_keys=OFF; BEGIN; ${[...copies, given].join(';')}; COMMIT; PRAGMA foreign_keys=ON`,
  );
  database.exec('DETACH image');
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
