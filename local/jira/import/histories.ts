import type { Db } from '../../db';
import { addHistory, type ChangeItem } from '../history/store';
import type { ExportedHistory, ExportedIssue } from './document';
import { accountIdIn } from './people';
import type { ImportedStatuses } from './statuses';

/** Replaces what earlier imports knew of an issue's history; what people did here since stays. */
export function saveHistories(
  db: Db,
  issueId: number,
  issue: ExportedIssue,
  statuses: ImportedStatuses,
): void {
  db.run('DELETE FROM jira_history WHERE issue_id = ? AND imported = 1', [issueId]);
  for (const history of issue.histories) {
    if (isHere(db, issueId, history)) continue;
    const author = accountIdIn(history.author);
    const items = history.items.map((item) => toItem(item, statuses));
    const { id, created } = history;
    addHistory(db, { issueId, created, author, items, ...(id === undefined ? {} : { id }) }, true);
  }
}

/** Whether the history was exported from here. */
function isHere(db: Db, issueId: number, { id, created }: ExportedHistory): boolean {
  if (id === undefined) return false;
  const same = 'SELECT 1 FROM jira_history WHERE id = ? AND issue_id = ? AND created = ?';
  return db.get(same, [id, issueId, created]) !== undefined;
}

/** Fields whose id older exports leave out, since it is also their name. */
const SELF_NAMED =
  /^(duedate|status|assignee|reporter|summary|description|priority|resolution|labels|issuetype)$/;

function toItem(item: Record<string, unknown>, statuses: ImportedStatuses): ChangeItem {
  const text = (value: unknown) => (value === undefined || value === null ? null : String(value));
  const field = String(item.field ?? '');
  const fieldId = text(item.fieldId) ?? (SELF_NAMED.test(field) ? field : null);
  const sides = {
    from: text(item.from),
    fromString: text(item.fromString),
    to: text(item.to),
    // Every object has a function of this name.
    toString: typeof item.toString === 'function' ? null : text(item.toString),
  };
  const local = (id: string | null, name: string | null) =>
    id === null ? null : statuses.idOf(id, name ?? '');
  return {
    field,
    fieldtype: item.fieldtype === 'custom' ? 'custom' : 'jira',
    ...(fieldId === null ? {} : { fieldId }),
    ...sides,
    ...(fieldId === 'status'
      ? { from: local(sides.from, sides.fromString), to: local(sides.to, sides.toString) }
      : {}),
  };
}

/** What the history tells of a field that the export leaves out: the last change to it, and when. */
export function lastChange(
  issue: ExportedIssue,
  field: string,
): { item: Record<string, unknown>; at: number } | undefined {
  const changes = issue.histories.flatMap(({ created, items }) =>
    items.filter((item) => item.field === field).map((item) => ({ item, at: created })),
  );
  return changes.at(-1);
}
