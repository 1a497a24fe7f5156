import { type Route, route } from '@forge/api';
import type { JiraAsUser, Permissions } from '../app/jira';
import type { JiraIssue } from '../domain/facts';
import { list, part, text } from '../domain/jira-json';
import { isFormer } from '../domain/personal-data';
import { accept, type Outcome } from '../domain/refusal';
import { readHistories } from './histories';
import { outcomeOf } from './jira-answer';
import { projectChoices } from './project-choices';
import { readIssue, SHORT_FIELDS } from './read-issue';
import { asCaller } from './requests';
import { setAnswer } from './set-answer';
import { setDate } from './set-date';

/** Jira's limit for one bulk read of issues. */
const BULK = 100;
/** People asked about at once: enough account ids for an address of moderate length. */
const PEOPLE = 50;

export const jiraAsUser: JiraAsUser = {
  readEpic: (issueId) => readIssue(asCaller.get, issueId),

  async readEpics(issueIds, wanted) {
    const fields = [...wanted, 'issuetype', 'project', 'assignee'];
    return bulkFetch(issueIds, { fields });
  },

  readWholeEpics: (issueIds) => bulkFetch(issueIds, { fields: SHORT_FIELDS, expand: ['changelog'] }),

  readHistories: (issueIds, fields) =>
    readHistories((path, body) => asCaller.send(path, 'POST', body), issueIds, fields),

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

  async administersJira() {
    const answer = await get(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
    if (!answer.ok) return answer;
    return accept(part(part(part(answer.result).permissions).ADMINISTER).havePermission === true);
  },

  setDate,
  setAnswer,

  async readChildren(epicId, issueIds) {
    const read = await bulkFetch(issueIds, { fields: ['parent'] });
    if (!read.ok) return read;
    return accept(
      read.result.map(({ id, key, fields }) => ({ id, key, isBelow: part(fields.parent).id === epicId })),
    );
  },

  async removeParent(issueId) {
    const update = { parent: [{ set: { none: true } }] };
    const answer = await send(route`/rest/api/3/issue/${issueId}`, 'PUT', { update });
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

  ...projectChoices,

  async activePeople(accounts) {
    const active: string[] = [];
    const known = accounts.filter((account) => !isFormer(account));
    for (const batch of inBatches(known, PEOPLE)) {
      const query = new URLSearchParams(batch.map((account): [string, string] => ['accountId', account]));
      query.set('maxResults', String(batch.length));
      const answer = await get(route`/rest/api/3/user/bulk?${query}`);
      if (!answer.ok) return answer;
      const people = list(part(answer.result).values);
      const found = people.filter((user) => user.active === true && user.accountType !== 'app');
      active.push(...found.map((user) => text(user.accountId)));
    }
    return accept(active);
  },
};

async function bulkFetch(
  issueIds: readonly string[],
  wanted: { fields: readonly string[]; expand?: readonly string[] },
): Promise<Outcome<JiraIssue[]>> {
  const answers = await Promise.all(
    inBatches(issueIds, BULK).map((issueIdsOrKeys) =>
      send(route`/rest/api/3/issue/bulkfetch`, 'POST', { issueIdsOrKeys, ...wanted }),
    ),
  );
  const issues: JiraIssue[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    const found = part(answer.result).issues;
    if (Array.isArray(found)) issues.push(...(found as JiraIssue[]));
  }
  return accept(issues);
}

function inBatches<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

function get(path: Route): Promise<Outcome<unknown>> {
  return outcomeOf(asCaller.get(path));
}

function send(path: Route, method: 'POST' | 'PUT', body: unknown): Promise<Outcome<unknown>> {
  return outcomeOf(asCaller.send(path, method, body));
}

function permissionsOf(answer: Outcome<unknown>): Outcome<Permissions> {
  if (!answer.ok) return answer;
  const permissions = part(part(answer.result).permissions);
  const has = (key: string) => part(permissions[key]).havePermission === true;
  return accept({ edit: has('EDIT_ISSUES'), administerProject: has('ADMINISTER_PROJECTS') });
}
