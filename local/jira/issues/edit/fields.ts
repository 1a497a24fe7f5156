import { customFields } from '../../fields/custom';
import { PART_KINDS } from '../../parts/kind';
import { projectAccess } from '../../permissions/access';
import type { Caller } from '../../permissions/caller';
import { accessAllows } from '../../permissions/keys';
import { issueTypeJson } from '../../projects/json';
import { isOnEditScreen } from '../../projects/rules';
import type { Site } from '../../site';
import { typesOfProject } from '../../store/catalog';
import type { IssueRecord } from '../../store/issues';
import { customEditable } from './custom';
import { dueDateField } from './dueDate';
import type { EditableField } from './field';
import { issueTypeField } from './issueType';
import { labelsField } from './labels';
import { parentField } from './parent';
import { partsField } from './parts';
import { assigneeField, reporterField } from './people';
import { priorityField } from './priority';
import { securityField } from './security';
import { descriptionField, summaryField } from './texts';

/** System fields with the permission that editing them takes beyond `EDIT_ISSUES`. */
const SYSTEM: [EditableField, string][] = [
  [issueTypeField, 'EDIT_ISSUES'],
  [summaryField, 'EDIT_ISSUES'],
  [descriptionField, 'EDIT_ISSUES'],
  [dueDateField, 'SCHEDULE_ISSUES'],
  [assigneeField, 'ASSIGN_ISSUES'],
  [reporterField, 'MODIFY_REPORTER'],
  [labelsField, 'EDIT_ISSUES'],
  [priorityField, 'EDIT_ISSUES'],
  [parentField, 'EDIT_ISSUES'],
  [securityField, 'SET_ISSUE_SECURITY'],
  ...PART_KINDS.map((kind): [EditableField, string] => [partsField(kind), 'EDIT_ISSUES']),
];

/** The fields that a caller may edit on an issue; none without `EDIT_ISSUES`. */
export function editableFields(site: Site, caller: Caller, issue: IssueRecord): EditableField[] {
  const access = projectAccess(site, caller.accountId).get(issue.projectId);
  if (!accessAllows(access, 'EDIT_ISSUES')) return [];
  const system = SYSTEM.filter(([, permission]) => accessAllows(access, permission)).map(([field]) => {
    const allowedValues = choicesOf(field, site, issue);
    return allowedValues ? { ...field, allowedValues } : field;
  });
  const custom = customFields(site.db)
    .filter((field) => field.everywhere || field.id in issue.fields)
    .map((field) => customEditable(site, field))
    .filter((field) => field !== undefined);
  return [...system, ...custom];
}

/** Those of them that the edit screen offers. */
export const fieldsOnEditScreen = (site: Site, caller: Caller, issue: IssueRecord): EditableField[] =>
  editableFields(site, caller, issue).filter(({ id }) => isOnEditScreen(site, issue, id));

/** What can be chosen for a field; `undefined` where anything fits, or a search finds it. */
function choicesOf({ id }: EditableField, site: Site, { projectId }: IssueRecord): unknown[] | undefined {
  if (id === 'issuetype') return typesOfProject(site.db, projectId).map((type) => issueTypeJson(site, type));
  const kind = PART_KINDS.find(({ fieldId }) => fieldId === id);
  const parts = kind?.all(site.db).filter((part) => part.projectId === projectId && kind.isOffered(part));
  return parts?.map((part) => kind?.json(site, part));
}
