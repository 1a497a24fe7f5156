import { type Route, route } from '@forge/api';
import type { JiraAsUser, Permissions } from '../app/ports';
import { EPIC_LEVEL, factFields, type JiraIssue, part, text } from '../domain/facts';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { PROJECTION_KEY } from '../seal/claims';
import { readDateHistories } from './date-histories';
import { outcomeOf } from './jira-answer';
import { asCaller } from './requests';

/** Jira's limit for one bulk read of issues. */
const BULK = 100;

export const jiraAsUser: JiraAsUser = {
  async readEpic(issueId, source) {
    const fields = [...factFields(source), 'description', 'issuetype', 'assignee', 'project'].join(',');
    const query = route`/rest/api/3/issue/${issueId}?fields=${fields}&properties=${PROJECTION_KEY}&expand=changelog`;
    return issueOf(await get(query));
  },

  async readEpics(issueIds, source) {
    const chunks = Array.from({ length: Math.ceil(issueIds.length / BULK) }, (_, index) =>
      issueIds.slice(index * BULK, (index + 1) * BULK),
    );
    const fields = [...factFields(source), 'issuetype', 'project', 'assignee'];
    const answers = await Promise.all(
      chunks.map((issueIdsOrKeys) =>
        send(route`/rest/api/3/issue/bulkfetch`, 'POST', { issueIdsOrKeys, fields }),
      ),
    );
    const issues: JiraIssue[] = [];
    for (const answer of answers) {
      if (!answer.ok) return answer;
      const found = part(answer.result).issues;
      if (Array.isArray(found)) issues.push(...(found as JiraIssue[]));
    }
    return accept(issues);
  },

  readDateHistories: (issueIds, source) =>
    readDateHistories((path, body) => asCaller.send(path, 'POST', body), issueIds, source),

  async permissionsOnIssue(issueId) {
    return permissionsOf(
      await get(
        route`/rest/api/3/mypermissions?issueId=${issueId}&permissions=EDIT_ISSUES,ADMINISTER_PROJECTS`,
      ),
    );
  },

  async permissionsInProject(projectId) {
    return permissionsOf(
      await get(
        route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=EDIT_ISSUES,ADMINISTER_PROJECTS`,
      ),
    );
  },

  async setDate(issueId, source, day) {
    const answer = await send(route`/rest/api/3/issue/${issueId}`, 'PUT', { fields: { [source]: day } });
    return answer.ok ? accept(null) : answer;
  },

  async readProject(projectId) {
    const answer = await get(route`/rest/api/3/project/${projectId}`);
    if (!answer.ok) return answer;
    const project = part(answer.result);
    return accept({
      id: text(project.id),
      key: text(project.key),
      name: text(project.name),
      lead: text(part(project.lead).accountId) || null,
    });
  },

  async epicTypes(projectId) {
    const answer = await get(route`/rest/api/3/issuetype/project?projectId=${projectId}&level=${EPIC_LEVEL}`);
    if (!answer.ok) return answer;
    const types = Array.isArray(answer.result) ? answer.result : [];
    return accept(types.map((type) => text(part(type).name)));
  },

  async activePeople(accounts) {
    const query = new URLSearchParams(accounts.map((account): [string, string] => ['accountId', account]));
    query.set('maxResults', String(accounts.length));
    const answer = await get(route`/rest/api/3/user/bulk?${query}`);
    if (!answer.ok) return answer;
    const users = part(answer.result).values;
    const people = (Array.isArray(users) ? users : []).map(part);
    return accept(
      people
        .filter((user) => user.active === true && user.accountType !== 'app')
        .map((user) => text(user.accountId)),
    );
  },
};

function get(path: Route): Promise<Outcome<unknown>> {
  return outcomeOf(asCaller.get(path));
}

function send(path: Route, method: 'POST' | 'PUT', body: unknown): Promise<Outcome<unknown>> {
  return outcomeOf(asCaller.send(path, method, body));
}

function issueOf(answer: Outcome<unknown>): Outcome<JiraIssue> {
  if (!answer.ok) return answer;
  const issue = part(answer.result);
  if (typeof issue.id !== 'string') return refuse({ code: 'not-found' });
  return accept(answer.result as JiraIssue);
}

function permissionsOf(answer: Outcome<unknown>): Outcome<Permissions> {
  if (!answer.ok) return answer;
  const permissions = part(part(answer.result).permissions);
  const has = (key: string) => part(permissions[key]).havePermission === true;
  return accept({ edit: has('EDIT_ISSUES'), administerProject: has('ADMINISTER_PROJECTS') });
}
