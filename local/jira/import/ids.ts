import type { Db } from '../../db';

type Kind = 'type' | 'status' | 'issue';

/**
 * The id that something of an export has here: remembered from an earlier import, its own if it is free or already
 * stands for the same, else a new one. `described` tells things apart that bear the same id on different sites.
 */
export function localId(
  db: Db,
  kind: Kind,
  foreign: { id: string; described: string },
  free: { isFreeOrSame(id: string): boolean; next(): string },
): string {
  const known = db.get<{ local_id: string }>(
    'SELECT local_id FROM jira_import_id WHERE kind = ? AND foreign_id = ? AND described = ?',
    [kind, foreign.id, foreign.described],
  );
  if (known) return known.local_id;
  const id = free.isFreeOrSame(foreign.id) ? foreign.id : free.next();
  db.run('INSERT INTO jira_import_id (kind, foreign_id, described, local_id) VALUES (?, ?, ?, ?)', [
    kind,
    foreign.id,
    foreign.described,
    id,
  ]);
  return id;
}

/** The id after the highest one in a table whose ids are numbers written as text. */
export function idAfter(db: Db, table: 'jira_issue_type' | 'jira_status'): string {
  const row = db.get<{ next: number }>(`SELECT max(CAST(id AS INTEGER)) + 1 AS next FROM ${table}`);
  return String(row?.next ?? 1);
}
