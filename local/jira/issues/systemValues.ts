import { fromPlainText, isDocument } from '../adf/build';
import { COMPONENTS, VERSIONS } from '../parts/kind';
import { categoryJson, issueTypeJson, projectJson, statusJson } from '../projects/json';
import { priorityJson } from '../projects/priorities';
import type { IssueRecord } from '../store/issues';
import { formatInstant } from '../time/instant';
import type { Surroundings } from './surroundings';

type Value = (issue: IssueRecord, around: Surroundings) => unknown;

/** How each system field is written. `undefined` leaves it out, as Jira does with a missing parent. */
export const systemValues: Record<string, Value> = {
  summary: (issue) => issue.summary,
  issuetype: (issue, { site, typeOf }) => issueTypeJson(site, typeOf(issue)),
  project: (issue, { site, projectOf }) => projectJson(site, projectOf(issue)),
  parent: (issue, around) => around.parentOf(issue),
  status: (issue, { site, statusOf }) => statusJson(site, statusOf(issue)),
  statusCategory: (issue, { site, statusOf }) => categoryJson(site, statusOf(issue).category),
  statuscategorychangedate: (issue, { zone }) => formatInstant(issue.categoryChanged, zone),
  priority: (issue, { site }) => {
    const priority = named(issue.fields.priority);
    return priority && priorityJson(site, priority);
  },
  resolution: (issue, { site }) => {
    const resolution = named(issue.fields.resolution);
    return (
      resolution && {
        self: `${site.url}/rest/api/3/resolution/${resolution.id}`,
        description: '',
        ...resolution,
      }
    );
  },
  resolutiondate: (issue, { zone }) => (issue.resolved === null ? null : formatInstant(issue.resolved, zone)),
  assignee: (issue, { userOf }) => userOf(issue.assignee),
  reporter: (issue, { userOf }) => userOf(issue.reporter),
  creator: (issue, { userOf }) => userOf(issue.creator),
  labels: (issue) => issue.fields.labels ?? [],
  description: (issue) => documentOf(issue.fields.description),
  environment: (issue) => documentOf(issue.fields.environment),
  duedate: (issue) => issue.duedate,
  created: (issue, { zone }) => formatInstant(issue.created, zone),
  updated: (issue, { zone }) => formatInstant(issue.updated, zone),
  components: (issue, { partsOf }) => partsOf(issue, COMPONENTS),
  fixVersions: (issue, { partsOf }) => partsOf(issue, VERSIONS),
  versions: (issue) => issue.fields.versions ?? [],
  issuelinks: (issue) => issue.fields.issuelinks ?? [],
  subtasks: (issue, { subtasksOf }) => subtasksOf(issue),
  security: (issue, { securityOf }) => securityOf(issue),
  watches: (issue, { site }) =>
    issue.fields.watches ?? {
      self: `${site.url}/rest/api/3/issue/${issue.key}/watchers`,
      watchCount: 0,
      isWatching: false,
    },
  votes: (issue, { site }) =>
    issue.fields.votes ?? {
      self: `${site.url}/rest/api/3/issue/${issue.key}/votes`,
      votes: 0,
      hasVoted: false,
    },
  comment: (issue, { site, commentsOf }) => {
    const comments = commentsOf(issue);
    return {
      comments,
      self: `${site.url}/rest/api/3/issue/${issue.id}/comment`,
      maxResults: comments.length,
      total: comments.length,
      startAt: 0,
    };
  },
};

/** A stored reference with id and name; `null` if there is none. */
function named(value: unknown): { id: string; name: string } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, name } = value as { id?: unknown; name?: unknown };
  return { id: String(id ?? ''), name: String(name ?? '') };
}

const documentOf = (value: unknown): unknown =>
  isDocument(value) ? value : typeof value === 'string' ? fromPlainText(value) : null;
