import type { Db } from '../../db';
import { freshId } from '../store/ids';

/** Something that Jira does after it has answered. Here it is done at once, and the task only tells of it. */
export interface Task {
  id: number;
  description: string;
  result: string;
  /** Account id of who asked for it. */
  submittedBy: string;
  /** Milliseconds since the epoch. */
  at: number;
}

export function addTask(db: Db, task: Omit<Task, 'id'>): Task {
  const id = freshId(db, 'jira_task');
  db.run('INSERT INTO jira_task (id, description, result, account_id, at) VALUES (?, ?, ?, ?, ?)', [
    id,
    task.description,
    task.result,
    task.submittedBy,
    task.at,
  ]);
  return { ...task, id };
}

export const findTask = (db: Db, id: string): Task | undefined =>
  db.get<Task & Record<string, never>>(
    'SELECT id, description, result, account_id AS submittedBy, at FROM jira_task WHERE id = ?',
    [id],
  );
