import { type APIResponse, getAppContext, route } from '@forge/api';
import type { EpicPage, JiraAsApp } from '../app/jira';
import { EPIC_LEVEL, factFields, type JiraIssue } from '../domain/facts';
import { list, part, text } from '../domain/jira-json';
import { accept, type Outcome } from '../domain/refusal';
import { PROJECTION_KEY } from '../seal/claims';
import { gatedTransitions } from './gated-transitions';
import { readHistories } from './histories';
import { outcomeOf, withinTime } from './jira-answer';
import { note } from './note';
import { readIssue, SHORT_FIELDS } from './read-issue';
import { asTheApp } from './requests';

const { get, send, remove } = asTheApp;

/** What a lost connection counts as, for the note on the record. */
const NO_ANSWER = 503;
/** Epics of one page of a search with fields: Jira gives no more. */
const PAGE = 100;

/** Epics of any projects, whatever fields those have chosen. */
const WHOLE_EPICS = { fields: SHORT_FIELDS, properties: [PROJECTION_KEY] };

export const jiraAsApp: JiraAsApp = {
  writeProjection: (issueId, projection) =>
    statusOf(send(route`/rest/api/3/issue/${issueId}/properties/${PROJECTION_KEY}`, 'PUT', projection)),

  async removeProjection(issueId) {
    const path = route`/rest/api/3/issue/${issueId}/properties/${PROJECTION_KEY}`;
    const status = await statusOf(remove(path));
    return status === 404 ? 204 : status;
  },

  writeColumn(issueId, words) {
    const updates = [{ issueIds: [Number(issueId)], value: words }];
    const path = route`/rest/api/3/app/field/${columnKey()}/value?generateChangelog=false&generateAppEvents=false`;
    return statusOf(send(path, 'PUT', { updates }));
  },

  readEpic: (issueId) => readIssue(get, issueId),

  gatedTransitions,

  readHistories: (issueIds, fields) =>
    readHistories((path, body) => send(path, 'POST', body), issueIds, fields),

  async projectState(projectId) {
    const answer = await outcomeOf(get(route`/rest/api/3/project/${projectId}`));
    if (!answer.ok) return answer.refusal.code === 'not-found' ? accept('gone') : answer;
    const { archived, deleted } = part(answer.result);
    return accept(archived === true || deleted === true ? 'resting' : 'open');
  },

  async existing(issueIds) {
    if (issueIds.length === 0) return accept([]);
    const body = { issueIdsOrKeys: issueIds, fields: ['project'] };
    const answer = await outcomeOf(send(route`/rest/api/3/issue/bulkfetch`, 'POST', body));
    if (!answer.ok) return answer;
    const { issues } = part(answer.result);
    return accept((Array.isArray(issues) ? issues : []).map((issue) => text(part(issue).id)));
  },

  async searchOpenEpics(projectId, settings, next) {
    const jql = await openEpics(projectId);
    if (!jql.ok) return jql;
    if (jql.result === null) return accept({ issues: [], next: null });
    return pageOf(
      await search(jql.result, next, {
        fields: [...factFields(settings), 'issuetype', 'project', 'updated'],
        properties: [PROJECTION_KEY],
      }),
    );
  },

  async searchUpdatedEpics(since, now, next) {
    const minutes = Math.ceil((now - since) / 60_000);
    const jql = `hierarchyLevel = ${EPIC_LEVEL} AND updated >= "-${minutes}m" ORDER BY updated`;
    return pageOf(await search(jql, next, WHOLE_EPICS));
  },

  async searchAllEpics(next) {
    return pageOf(await search(`hierarchyLevel = ${EPIC_LEVEL} ORDER BY id`, next, WHOLE_EPICS));
  },

  async searchEpicsOfVersion(projectId, versionId, next) {
    const jql = await openEpics(projectId, `fixVersion = ${versionId}`);
    if (!jql.ok) return jql;
    if (jql.result === null) return accept({ issueIds: [], next: null });
    const page = pageOf(await search(jql.result, next, { fields: ['project'] }));
    if (!page.ok) return page;
    return accept({ issueIds: page.result.issues.map(({ id }) => id), next: page.result.next });
  },

  async comment(issueId, said) {
    const body = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: said }] }],
    };
    const answer = await outcomeOf(send(route`/rest/api/3/issue/${issueId}/comment`, 'POST', { body }));
    return answer.ok ? accept(null) : answer;
  },

  async siteTimeZone() {
    const answer = await outcomeOf(get(route`/rest/api/3/serverInfo`));
    return answer.ok ? text(part(answer.result).serverTimeZone) || null : null;
  },
};

/**
 * How Jira calls the field of the manifest's module: see "Field lifecycle" and "Value function" in the reference of
 * `jira:customField`. `GET /field` leaves out fields that are on no used screen, so it is not asked.
 */
function columnKey(): string {
  const { appAri, environmentType } = getAppContext();
  return `${appAri.appId}__${environmentType}__date-sign-off`;
}

/** JQL for the project's epics that are not done; null where it has no type at their level. */
async function openEpics(projectId: string, also?: string): Promise<Outcome<string | null>> {
  const types = await outcomeOf(
    get(route`/rest/api/3/issuetype/project?projectId=${projectId}&level=${EPIC_LEVEL}`),
  );
  if (!types.ok) return types;
  const ids = list(types.result).map((type) => text(type.id));
  if (ids.length === 0) return accept(null);
  const wanted = [
    `project = ${projectId}`,
    `issuetype in (${ids.join(', ')})`,
    'statusCategory != Done',
    ...(also === undefined ? [] : [also]),
  ];
  return accept(`${wanted.join(' AND ')} ORDER BY id`);
}

function search(jql: string, next: string | null, wanted: object): Promise<Outcome<unknown>> {
  const body = { jql, ...wanted, maxResults: PAGE, ...(next === null ? {} : { nextPageToken: next }) };
  return outcomeOf(send(route`/rest/api/3/search/jql`, 'POST', body));
}

function pageOf(answer: Outcome<unknown>): Outcome<EpicPage> {
  if (!answer.ok) return answer;
  const { issues, nextPageToken } = part(answer.result);
  return accept({
    issues: Array.isArray(issues) ? (issues as JiraIssue[]) : [],
    next: text(nextPageToken) || null,
  });
}

async function statusOf(request: Promise<APIResponse>): Promise<number> {
  try {
    const answer = await withinTime(request);
    return answer === 'timed out' ? NO_ANSWER : answer.status;
  } catch (error) {
    note('copy-not-confirmed', error);
    return NO_ANSWER;
  }
}
