import { commentJson } from '../comments/json';
import { readComments } from '../comments/store';
import { type PartKind, refsIn } from '../parts/kind';
import { userJson } from '../people/json';
import type { Condition } from '../permissions/access';
import { browsable } from '../permissions/access';
import type { Caller } from '../permissions/caller';
import { issueTypeJson, statusJson } from '../projects/json';
import { priorityJson } from '../projects/priorities';
import type { Site } from '../site';
import { type IssueType, openCatalog, type Project, type Status } from '../store/catalog';
import { type IssueRecord, readIssues } from '../store/issues';
import { findUser } from '../store/users';

/** What issues refer to, read once for all issues of one answer. */
export interface Surroundings {
  site: Site;
  zone: string;
  typeOf(issue: IssueRecord): IssueType;
  statusOf(issue: IssueRecord): Status;
  projectOf(issue: IssueRecord): Project;
  userOf(accountId: string | null): ReturnType<typeof userJson> | null;
  /** The parent as the caller may see it; `undefined` if there is none or the caller may not browse it. */
  parentOf(issue: IssueRecord): unknown;
  subtasksOf(issue: IssueRecord): unknown[];
  securityOf(issue: IssueRecord): unknown;
  commentsOf(issue: IssueRecord): unknown[];
  /** The parts of one kind that an issue carries, in Jira's order; those that are known no more come last, as stored. */
  partsOf(issue: IssueRecord, kind: PartKind): unknown[];
}

export function surroundingsOf(site: Site, caller: Caller, issues: IssueRecord[]): Surroundings {
  const catalog = openCatalog(site.db);
  const allowed = browsable(site, caller.accountId);
  const users = new Map<string, ReturnType<typeof userJson> | null>();
  const typeOf = (issue: IssueRecord) => catalog.types().get(issue.typeId) ?? UNKNOWN_TYPE;
  const statusOf = (issue: IssueRecord) => catalog.statuses().get(issue.statusId) ?? UNKNOWN_STATUS;
  const brief = (issue: IssueRecord) => briefJson(site, issue, typeOf(issue), statusOf(issue));
  const parents = lazily(() =>
    related(
      site,
      allowed,
      'i.id',
      issues.map(({ parentId }) => parentId),
    ),
  );
  const children = lazily(() =>
    related(
      site,
      allowed,
      'i.parent_id',
      issues.map(({ id }) => id),
    ),
  );
  const comments = lazily(() =>
    readComments(
      site.db,
      issues.map(({ id }) => id),
    ),
  );
  const known = new Map<PartKind, { id: string; name: string }[]>();
  const partsOfKind = (kind: PartKind) => {
    const parts = known.get(kind) ?? kind.all(site.db).map((part) => kind.json(site, part));
    known.set(kind, parts);
    return parts;
  };
  return {
    site,
    zone: caller.timeZone,
    typeOf,
    statusOf,
    projectOf: (issue) => catalog.projects().get(issue.projectId) ?? unknownProject(issue),
    userOf(accountId) {
      if (accountId === null) return null;
      if (!users.has(accountId)) {
        const user = findUser(site.db, accountId);
        users.set(accountId, user ? userJson(site, user) : null);
      }
      return users.get(accountId) ?? null;
    },
    parentOf(issue) {
      if (issue.parentId === null) return issue.fields.parent;
      const parent = parents().find(({ id }) => id === issue.parentId);
      return parent && brief(parent);
    },
    subtasksOf: (issue) =>
      children()
        .filter((child) => child.parentId === issue.id && typeOf(child).level === -1)
        .map(brief),
    partsOf(issue, kind) {
      const refs = refsIn(issue.fields, kind);
      if (refs.length === 0) return [];
      const all = partsOfKind(kind);
      const isKnown = (id: string) => all.some((part) => part.id === id);
      return [
        ...all.filter(({ id }) => refs.some((ref) => ref.id === id)),
        ...refs.filter(({ id }) => !isKnown(id)),
      ];
    },
    commentsOf: (issue) =>
      comments()
        .filter(({ issueId }) => issueId === issue.id)
        .map((comment) => commentJson(site, caller.timeZone, comment)),
    securityOf(issue) {
      if (issue.securityId === null) return null;
      const level = site.db.get<{ name: string; description: string }>(
        'SELECT name, description FROM jira_security_level WHERE id = ?',
        [issue.securityId],
      );
      return {
        self: `${site.url}/rest/api/3/securitylevel/${issue.securityId}`,
        id: String(issue.securityId),
        ...level,
      };
    },
  };
}

const UNKNOWN_TYPE: IssueType = { id: '0', name: 'Unknown', description: '', level: 0 };
const UNKNOWN_STATUS: Status = { id: '0', name: 'Unknown', description: '', category: 'undefined' };
const unknownProject = ({ projectId, key }: IssueRecord): Project => ({
  id: projectId,
  key: key.slice(0, key.lastIndexOf('-')),
  name: '',
  description: '',
  lead: null,
  simplified: false,
  origin: 'import',
  state: 'live',
});

/** An issue as parents and sub-tasks of others are shown. */
function briefJson(site: Site, issue: IssueRecord, type: IssueType, status: Status) {
  const priority = issue.fields.priority as { id: string; name: string } | null | undefined;
  return {
    id: String(issue.id),
    key: issue.key,
    self: `${site.url}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: statusJson(site, status),
      ...(priority ? { priority: priorityJson(site, priority) } : {}),
      issuetype: issueTypeJson(site, type),
    },
  };
}

function related(site: Site, allowed: Condition, column: string, ids: (number | null)[]): IssueRecord[] {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return [];
  return readIssues(site.db, `${column} IN (${wanted.join(', ')}) AND ${allowed.sql}`, allowed.params);
}

function lazily<T>(read: () => T[]): () => T[] {
  let value: T[] | undefined;
  return () => {
    value ??= read();
    return value;
  };
}
