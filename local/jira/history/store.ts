import type { Db } from '../../db';

/** One changed field, in the form of the REST API. A side is `null` where the field was, or became, empty. */
export interface ChangeItem {
  field: string;
  fieldtype: 'jira' | 'custom';
  fieldId?: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
  tmpFromAccountId?: string | null;
  tmpToAccountId?: string | null;
}

/** All that one save changed. */
export interface History {
  id: number;
  issueId: number;
  /** Milliseconds since the epoch. */
  created: number;
  /** Account id; `null` where an export does not say. */
  author: string | null;
  items: ChangeItem[];
}

interface HistoryRow {
  id: number;
  issue_id: number;
  created: number;
  author: string | null;
  items: string;
}

/** Histories of some issues, oldest first. */
export function readHistories(db: Db, issueIds: number[]): History[] {
  if (issueIds.length === 0) return [];
  return db
    .all<HistoryRow>(
      `SELECT id, issue_id, created, author, items FROM jira_history
       WHERE issue_id IN (${issueIds.join(', ')}) ORDER BY created, id`,
    )
    .map(({ id, issue_id, created, author, items }) => ({
      id,
      issueId: issue_id,
      created,
      author,
      items: JSON.parse(items) as ChangeItem[],
    }));
}

/** Adds a history under a new id, or under its own where an import knows it and it is free; answers with the id. */
export function addHistory(db: Db, history: Omit<History, 'id'> & { id?: number }, imported = false): number {
  const free = history.id !== undefined && !db.get('SELECT 1 FROM jira_history WHERE id = ?', [history.id]);
  db.run(
    'INSERT INTO jira_history (id, issue_id, created, author, items, imported) VALUES (?, ?, ?, ?, ?, ?)',
    [
      free ? (history.id ?? null) : null,
      history.issueId,
      history.created,
      history.author,
      JSON.stringify(history.items),
      imported ? 1 : 0,
    ],
  );
  return Number(db.get<{ id: number | bigint }>('SELECT last_insert_rowid() AS id')?.id);
}
