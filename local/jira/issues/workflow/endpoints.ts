import { type Answer, type Call, type Endpoint, noContent, ok } from '../../http/endpoint';
import { isObject, objectBody } from '../../http/input';
import { badRequest } from '../../http/refusal';
import { getIssue, mayInProject } from '../../permissions/access';
import { statusJson } from '../../projects/json';
import { openCatalog, statusesOfProject } from '../../store/catalog';
import type { IssueRecord } from '../../store/issues';
import { saveChange } from '../change';
import { moveToStatus } from './move';

export const workflowEndpoints: Endpoint[] = [
  { method: 'GET', path: '/issue/{issue}/transitions', scopes: ['read:jira-work'], answer: transitions },
  { method: 'POST', path: '/issue/{issue}/transitions', scopes: ['write:jira-work'], answer: transition },
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
      hasScreen: false,
      isGlobal: true,
      isInitial: false,
      isAvailable: true,
      isConditional: false,
      looped: false,
    }));
  return ok({ expand: 'transitions', transitions: list });
}

function transition(call: Call): Answer {
  const { site, caller } = call;
  const draft = getIssue(site, caller.accountId, call.path('issue'));
  const { transition: wanted } = objectBody(call.body);
  if (!isObject(wanted) || wanted.id === undefined) throw badRequest("Missing 'transition' identifier");
  const to = available(call, draft).find(({ transitionId }) => transitionId === String(wanted.id));
  if (!to) throw badRequest(`Transition id '${String(wanted.id)}' is not valid for this issue.`);
  const from = openCatalog(site.db).statuses().get(draft.statusId) ?? to;
  saveChange(site, caller, draft, moveToStatus(draft, from, to, site.clock.now()));
  return noContent;
}
