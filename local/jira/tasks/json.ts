import type { Answer } from '../http/endpoint';
import type { Site } from '../site';
import type { Task } from './store';

const urlOf = (site: Site, { id }: Task) => `${site.url}/rest/api/3/task/${id}`;

export const taskJson = (site: Site, task: Task) => ({
  self: urlOf(site, task),
  id: String(task.id),
  description: task.description,
  status: 'COMPLETE',
  result: task.result,
  submittedBy: numberOfUser(site, task.submittedBy),
  progress: 100,
  elapsedRuntime: 0,
  submitted: task.at,
  started: task.at,
  finished: task.at,
  lastUpdate: task.at,
});

/** The answer to a request that a task takes care of. */
export const seeTask = (site: Site, task: Task): Answer => ({
  status: 303,
  headers: { location: urlOf(site, task) },
  body: taskJson(site, task),
});

/** Tasks name people by numbers that nothing else in the API gives. */
function numberOfUser({ db }: Site, accountId: string): number {
  const row = db.get<{ number: number }>('SELECT rowid AS number FROM jira_user WHERE account_id = ?', [
    accountId,
  ]);
  return 10_000 + (row?.number ?? 0);
}
