import type { Comment } from '../comments/store';
import type { ChangeItem } from '../history/store';
import { SITE_ZONE } from '../permissions/caller';
import { issueTypeJson, projectJson, statusJson } from '../projects/json';
import type { Site } from '../site';
import { openCatalog } from '../store/catalog';
import type { IssueRecord } from '../store/issues';
import { formatInstant } from '../time/instant';

/** Who changed something: a person, an app, or nobody that Jira could name. */
export interface Author {
  accountId: string | null;
  /** The app itself did it, for itself or for a person. */
  throughApp: boolean;
}

export function issueCreated(site: Site, author: Author, issue: IssueRecord): void {
  emit(site, 'avi:jira:created:issue', author, issue, {});
}

/** One save of an issue; `historyId` is that of the history it left, null for a save that left none. */
export function issueUpdated(
  site: Site,
  author: Author,
  issue: IssueRecord,
  change: { historyId: number; items: ChangeItem[] } | null,
): void {
  if (change === null) {
    emit(site, 'avi:jira:updated:issue', author, issue, {});
    return;
  }
  const items = change.items.map(({ tmpFromAccountId: _, tmpToAccountId: __, ...item }) => item);
  const assignees = change.items
    .filter(({ fieldId }) => fieldId === 'assignee')
    .flatMap(({ from, to }) => [from, to]);
  const changelog = { id: String(change.historyId), items };
  emit(site, 'avi:jira:updated:issue', author, issue, { changelog }, assignees);
}

export function issueDeleted(site: Site, author: Author, issue: IssueRecord): void {
  emit(site, 'avi:jira:deleted:issue', author, issue, {});
}

/** Somebody said something on an issue; that the issue counts as updated is no event of its own. */
export function issueCommented(site: Site, author: Author, issue: IssueRecord, comment: Comment): void {
  const details = {
    id: String(comment.id),
    author: personRef(comment.author),
    body: comment.body,
    updateAuthor: personRef(comment.author),
    created: formatInstant(comment.created, SITE_ZONE),
    updated: formatInstant(comment.updated, SITE_ZONE),
    jsdPublic: true,
  };
  emit(site, 'avi:jira:commented:issue', author, issue, { comment: details });
}

function emit(
  site: Site,
  eventType: string,
  { accountId, throughApp }: Author,
  issue: IssueRecord,
  details: object,
  associated: (string | null)[] = [],
): void {
  const users = [...new Set([accountId, ...associated])].filter((id) => id !== null);
  site.emit({
    eventType,
    timestamp: String(site.clock.now()),
    selfGenerated: throughApp,
    issue: { id: String(issue.id), key: issue.key, fields: fieldsOf(site, issue) },
    ...(accountId === null ? {} : { atlassianId: accountId }),
    ...(users.length === 0
      ? {}
      : { associatedUsers: { associatedUsers: users.map((id) => ({ accountId: id })) } }),
    ...details,
  });
}

/** The few fields that an event carries: whoever needs another asks Jira. */
function fieldsOf(site: Site, issue: IssueRecord) {
  const catalog = openCatalog(site.db);
  const type = catalog.types().get(issue.typeId);
  const project = catalog.projects().get(issue.projectId);
  const status = catalog.statuses().get(issue.statusId);
  return {
    summary: issue.summary,
    ...(type && { issuetype: issueTypeJson(site, type) }),
    creator: personRef(issue.creator),
    created: formatInstant(issue.created, SITE_ZONE),
    ...(project && { project: projectJson(site, project) }),
    reporter: personRef(issue.reporter),
    assignee: personRef(issue.assignee),
    updated: formatInstant(issue.updated, SITE_ZONE),
    ...(status && { status: statusJson(site, status) }),
  };
}

const personRef = (accountId: string | null) => (accountId === null ? null : { accountId });
