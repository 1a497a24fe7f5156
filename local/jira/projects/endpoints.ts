import { componentJson } from '../components/json';
import { componentsOf } from '../components/store';
import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint';
import { listParam, numberParam } from '../http/input';
import { cutPage, pageOf } from '../http/page';
import { badRequest, notAuthenticated, notFound } from '../http/refusal';
import { userJson } from '../people/json';
import { mayGlobally, projectAccess } from '../permissions/access';
import { accessAllows } from '../permissions/keys';
import { openCatalog, type Project, statusesOfProject, typesOfProject } from '../store/catalog';
import { findUser } from '../store/users';
import { versionJson } from '../versions/json';
import { versionsOf } from '../versions/store';
import { administersProject, getProject, visibleProjects } from './find';
import { issueTypeJson, projectJson, statusJson } from './json';
import { priorities } from './priorities';
import { stateEndpoints } from './state';

const scopes = ['read:jira-work'];

export const projectEndpoints: Endpoint[] = [
  { method: 'GET', path: '/project/search', scopes, answer: searchProjects },
  { method: 'GET', path: '/project/{project}', scopes, answer: readProject },
  { method: 'GET', path: '/project/{project}/statuses', scopes, answer: projectStatuses },
  { method: 'GET', path: '/issuetype', scopes, answer: issueTypes },
  { method: 'GET', path: '/issuetype/project', scopes, answer: issueTypesOfProject },
  { method: 'GET', path: '/status', scopes, answer: statuses },
  { method: 'GET', path: '/priority', scopes, answer: (call) => ok(priorities(call.site)) },
  { method: 'GET', path: '/priority/search', scopes, answer: searchPriorities },
  ...stateEndpoints,
];

const ACTIONS: Record<string, string> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

function searchProjects(call: Call): Answer {
  const { site, caller, query } = call;
  const ids = listParam(query, 'id');
  const keys = listParam(query, 'keys');
  const text = query.get('query')?.toLowerCase() ?? '';
  const action = query.get('action') ?? 'view';
  const permission = ACTIONS[action];
  if (!permission) throw badRequest(`The action '${action}' is not supported.`);
  const access = projectAccess(site, caller.accountId);
  const states = listParam(query, 'status') ?? ['live'];
  const found = visibleProjects(site, caller.accountId)
    .filter(({ state }) => states.includes(state))
    .filter((project) => {
      if (action === 'edit') return administersProject(site, caller.accountId, project);
      return action === 'view' || accessAllows(access.get(project.id), permission);
    })
    .filter((project) => !ids || ids.includes(String(project.id)))
    .filter((project) => !keys || keys.includes(project.key))
    .filter((project) => [project.key, project.name].some((value) => value.toLowerCase().includes(text)))
    .sort(projectOrder(query.get('orderBy') ?? 'key'));
  const expand = listParam(query, 'expand') ?? [];
  const url = `${site.url}/rest/api/3/project/search`;
  const page = cutPage(found, pageOf(query, 50, 100), url);
  return ok({ ...page, values: page.values.map((project) => listedProject(call, project, expand)) });
}

/** Sorts by `key` or `name`, either way; other orders are answered in that of the key. */
function projectOrder(order: string): (a: Project, b: Project) => number {
  const field = order.endsWith('name') ? 'name' : 'key';
  const sign = order.startsWith('-') ? -1 : 1;
  return (a, b) => sign * a[field].localeCompare(b[field], 'en');
}

function listedProject(call: Call, project: Project, expand: string[]) {
  const { site } = call;
  const types = typesOfProject(site.db, project.id).map((type) => issueTypeJson(site, type));
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...projectJson(site, project),
    style: project.simplified ? 'next-gen' : 'classic',
    isPrivate: false,
    properties: {},
    ...(expand.includes('description') ? { description: project.description } : {}),
    ...(expand.includes('lead') ? leadOf(call, project) : {}),
    ...(expand.includes('issueTypes') ? { issueTypes: types } : {}),
  };
}

function leadOf({ site }: Call, project: Project) {
  const lead = project.lead === null ? undefined : findUser(site.db, project.lead);
  return lead ? { lead: userJson(site, lead) } : {};
}

function readProject(call: Call): Answer {
  const { site, caller } = call;
  const project = getProject(site, caller.accountId, call.path('project'));
  return ok({
    ...listedProject(call, project, ['description', 'lead', 'issueTypes']),
    components: componentsOf(site.db, project.id).map((one) => componentJson(site, project, one)),
    versions: versionsOf(site.db, project.id).map((one) => versionJson(site, one)),
    assigneeType: 'UNASSIGNED',
    roles: {},
  });
}

function projectStatuses({ site, caller, path }: Call): Answer {
  const project = getProject(site, caller.accountId, path('project'));
  const workflow = statusesOfProject(site.db, project.id).map((status) => statusJson(site, status));
  const types = typesOfProject(site.db, project.id).map((type) => {
    const { self, id, name, subtask } = issueTypeJson(site, type);
    return { self, id, name, subtask, statuses: workflow };
  });
  return ok(types);
}

function issueTypes({ site, caller }: Call): Answer {
  const all = [...openCatalog(site.db).types().values()];
  const projects = visibleProjects(site, caller.accountId);
  const used = new Set(projects.flatMap(({ id }) => typesOfProject(site.db, id).map((type) => type.id)));
  const shown = mayGlobally(site, caller.accountId, 'ADMINISTER')
    ? all
    : all.filter(({ id }) => used.has(id));
  return ok(shown.map((type) => issueTypeJson(site, type)));
}

function issueTypesOfProject({ site, caller, query }: Call): Answer {
  const projectId = query.get('projectId') ?? '';
  if (!/^\d+$/.test(projectId)) throw badRequest('The project ID is required and must be a number.');
  const project = visibleProjects(site, caller.accountId).find(({ id }) => String(id) === projectId);
  if (!project) throw notFound(`No project could be found with id '${projectId}'.`);
  const level = query.has('level') ? numberParam(query, 'level', 0) : undefined;
  const types = typesOfProject(site.db, project.id).filter(
    (type) => level === undefined || type.level === level,
  );
  return ok(types.map((type) => issueTypeJson(site, type)));
}

function statuses({ site, caller }: Call): Answer {
  if (caller.accountId === null) throw notAuthenticated();
  const projects = visibleProjects(site, caller.accountId);
  const used = new Set(
    projects.flatMap(({ id }) => statusesOfProject(site.db, id).map((status) => status.id)),
  );
  const shown = [...openCatalog(site.db).statuses().values()].filter(({ id }) => used.has(id));
  return ok(shown.map((status) => statusJson(site, status)));
}

function searchPriorities({ site, query }: Call): Answer {
  return ok(cutPage(priorities(site), pageOf(query, 50, 50), `${site.url}/rest/api/3/priority/search`));
}
