import type { ChangeItem } from '../../history/store';
import { isObject } from '../../http/input';
import { findIssue } from '../../permissions/access';
import { openCatalog } from '../../store/catalog';
import { type IssueRecord, readIssues } from '../../store/issues';
import { changed, type EditableField, type EditContext, InvalidValue, type Side } from './field';

/** The parent: an issue one level higher in the hierarchy. */
export const parentField: EditableField = {
  id: 'parent',
  name: 'Parent',
  required: false,
  schema: { type: 'issuelink', system: 'parent' },
  set(draft, value, context) {
    const parent = parentOf(value, context);
    const levels = openCatalog(context.site.db).types();
    const level = (issue: IssueRecord) => levels.get(issue.typeId)?.level ?? 0;
    if (parent && level(parent) !== level(draft) + 1) {
      throw new InvalidValue('Given parent work item does not belong to appropriate hierarchy.');
    }
    if (!parent && level(draft) === -1)
      throw new InvalidValue('Issue type is a sub-task but parent issue key or id not specified.');
    return setParent(draft, parent?.id ?? null, context);
  },
};

/** An issue whose parent no longer fits has none. */
export const dropParent = (draft: IssueRecord, context: EditContext): ChangeItem[] =>
  setParent(draft, null, context);

function setParent(draft: IssueRecord, parentId: number | null, context: EditContext): ChangeItem[] {
  const before = sideOf(draft, context);
  draft.parentId = parentId;
  const { parent: _snapshot, ...fields } = draft.fields;
  draft.fields = fields;
  const [item] = changed('IssueParentAssociation', before, sideOf(draft, context));
  if (!item) return [];
  const { fieldId: _none, ...rest } = item;
  return [rest];
}

function parentOf(value: unknown, { site, caller }: EditContext): IssueRecord | undefined {
  if (value === null || (isObject(value) && value.none === true)) return undefined;
  const name = isObject(value) ? (value.key ?? value.id) : undefined;
  if (typeof name !== 'string') throw new InvalidValue('data was not an object');
  const parent = findIssue(site, caller.accountId, name);
  if (!parent) throw new InvalidValue('Could not find issue by id or key.');
  return parent;
}

/** The parent in a history: its id and key, also where only a snapshot of it is known. */
function sideOf(draft: IssueRecord, { site }: EditContext): Side {
  const snapshot = draft.fields.parent as { id: string; key: string } | undefined;
  if (draft.parentId === null) return { id: snapshot?.id ?? null, label: snapshot?.key ?? null };
  const [parent] = readIssues(site.db, 'i.id = ?', [draft.parentId]);
  return { id: String(draft.parentId), label: parent?.key ?? null };
}
