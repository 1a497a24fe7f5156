import { isObject } from '../../http/input';
import { type IssueType, openCatalog, typesOfProject } from '../../store/catalog';
import type { IssueRecord } from '../../store/issues';
import { readIssues } from '../../store/issues';
import { changed, type EditableField, type EditContext, InvalidValue } from './field';
import { dropParent } from './parent';

/** The issue type, among those of the project. Sub-tasks stay sub-tasks, and nothing else becomes one. */
export const issueTypeField: EditableField = {
  id: 'issuetype',
  name: 'Issue Type',
  required: true,
  schema: { type: 'issuetype', system: 'issuetype' },
  set(draft, value, context) {
    const { site } = context;
    const before = openCatalog(site.db).types().get(draft.typeId);
    const after = isObject(value)
      ? typesOfProject(site.db, draft.projectId).find(
          ({ id, name }) => id === String(value.id) || (value.id === undefined && name === value.name),
        )
      : undefined;
    if (!after || !before || (before.level === -1) !== (after.level === -1))
      throw new InvalidValue('The issue type selected is invalid.');
    return changeType(draft, before, after, context);
  },
};

/** Puts an issue into another type; what no longer fits into the hierarchy loses its parent. */
export function changeType(draft: IssueRecord, before: IssueType, after: IssueType, context: EditContext) {
  draft.typeId = after.id;
  const items = changed(
    'issuetype',
    { id: before.id, label: before.name },
    { id: after.id, label: after.name },
  );
  if (before.level === after.level) return items;
  const { db } = context.site;
  db.run('UPDATE jira_issue SET parent_id = NULL WHERE parent_id = ?', [draft.id]);
  const types = openCatalog(db).types();
  const [parent] = draft.parentId === null ? [] : readIssues(db, 'i.id = ?', [draft.parentId]);
  const fits = parent && types.get(parent.typeId)?.level === after.level + 1;
  return fits ? items : [...items, ...dropParent(draft, context)];
}
