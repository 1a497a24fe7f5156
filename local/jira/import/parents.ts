import type { Db } from '../../db';
import { isObject } from '../http/input';
import { type IssueRecord, nextIssueId, readIssues, saveIssue } from '../store/issues';
import { localId } from './ids';

/** The id here of an issue that an export names, whether or not the export holds the issue itself. */
export function issueIdFor(db: Db, foreignId: string, key: string): number {
  const existing = db.get<{ id: number }>('SELECT id FROM jira_issue WHERE key = ?', [key]);
  if (existing) return existing.id;
  const isTaken = (id: string) =>
    db.get(
      "SELECT 1 FROM jira_issue WHERE id = ? UNION ALL SELECT 1 FROM jira_import_id WHERE kind = 'issue' AND local_id = ?",
      [Number(id), id],
    ) !== undefined;
  const id = localId(
    db,
    'issue',
    { id: foreignId, described: key },
    {
      isFreeOrSame: (candidate) => !isTaken(candidate),
      next: () => String(nextIssueId(db)),
    },
  );
  return Number(id);
}

/** A parent that the file only shows in part: what it shows, under the id it would have here. */
export function parentSnapshot(db: Db, value: unknown): Record<string, unknown> | undefined {
  if (!isObject(value) || typeof value.key !== 'string' || !/^\d+$/.test(String(value.id))) return undefined;
  const fields = isObject(value.fields) ? value.fields : {};
  const shown = ['summary', 'status', 'priority', 'issuetype'].filter((name) => fields[name] !== undefined);
  return {
    id: String(issueIdFor(db, String(value.id), value.key)),
    key: value.key,
    fields: Object.fromEntries(shown.map((name) => [name, fields[name]])),
  };
}

/** Ties issues to parents that have come to be here, in this file or a later one. */
export function connectParents(db: Db): void {
  const waiting = readIssues(
    db,
    "i.parent_id IS NULL AND json_extract(i.fields, '$.parent.key') IN (SELECT key FROM jira_issue)",
    [],
  );
  for (const issue of waiting) {
    const { parent, ...fields } = issue.fields;
    const [found] = readIssues(db, 'i.key = ?', [String((parent as { key: string }).key)]);
    if (found) saveIssue(db, { ...issue, parentId: found.id, fields } satisfies IssueRecord);
  }
}
