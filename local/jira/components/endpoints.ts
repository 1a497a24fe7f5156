import { componentChanged } from '../events/componentEvents';
import { type Answer, type Call, type Endpoint, noContent, ok } from '../http/endpoint';
import { objectBody, textOfBody } from '../http/input';
import { cutPage, pageOf } from '../http/page';
import { badRequest, forbidden, notFound, Refusal } from '../http/refusal';
import { countIssuesOf, replacePart } from '../parts/issues';
import { COMPONENTS } from '../parts/kind';
import { listedInOrder, matchesQuery } from '../parts/list';
import { administersProject, getProject, visibleProjects } from '../projects/find';
import type { Project } from '../store/catalog';
import { componentJson } from './json';
import { addComponent, allComponents, type Component, componentsOf, removeComponent } from './store';

const reads = ['read:jira-work'];
const writes = ['manage:jira-project'];

export const componentEndpoints: Endpoint[] = [
  { method: 'GET', path: '/project/{project}/component', scopes: reads, answer: pageOfComponents },
  { method: 'GET', path: '/project/{project}/components', scopes: reads, answer: listComponents },
  { method: 'GET', path: '/component/{id}', scopes: reads, answer: readComponent },
  { method: 'POST', path: '/component', scopes: writes, answer: createComponent },
  { method: 'DELETE', path: '/component/{id}', scopes: writes, answer: deleteComponent },
];

const MOST = 50;
const LONGEST_NAME = 255;

function pageOfComponents({ site, caller, path, query }: Call): Answer {
  const project = getProject(site, caller.accountId, path('project'));
  const all = componentsOf(site.db, project.id)
    .filter((component) => matchesQuery(component, query))
    .map((component) => ({
      ...componentJson(site, project, component),
      issueCount: countIssuesOf(site.db, COMPONENTS, component),
    }));
  const sorted = listedInOrder(all, query, ['name', 'description', 'issueCount', 'lead']);
  return ok(
    cutPage(sorted, pageOf(query, MOST, MOST), `${site.url}/rest/api/3/project/${project.key}/component`),
  );
}

function listComponents({ site, caller, path }: Call): Answer {
  const project = getProject(site, caller.accountId, path('project'));
  return ok(componentsOf(site.db, project.id).map((component) => componentJson(site, project, component)));
}

function readComponent(call: Call): Answer {
  const { component, project } = componentFor(call, call.path('id'));
  return ok(componentJson(call.site, project, component));
}

function createComponent(call: Call): Answer {
  const { site, caller } = call;
  const body = objectBody(call.body);
  const key = textOfBody(body, 'project');
  if (key === undefined) throw new Refusal(400, [], { project: 'The project is required.' });
  if (body.leadAccountId !== undefined) throw new Refusal(501, ['This Jira knows no leads of components.']);
  const project = getProject(site, caller.accountId, key);
  requireAdmin(call, project);
  const name = textOfBody(body, 'name')?.trim() ?? '';
  const problem = problemOf(name, componentsOf(site.db, project.id));
  if (problem) throw new Refusal(400, [], { name: problem });
  const description = textOfBody(body, 'description') ?? '';
  const component = addComponent(site.db, { projectId: project.id, name, description });
  componentChanged(site, caller, 'created', project, component);
  return { status: 201, body: componentJson(site, project, component) };
}

function problemOf(name: string, others: Component[]): string | undefined {
  if (name === '') return 'The component name specified is invalid - cannot be an empty string.';
  if (name.length > LONGEST_NAME) return `The component name must not exceed ${LONGEST_NAME} characters.`;
  const taken = others.some((other) => other.name.toLowerCase() === name.toLowerCase());
  return taken ? `A component with the name ${name} already exists in this project.` : undefined;
}

/** Its issues lose it, or get the component that is named in its place. */
function deleteComponent(call: Call): Answer {
  const { site, caller, query } = call;
  const { component, project } = componentFor(call, call.path('id'));
  requireAdmin(call, project);
  const other = query.get('moveIssuesTo');
  const substitute = other === null ? undefined : componentFor(call, other).component;
  if (substitute && (substitute.id === component.id || substitute.projectId !== project.id))
    throw badRequest('The component to move issues to must be another one of the same project.');
  replacePart(site, caller, COMPONENTS, component, substitute);
  removeComponent(site.db, component.id);
  componentChanged(site, caller, 'deleted', project, component);
  return noContent;
}

function componentFor({ site, caller }: Call, id: string): { component: Component; project: Project } {
  const component = allComponents(site.db).find((one) => String(one.id) === id);
  const project = visibleProjects(site, caller.accountId).find((one) => one.id === component?.projectId);
  if (!component || !project) throw notFound(`The component with id ${id} does not exist.`);
  return { component, project };
}

function requireAdmin({ site, caller }: Call, project: Project): void {
  if (!administersProject(site, caller.accountId, project))
    throw forbidden('You do not have permission to administer the components of this project.');
}
