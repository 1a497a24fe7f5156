import { type AppNames, appPagePath } from '../app-address';
import type { JiraService } from '../ports';
import type { ModulePlace } from '../web-api';
import type { DisplayFacts } from './display-conditions';
import type { ModuleDeclaration } from './manifest';

/** Refused because the person may not see the page that the module stands on, or because there is none. */
export class PlaceError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The issue or project a module is shown on, as Jira shows it to the person; neither for the site's own settings. */
export interface Place {
  issue: { id: string; key: string; type: string; typeId: string; hierarchyLevel: number } | null;
  project: { id: string; key: string; type: string } | null;
}

interface JiraProject {
  id: string;
  key: string;
  projectTypeKey: string;
}
interface JiraIssue {
  id: string;
  key: string;
  fields: { issuetype: { id: string; name: string; hierarchyLevel: number }; project: JiraProject };
}

export type AsPerson = (path: string) => Promise<unknown>;

/** Reads Jira's REST API as one person; throws `PlaceError` with Jira's own words. */
export function asPerson(jira: JiraService, accountId: string): AsPerson {
  return async (path) => {
    const request = new Request(`http://jira.invalid${path}`, { headers: { accept: 'application/json' } });
    const response = await jira.fetch(request, { kind: 'user', accountId }, 'shell');
    const body = (await response.json()) as { errorMessages?: string[] };
    if (!response.ok)
      throw new PlaceError(response.status, body.errorMessages?.[0] ?? `Jira answered ${response.status}.`);
    return body;
  };
}

export async function readPlace(
  read: AsPerson,
  { issueKey, projectKey, site }: Omit<ModulePlace, 'moduleKey'>,
): Promise<Place> {
  if (site) {
    if (!(await has(read, 'ADMINISTER')))
      throw new PlaceError(403, 'Only administrators of Jira may open its settings.');
    return { issue: null, project: null };
  }
  if (issueKey !== undefined) {
    const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=issuetype,project`;
    const { id, key, fields } = (await read(path)) as JiraIssue;
    const { issuetype, project } = fields;
    const { name: type, id: typeId, hierarchyLevel } = issuetype;
    return { issue: { id, key, type, typeId, hierarchyLevel }, project: toProject(project) };
  }
  if (projectKey === undefined) throw new PlaceError(400, 'Neither an issue nor a project is named.');
  const project = (await read(`/rest/api/3/project/${encodeURIComponent(projectKey)}`)) as JiraProject;
  return { issue: null, project: toProject(project) };
}

/** What display conditions are judged by at a place. */
export async function readFacts(
  read: AsPerson,
  place: Place,
  expressionsFail: boolean,
): Promise<DisplayFacts> {
  const { issue, project } = place;
  const issueScope = issue && {
    id: issue.id,
    key: issue.key,
    issueType: { id: issue.typeId, name: issue.type, hierarchyLevel: issue.hierarchyLevel },
  };
  return {
    issueType: issue?.type ?? null,
    canAdministerProjects: project !== null && (await has(read, 'ADMINISTER_PROJECTS', project.key)),
    scope: { ...(project && { project }), ...(issueScope && { issue: issueScope }) },
    expressionsFail,
  };
}

async function has(read: AsPerson, permission: string, projectKey?: string): Promise<boolean> {
  const where = projectKey === undefined ? '' : `projectKey=${projectKey}&`;
  const { permissions } = (await read(`/rest/api/3/mypermissions?${where}permissions=${permission}`)) as {
    permissions: Record<string, { havePermission: boolean }>;
  };
  return permissions[permission]?.havePermission === true;
}

/** `context.extension` as Jira builds it for a module; refused where the module cannot stand. */
export function extensionOf(
  module: ModuleDeclaration,
  place: Place,
  siteUrl: string,
  app: AppNames,
): Record<string, unknown> {
  const { issue, project } = place;
  if (standsOn(module) !== groundOf(place))
    throw new PlaceError(400, `The module ${module.key} does not stand there.`);
  if (!issue) {
    const location = siteUrl + appPagePath(app, project?.key ?? null, module.type);
    return { type: module.type, ...(project && { project }), location };
  }
  const { hierarchyLevel: _, ...plainIssue } = issue;
  return {
    type: module.type,
    issue: plainIssue,
    project,
    ...(module.type === 'jira:issuePanel' && { isNewToIssue: false }),
    location: `${siteUrl}/browse/${issue.key}`,
  };
}

type Ground = 'issue' | 'project' | 'site';

/** What a module stands on. */
export function standsOn({ type }: ModuleDeclaration): Ground {
  if (type === 'jira:adminPage') return 'site';
  return type === 'jira:issuePanel' || type === 'jira:issueContext' ? 'issue' : 'project';
}

export function groundOf({ issue, project }: Place): Ground {
  return issue ? 'issue' : project ? 'project' : 'site';
}

function toProject({ id, key, projectTypeKey }: JiraProject): NonNullable<Place['project']> {
  return { id, key, type: projectTypeKey };
}
