import { type Answer, type Call, type Endpoint, ok } from '../../http/endpoint';
import { isObject, objectBody } from '../../http/input';
import { badRequest } from '../../http/refusal';
import { mayInProject } from '../../permissions/access';
import { visibleProjects } from '../../projects/find';
import { APP_ACCOUNT_ID } from '../../site';
import { type Project, statusesOfProject } from '../../store/catalog';
import { rulesOfProject, type WorkflowRule } from './rules';

export const workflowsEndpoints: Endpoint[] = [
  { method: 'POST', path: '/workflows', scopes: ['manage:jira-configuration'], answer: readWorkflows },
];

const CATEGORIES = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

/** The workflows of projects and issue types: here each project has one, for all of its types. */
function readWorkflows({ site, caller, body }: Call): Answer {
  const { projectAndIssueTypes } = objectBody(body);
  if (!Array.isArray(projectAndIssueTypes) || projectAndIssueTypes.length === 0)
    throw badRequest('Workflow ids, workflow names, or projects and issue types are needed.');
  const ids = projectAndIssueTypes.map((pair) => (isObject(pair) ? String(pair.projectId) : ''));
  const projects = visibleProjects(site, caller.accountId).filter(({ id }) => ids.includes(String(id)));
  // The app administers workflows by its scope; people need the permission.
  const visible = projects.filter(
    ({ id }) =>
      caller.accountId === APP_ACCOUNT_ID || mayInProject(site, caller.accountId, id, 'ADMINISTER_PROJECTS'),
  );
  const statuses = visible.flatMap(({ id }) => statusesOfProject(site.db, id));
  return ok({
    statuses: [...new Map(statuses.map((status) => [status.id, status])).values()].map(
      ({ id, name, category }) => ({
        id,
        name,
        description: '',
        statusReference: id,
        statusCategory: CATEGORIES[category as keyof typeof CATEGORIES],
        scope: { type: 'GLOBAL' },
      }),
    ),
    workflows: visible.map((project) => ({
      id: `workflow-${project.id}`,
      name: `${project.name} workflow`,
      description: '',
      isEditable: true,
      scope: project.simplified
        ? { type: 'PROJECT', project: { id: String(project.id) } }
        : { type: 'GLOBAL' },
      statuses: statusesOfProject(site.db, project.id).map(({ id }) => ({ statusReference: id })),
      transitions: transitionsOf(project, rulesOfProject(site.db, project.id), (id) =>
        statusesOfProject(site.db, id),
      ),
    })),
  });
}

function transitionsOf(
  { id }: Project,
  rules: readonly WorkflowRule[],
  statusesOf: (projectId: number) => ReturnType<typeof statusesOfProject>,
) {
  return statusesOf(id).map(({ transitionId, name, id: statusId }) => ({
    id: transitionId,
    name,
    description: '',
    type: 'GLOBAL',
    toStatusReference: statusId,
    links: [],
    actions: [],
    validators: rules
      .filter((rule) => rule.transitionId === transitionId)
      .map((rule) => ({
        id: rule.id,
        ruleKey: 'forge:expression-validator',
        parameters: {
          key: rule.moduleKey,
          config: JSON.stringify(rule.configuration),
          id: rule.id,
          disabled: 'false',
        },
      })),
    triggers: [],
    properties: {},
  }));
}
