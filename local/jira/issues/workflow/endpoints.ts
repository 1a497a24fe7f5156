import { type Answer, type Call, type Endpoint, noContent, ok } from '../../http/endpoint';
import { isObject, objectBody } from '../../http/input';
import { badRequest } from '../../http/refusal';
import { getIssue, mayInProject } from '../../permissions/access';
import { statusJson } from '../../projects/json';
import { openCatalog, statusesOfProject } from '../../store/catalog';
import type { IssueRecord } from '../../store/issues';
import { saveChange } from '../change';
import { applyEdits, editsOf } from '../edit/apply';
import { fieldsOnEditScreen } from '../edit/fields';
import { moveToStatus } from './move';
import { askValidators } from './validate';

export const workflowEndpoints: Endpoint[] = [
  { method: 'GET', path: '/issue/{issue}/transitions', scopes: ['read:jira-work'], answer: transitions },
  {
    method: 'POST',
    path: '/issue/{issue}/transitions',
    scopes: ['write:jira-work'],
    before: validate,
    answer: transition,
  },
];

/** Every status of the project can be reached from every other. Without "Transition issues" the list is empty. */
function available({ site, caller }: Call, issue: IssueRecord) {
  if (!mayInProject(site, caller.accountId, issue.projectId, 'TRANSITION_ISSUES')) return [];
  return statusesOfProject(site.db, issue.projectId);
}

function transitions(call: Call): Answer {
  const { site, caller, path, query } = call;
  const issue = getIssue(site, caller.accountId, path('issue'));
  const only = query.get('transitionId');
  const list = available(call, issue)
    .filter(({ transitionId }) => only === null || only === transitionId)
    .map(({ transitionId, ...status }) => ({
      id: transitionId,
      name: status.name,
      to: statusJson(site, status),
      hasScreen: true,
      isGlobal: true,
      isInitial: false,
      isAvailable: true,
      isConditional: false,
      looped: false,
    }));
  return ok({ expand: 'transitions', transitions: list });
}

/** The issue as the request would leave it: with what its screen sets, and in its new status. */
function transitionOf(call: Call) {
  const { site, caller } = call;
  const before = getIssue(site, caller.accountId, call.path('issue'));
  const draft = structuredClone(before);
  const body = objectBody(call.body);
  const { transition: wanted } = body;
  if (!isObject(wanted) || wanted.id === undefined) throw badRequest("Missing 'transition' identifier");
  const to = available(call, draft).find(({ transitionId }) => transitionId === String(wanted.id));
  if (!to) throw badRequest(`Transition id '${String(wanted.id)}' is not valid for this issue.`);
  const edits = editsOf(body);
  const set = [...Object.keys(edits.fields), ...Object.keys(edits.update)];
  // Screens of transitions have the fields of the edit screen here.
  const fields = set.length > 0 ? fieldsOnEditScreen(site, caller, draft) : [];
  const items = applyEdits(draft, edits, fields, { site, caller });
  return { before, draft, to, set, items };
}

async function validate(call: Call): Promise<void> {
  const { site, caller } = call;
  const { before, draft, to, set } = transitionOf(call);
  const transition = { id: to.transitionId, to: to.id };
  await askValidators({ site, caller, before, after: draft, transition, set });
}

function transition(call: Call): Answer {
  const { site, caller } = call;
  const { draft, to, items } = transitionOf(call);
  const from = openCatalog(site.db).statuses().get(draft.statusId) ?? to;
  saveChange(site, caller, draft, [...items, ...moveToStatus(draft, from, to, site.clock.now())]);
  return noContent;
}
