import { isRecord, type JsonRecord, readOptional, readRecord, readString } from '../http/read';

/** `new`: to do, `indeterminate`: in progress, `done`; the keys of Jira's status categories. */
export type StatusCategory = 'new' | 'indeterminate' | 'done' | 'undefined';

export interface Status {
  name: string;
  category: StatusCategory;
}

export interface IssueType {
  name: string;
  /** 1 for epics, 0 for stories and tasks, -1 for sub-tasks, 2 and more above epics. */
  level: number;
}

export interface PersonRef {
  accountId: string;
  displayName: string;
  active: boolean;
}

/** What lists show of an issue. */
export interface IssueRow {
  id: string;
  key: string;
  summary: string;
  type: IssueType;
  status: Status;
  assignee: PersonRef | null;
  /** Calendar date, `YYYY-MM-DD`. */
  dueDate: string | null;
  /** What fields of apps say, by the field's name; empty ones are left out. */
  appTexts: Record<string, string>;
}

/** The fields to ask for when reading rows. */
export const ROW_FIELDS = ['summary', 'issuetype', 'status', 'assignee', 'duedate'];

/** Reads a row; with the fields of apps that were asked for beside its own. */
export function readIssueRow(
  value: unknown,
  appFields: readonly { id: string; name: string }[] = [],
): IssueRow {
  const issue = readRecord(value, 'issue');
  const fields = readRecord(issue.fields, 'fields');
  return {
    id: readString(issue.id, 'id'),
    key: readString(issue.key, 'key'),
    summary: readOptional(fields.summary, 'summary', readString) ?? '',
    type: readIssueType(fields.issuetype),
    status: readStatus(fields.status),
    assignee: readOptional(fields.assignee, 'assignee', readPersonRef),
    dueDate: readOptional(fields.duedate, 'duedate', readString),
    appTexts: Object.fromEntries(
      appFields.flatMap(({ id, name }) => {
        const text = readOptional(fields[id], name, readString);
        return text === null ? [] : [[name, text]];
      }),
    ),
  };
}

export function readIssueType(value: unknown): IssueType {
  const type = readRecord(value, 'issuetype');
  const level =
    typeof type.hierarchyLevel === 'number' ? type.hierarchyLevel : type.subtask === true ? -1 : 0;
  return { name: readString(type.name, 'issuetype.name'), level };
}

export function readStatus(value: unknown): Status {
  const status = readRecord(value, 'status');
  const category = isRecord(status.statusCategory) ? status.statusCategory.key : undefined;
  return { name: readString(status.name, 'status.name'), category: readCategory(category) };
}

function readCategory(key: unknown): StatusCategory {
  return key === 'new' || key === 'indeterminate' || key === 'done' ? key : 'undefined';
}

export function readPersonRef(value: unknown): PersonRef {
  const person: JsonRecord = readRecord(value, 'person');
  return {
    accountId: readString(person.accountId, 'accountId'),
    displayName: readOptional(person.displayName, 'displayName', readString) ?? 'Unknown',
    active: person.active !== false,
  };
}
