import { projectChanged } from '../events/projectEvents';
import { type Answer, type Call, type Endpoint, noContent, ok } from '../http/endpoint';
import { badRequest, notAuthenticated, notFound } from '../http/refusal';
import { removeIssues } from '../issues/delete';
import { mayGlobally } from '../permissions/access';
import type { Site } from '../site';
import { openCatalog, type Project, type ProjectState } from '../store/catalog';
import { projectJson } from './json';

export const stateEndpoints: Endpoint[] = [
  {
    method: 'DELETE',
    path: '/project/{project}',
    scopes: ['manage:jira-configuration'],
    answer: deleteProject,
  },
  {
    method: 'POST',
    path: '/project/{project}/archive',
    scopes: ['manage:jira-project'],
    answer: archiveProject,
  },
  {
    method: 'POST',
    path: '/project/{project}/restore',
    scopes: ['manage:jira-configuration'],
    answer: restoreProject,
  },
];

/** Into the recycle bin, or away for good. Its issues go with it, without events of their own. */
function deleteProject(call: Call): Answer {
  const { site, caller, query } = call;
  const project = administered(call);
  if (project.state === 'archived')
    throw badRequest(`The project '${project.key}' is archived. Restore it before you delete it.`);
  const undoable = query.get('enableUndo') !== 'false';
  if (undoable && project.state === 'deleted') throw notThere(project.key);
  if (undoable) setState(site, project, 'deleted');
  else removeProject(site, project);
  projectChanged(site, caller, undoable ? 'softdeleted' : 'deleted', project);
  return noContent;
}

function archiveProject(call: Call): Answer {
  const project = administered(call);
  if (project.state !== 'live') throw badRequest(`The project '${project.key}' cannot be archived.`);
  setState(call.site, project, 'archived');
  projectChanged(call.site, call.caller, 'archived', project);
  return noContent;
}

function restoreProject(call: Call): Answer {
  const { site, caller } = call;
  const project = administered(call);
  if (project.state === 'live') throw badRequest(`The project '${project.key}' is not archived or deleted.`);
  setState(site, project, 'live');
  const step = project.state === 'archived' ? 'unarchived' : 'restored';
  projectChanged(site, caller, step, project);
  return ok(projectJson(site, { ...project, state: 'live' }));
}

/** Any project, also of the recycle bin, for an administrator of Jira; others are told that there is none. */
function administered({ site, caller, path }: Call): Project {
  if (caller.accountId === null) throw notAuthenticated();
  const name = path('project');
  const project = [...openCatalog(site.db).projects().values()].find(
    ({ id, key }) => String(id) === name || key === name,
  );
  if (!project || !mayGlobally(site, caller.accountId, 'ADMINISTER')) throw notThere(name);
  return project;
}

const notThere = (name: string) => notFound(`No project could be found with key '${name}'.`);

function setState({ db }: Site, { id }: Project, state: ProjectState): void {
  db.run('DELETE FROM jira_project_state WHERE project_id = ?', [id]);
  if (state !== 'live')
    db.run('INSERT INTO jira_project_state (project_id, state) VALUES (?, ?)', [id, state]);
}

const OF_PROJECT = [
  'jira_project_state',
  'jira_project_type',
  'jira_project_status',
  'jira_access',
  'jira_component',
  'jira_version',
];

function removeProject({ db }: Site, { id }: Project): void {
  const issues = db.all<{ id: number }>('SELECT id FROM jira_issue WHERE project_id = ?', [id]);
  removeIssues(
    db,
    issues.map((issue) => issue.id),
  );
  for (const table of OF_PROJECT) db.run(`DELETE FROM ${table} WHERE project_id = ?`, [id]);
  db.run('DELETE FROM jira_project WHERE id = ?', [id]);
}
