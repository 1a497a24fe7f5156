import type { Db } from '../../db';
import { fromPlainText, isDocument } from '../adf/build';
import { addComment } from '../comments/store';
import { isObject } from '../http/input';
import { type ExportedIssue, instantAt } from './document';
import { accountIdIn } from './people';

/** Replaces what earlier imports knew of an issue's comments; what people said here since stays. */
export function saveComments(db: Db, issueId: number, { fields, where, created }: ExportedIssue): void {
  db.run('DELETE FROM jira_comment WHERE issue_id = ? AND imported = 1', [issueId]);
  const { comment } = fields;
  const comments = isObject(comment) && Array.isArray(comment.comments) ? comment.comments : [];
  for (const one of comments.filter(isObject)) {
    const body = isDocument(one.body) ? one.body : fromPlainText(String(one.body ?? ''));
    if (body === null) continue;
    const at = one.created === undefined ? created : instantAt(one.created, `${where}: comment.created`);
    const id = Number(one.id);
    const known = db.get<{ issue_id: number; created: number }>(
      'SELECT issue_id, created FROM jira_comment WHERE id = ?',
      [id],
    );
    // It was exported from here.
    if (known?.issue_id === issueId && known.created === at) continue;
    const own = !known && Number.isSafeInteger(id) && id > 0 ? { id } : {};
    const updated = one.updated === undefined ? at : instantAt(one.updated, `${where}: comment.updated`);
    addComment(db, { ...own, issueId, author: accountIdIn(one.author), created: at, updated, body }, true);
  }
}
