import type { Db } from '../../db';
import { freshId } from '../store/ids';

/** What somebody said on an issue. Instants are milliseconds since the epoch. */
export interface Comment {
  id: number;
  issueId: number;
  /** Account id; `null` where an export does not say. */
  author: string | null;
  created: number;
  updated: number;
  body: unknown;
}

interface Row extends Omit<Comment, 'issueId' | 'body'> {
  issue_id: number;
  body: string;
}

/** Comments of some issues, oldest first. */
export function readComments(db: Db, issueIds: number[]): Comment[] {
  return db
    .all<Row>(
      `SELECT id, issue_id, author, created, updated, body FROM jira_comment
       WHERE issue_id IN (${issueIds.join(', ')}) ORDER BY created, id`,
    )
    .map(({ issue_id, body, ...row }) => ({ ...row, issueId: issue_id, body: JSON.parse(body) }));
}

/** Adds a comment, under its own id where it has one. */
export function addComment(
  db: Db,
  comment: Omit<Comment, 'id'> & { id?: number },
  imported = false,
): Comment {
  const { id = freshId(db, 'jira_comment'), issueId, author, created, updated, body } = comment;
  db.run(
    `INSERT INTO jira_comment (id, issue_id, author, created, updated, body, imported)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [id, issueId, author, created, updated, JSON.stringify(body), imported ? 1 : 0],
  );
  return { id, issueId, author, created, updated, body };
}
