import type { Row, SqlValue } from './db';

/** Answers that are known at once: most questions are asked again and again. */
const MOST_KNOWN = 2_000;
/** Longer ones are not kept. */
const MOST_ROWS = 100;

/** What plainly says which tables it reads, and which one it writes to. */
const PLAIN_READ = /^\s*(?:SELECT|WITH)\b(?!.*\bFROM\s+\w+(?:\s+(?:AS\s+)?\w+)?\s*,)/s;
const PLAIN_WRITE =
  /^\s*(?:(?:INSERT(?:\s+OR\s+\w+)?|REPLACE)\s+INTO\s+(?<into>\w+)|UPDATE\s+(?<of>\w+)\s+SET\b|DELETE\s+FROM\s+(?<from>\w+))/;

interface Known {
  rows: readonly Row[];
  /** How often the tables that it was read from had been written to. */
  writes: number;
}

/** What was read from a database, known until something is written to a table that it came from. */
export function createKnownRows() {
  const known = new Map<string, Known>();
  const tables = new Map<string, readonly string[]>();
  const writes = new Map<string, number>();

  const tablesIn = (sql: string): readonly string[] => {
    const before = tables.get(sql);
    if (before) return before;
    const named = PLAIN_READ.test(sql) ? sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+)/g) : [];
    const found = [...named].map(([, name = '']) => name);
    if (tables.size >= MOST_KNOWN) tables.clear();
    tables.set(sql, found);
    return found;
  };
  const writesTo = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + (writes.get(name) ?? 0), 0);
  const forget = () => known.clear();

  return {
    /** @param read asks the database */
    rowsOf(sql: string, params: readonly SqlValue[], read: () => readonly Row[]): readonly Row[] {
      const names = tablesIn(sql);
      if (names.length === 0 && !/^\s*SELECT\b/.test(sql)) forget();
      const written = writesTo(names);
      const question = [sql, ...params.flatMap((param) => [typeof param, param])].join('\u0000');
      const before = known.get(question);
      if (before?.writes === written) return before.rows;
      const rows = read();
      // What comes from no table or from one of SQLite's own, such as ids to be given, may change by any write.
      const isTold = names.length > 0 && names.every((name) => !name.startsWith('sqlite_'));
      if (isTold && rows.length <= MOST_ROWS) {
        if (known.size >= MOST_KNOWN) forget();
        known.set(question, { rows, writes: written });
      }
      return rows;
    },
    /** A statement writes: what came from its table is known no more; nothing at all is, where it does not say which plainly. */
    written(sql: string) {
      const { into, of, from } = PLAIN_WRITE.exec(sql)?.groups ?? {};
      const table = into ?? of ?? from;
      if (table === undefined) forget();
      else writes.set(table, (writes.get(table) ?? 0) + 1);
    },
    forget,
  };
}
