import type { ChangeItem } from '../history/store';
import { forbidden, notFound, Refusal } from '../http/refusal';
import { rehomeParts } from '../parts/issues';
import { getIssue, mayInProject } from '../permissions/access';
import { callerOf } from '../permissions/caller';
import type { Site } from '../site';
import {
  type IssueType,
  openCatalog,
  type Project,
  statusesOfProject,
  typesOfProject,
} from '../store/catalog';
import { type IssueRecord, readIssues } from '../store/issues';
import { saveChange } from './change';
import { changed, type EditContext } from './edit/field';
import { changeType } from './edit/issueType';
import { moveToStatus } from './workflow/move';

/** Where an issue goes: a project's key, and one of its types where it has none like the issue's. */
export interface Destination {
  projectKey: string;
  typeId?: string;
}

/**
 * Moves an issue to another project as a person, with its sub-tasks: each gets a new key, and the old one goes on
 * leading to it. Answers with the new key.
 */
export function moveToProject(site: Site, accountId: string, name: string, destination: Destination): string {
  const context = { site, caller: callerOf(site, { kind: 'user', accountId }, 'shell') };
  const issue = getIssue(site, accountId, name);
  const target = [...openCatalog(site.db).projects().values()].find(
    ({ key, state }) => key === destination.projectKey && state === 'live',
  );
  if (!target || !mayInProject(site, accountId, target.id, 'BROWSE_PROJECTS'))
    throw notFound(`No project could be found with key '${destination.projectKey}'.`);
  if (target.id === issue.projectId) throw refuse(`${issue.key} is in ${target.name} already.`);
  if (!mayInProject(site, accountId, issue.projectId, 'MOVE_ISSUES'))
    throw forbidden('You do not have permission to move issues out of this project.');
  if (!mayInProject(site, accountId, target.id, 'CREATE_ISSUES'))
    throw forbidden(`You do not have permission to create issues in ${target.name}.`);
  const types = openCatalog(site.db).types();
  if (types.get(issue.typeId)?.level === -1) throw refuse('A sub-task moves with its parent.');
  const subtasks = readIssues(site.db, 'i.parent_id = ?', [issue.id]).filter(
    ({ typeId }) => types.get(typeId)?.level === -1,
  );
  return site.db.transaction(() => {
    const key = moveOne(issue, target, destination.typeId, context);
    for (const subtask of subtasks) moveOne(subtask, target, undefined, context);
    return key;
  });
}

const refuse = (message: string) => new Refusal(400, [message]);

function moveOne(
  draft: IssueRecord,
  target: Project,
  typeId: string | undefined,
  context: EditContext,
): string {
  const { site, caller } = context;
  const { db } = site;
  const catalog = openCatalog(db);
  const from = catalog.projects().get(draft.projectId);
  const before = catalog.types().get(draft.typeId);
  const after = typeIn(target, before, typeId, context);
  if (!from || !before || !after) throw refuse(`${target.name} has no issue type for ${draft.key}.`);
  const oldKey = draft.key;
  const row = db.get<{ last_number: number }>('SELECT last_number FROM jira_project WHERE id = ?', [
    target.id,
  ]);
  draft.number = (row?.last_number ?? 0) + 1;
  draft.key = `${target.key}-${draft.number}`;
  draft.projectId = target.id;
  draft.securityId = null;
  const items = [
    ...changed(
      'project',
      { id: String(from.id), label: from.name },
      { id: String(target.id), label: target.name },
    ),
    keyItem(oldKey, draft.key),
    ...(before.id === after.id ? [] : changeType(draft, before, after, context)),
    ...fittingStatus(draft, target, context),
    ...rehomeParts(db, draft, target.id),
  ];
  db.run('INSERT OR REPLACE INTO jira_moved_key (key, issue_id) VALUES (?, ?)', [oldKey, draft.id]);
  db.run('DELETE FROM jira_moved_key WHERE key = ?', [draft.key]);
  saveChange(site, caller, draft, items);
  return draft.key;
}

/** The type that is named; else the same one, one of the same name, or one of the same level. */
function typeIn(
  target: Project,
  before: IssueType | undefined,
  typeId: string | undefined,
  { site }: EditContext,
): IssueType | undefined {
  const types = typesOfProject(site.db, target.id);
  if (typeId !== undefined) return types.find(({ id, level }) => id === typeId && level >= 0);
  return (
    types.find(({ id }) => id === before?.id) ??
    types.find(({ name }) => name === before?.name) ??
    types.find(({ level }) => level === before?.level)
  );
}

/** A status that the other workflow does not have becomes its first. */
function fittingStatus(draft: IssueRecord, target: Project, { site }: EditContext): ChangeItem[] {
  const statuses = statusesOfProject(site.db, target.id);
  const from = openCatalog(site.db).statuses().get(draft.statusId);
  const [first] = statuses;
  if (!from || !first || statuses.some(({ id }) => id === draft.statusId)) return [];
  return moveToStatus(draft, from, first, site.clock.now());
}

/** Jira's history names the key without the id of a field. */
function keyItem(before: string, after: string): ChangeItem {
  return { field: 'Key', fieldtype: 'jira', from: null, fromString: before, to: null, toString: after };
}
