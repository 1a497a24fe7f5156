import { issueCreated } from '../../events/issueEvents';
import type { Answer, Call, Endpoint } from '../../http/endpoint';
import { isObject, objectBody } from '../../http/input';
import { Refusal } from '../../http/refusal';
import { mayInProject } from '../../permissions/access';
import { visibleProjects } from '../../projects/find';
import { DEFAULT_PRIORITY } from '../../projects/priorities';
import { type IssueType, type Project, statusesOfProject, typesOfProject } from '../../store/catalog';
import { type IssueRecord, nextIssueId, saveIssue } from '../../store/issues';
import { applyEdits, editsOf } from './apply';
import { editableFields } from './fields';

export const createEndpoints: Endpoint[] = [
  { method: 'POST', path: '/issue', scopes: ['write:jira-work'], answer: createIssue },
];

const refuse = (field: string, message: string) => new Refusal(400, [], { [field]: message });

/** Creates one issue in the first status of its project. A creation leaves no history. */
function createIssue(call: Call): Answer {
  const { site, caller } = call;
  const edits = editsOf(objectBody(call.body));
  const { project: projectValue, issuetype, ...fields } = edits.fields;
  const project = projectFor(call, projectValue);
  const type = typeFor(call, project, issuetype);
  const draft = emptyIssue(call, project, type);
  const asked = { summary: null, ...(type.level === -1 ? { parent: null } : {}), ...fields };
  applyEdits(draft, { ...edits, fields: asked }, editableFields(site, caller, draft), { site, caller });
  saveIssue(site.db, draft);
  issueCreated(site, caller, draft);
  const id = String(draft.id);
  return { status: 201, body: { id, key: draft.key, self: `${site.url}/rest/api/3/issue/${id}` } };
}

function projectFor({ site, caller }: Call, value: unknown): Project {
  const wanted = isObject(value) ? value : {};
  const project = visibleProjects(site, caller.accountId).find(
    ({ id, key }) => String(id) === String(wanted.id) || key === wanted.key,
  );
  if (!project) throw refuse('project', 'Specify a valid project ID or key');
  if (mayInProject(site, caller.accountId, project.id, 'CREATE_ISSUES')) return project;
  throw refuse('project', 'You do not have permission to create issues in this project.');
}

function typeFor({ site }: Call, project: Project, value: unknown): IssueType {
  if (!isObject(value)) throw refuse('issuetype', 'Specify an issue type');
  const type = typesOfProject(site.db, project.id).find(
    ({ id, name }) => id === String(value.id) || name === value.name,
  );
  if (!type) throw refuse('issuetype', 'Specify a valid issue type');
  return type;
}

function emptyIssue({ site, caller }: Call, project: Project, type: IssueType): IssueRecord {
  const [first] = statusesOfProject(site.db, project.id);
  if (!first) throw new Error(`Project ${project.key} has no status`);
  const row = site.db.get<{ last_number: number }>('SELECT last_number FROM jira_project WHERE id = ?', [
    project.id,
  ]);
  const number = (row?.last_number ?? 0) + 1;
  const now = site.clock.now();
  return {
    id: nextIssueId(site.db),
    key: `${project.key}-${number}`,
    projectId: project.id,
    number,
    typeId: type.id,
    statusId: first.id,
    securityId: null,
    parentId: null,
    summary: '',
    assignee: null,
    reporter: caller.accountId,
    creator: caller.accountId,
    duedate: null,
    created: now,
    updated: now,
    resolved: null,
    categoryChanged: now,
    fields: { priority: DEFAULT_PRIORITY, labels: [] },
  };
}
