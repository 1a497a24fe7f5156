import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint';
import { forbidden, notAuthenticated, notFound } from '../http/refusal';
import { mayGlobally } from '../permissions/access';
import { taskJson } from './json';
import { findTask } from './store';

export const taskEndpoints: Endpoint[] = [
  { method: 'GET', path: '/task/{task}', scopes: ['read:jira-work'], answer: oneTask },
];

/** For whoever asked for the task, and for administrators. */
function oneTask({ site, caller, path }: Call): Answer {
  if (caller.accountId === null) throw notAuthenticated();
  const task = findTask(site.db, path('task'));
  if (!task) throw notFound('The task was not found.');
  if (task.submittedBy !== caller.accountId && !mayGlobally(site, caller.accountId, 'ADMINISTER'))
    throw forbidden('You do not have permission to view this task.');
  return ok(taskJson(site, task));
}
