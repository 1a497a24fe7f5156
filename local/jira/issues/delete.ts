import type { Db } from '../../db';
import { issueDeleted } from '../events/issueEvents';
import { type Answer, type Call, type Endpoint, noContent } from '../http/endpoint';
import { badRequest, forbidden } from '../http/refusal';
import { getIssue, mayInProject } from '../permissions/access';
import { openCatalog } from '../store/catalog';
import { readIssues } from '../store/issues';

export const deleteEndpoints: Endpoint[] = [
  { method: 'DELETE', path: '/issue/{issue}', scopes: ['write:jira-work'], answer: deleteIssue },
];

/** Deletes an issue, with its sub-tasks if that was asked for. Other children stay, without a parent. */
function deleteIssue({ site, caller, path, query }: Call): Answer {
  const issue = getIssue(site, caller.accountId, path('issue'));
  if (!mayInProject(site, caller.accountId, issue.projectId, 'DELETE_ISSUES'))
    throw forbidden('You do not have permission to delete issues in this project.');
  const types = openCatalog(site.db).types();
  const subtasks = readIssues(site.db, 'i.parent_id = ?', [issue.id]).filter(
    ({ typeId }) => types.get(typeId)?.level === -1,
  );
  if (subtasks.length > 0 && query.get('deleteSubtasks') !== 'true')
    throw badRequest(
      `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  removeIssues(
    site.db,
    [issue, ...subtasks].map(({ id }) => id),
  );
  // For what goes with it there is no event of its own, as on Jira.
  issueDeleted(site, caller, issue);
  return noContent;
}

/** Takes issues away for good. Their ids, and those of their histories, are never given again. */
export function removeIssues(db: Db, ids: number[]): void {
  for (const id of ids) {
    db.run('UPDATE jira_issue SET parent_id = NULL WHERE parent_id = ?', [id]);
    db.run('DELETE FROM jira_issue WHERE id = ?', [id]);
    db.run('DELETE FROM jira_property WHERE issue_id = ?', [id]);
    db.run('DELETE FROM jira_comment WHERE issue_id = ?', [id]);
    db.run('DELETE FROM jira_moved_key WHERE issue_id = ?', [id]);
    db.run('DELETE FROM jira_import_digest WHERE issue_id = ?', [id]);
    db.run('INSERT OR IGNORE INTO jira_deleted_issue (id) VALUES (?)', [id]);
  }
}
