import { jira } from '../http/jira';
import { isRecord, type JsonRecord, readList, readOptional, readRecord, readString } from '../http/read';
import { type IssueRow, type IssueType, readIssueRow, readIssueType } from './issue';

/** How a field may be edited here: by what its edit screen says, `null` where it cannot be. */
export type FieldEditor =
  | 'line'
  | 'text'
  | 'url'
  | 'date'
  | 'moment'
  | 'number'
  | 'labels'
  | 'person'
  | 'people'
  | 'choice'
  | 'choices'
  /** One of the field's choices, or none. */
  | 'option'
  | 'group'
  | 'groups'
  | 'team'
  | null;

export interface IssueField {
  id: string;
  name: string;
  value: unknown;
  editor: FieldEditor;
  /** What can be chosen, by id; empty where the editor takes anything. */
  choices: { id: string; name: string }[];
}

/** Everything the issue view shows of one issue. */
export interface IssueDetail extends IssueRow {
  projectKey: string;
  projectName: string;
  parent: { key: string; summary: string; type: IssueType | null } | null;
  /** Every field that the issue has a value for or that may be edited, by id. */
  fields: Map<string, IssueField>;
}

/** Reads an issue as the acting person, with the names of its fields and which of them they may edit. */
export async function readIssueDetail(key: string): Promise<IssueDetail> {
  const path = `/issue/${encodeURIComponent(key)}`;
  const [answer, editmeta] = await Promise.all([
    jira('GET', `${path}?expand=names`),
    jira('GET', `${path}/editmeta`),
  ]);
  const issue = readRecord(answer, 'issue');
  const fields = readRecord(issue.fields, 'fields');
  const project = readRecord(fields.project, 'project');
  return {
    ...readIssueRow(issue),
    projectKey: readString(project.key, 'project.key'),
    projectName: readString(project.name, 'project.name'),
    parent: readOptional(fields.parent, 'parent', readParent),
    fields: readFields(fields, issue.names, readRecord(editmeta, 'editmeta').fields),
  };
}

function readParent(value: unknown): NonNullable<IssueDetail['parent']> {
  const parent = readRecord(value, 'parent');
  const fields = isRecord(parent.fields) ? parent.fields : {};
  return {
    key: readString(parent.key, 'parent.key'),
    summary: readOptional(fields.summary, 'parent.summary', readString) ?? '',
    type: isRecord(fields.issuetype) ? readIssueType(fields.issuetype) : null,
  };
}

function readFields(values: JsonRecord, namesById: unknown, editable: unknown): Map<string, IssueField> {
  const names = isRecord(namesById) ? namesById : {};
  const editmeta = isRecord(editable) ? editable : {};
  const fields = new Map<string, IssueField>();
  for (const id of new Set([...Object.keys(values), ...Object.keys(editmeta)])) {
    const meta = isRecord(editmeta[id]) ? editmeta[id] : null;
    const name = names[id] ?? meta?.name;
    const editor = meta === null ? null : editorOf(id, meta);
    const isChosen = editor === 'choice' || editor === 'choices' || editor === 'option';
    fields.set(id, {
      id,
      name: typeof name === 'string' ? name : id,
      value: values[id] ?? null,
      editor,
      choices: isChosen ? readList(meta?.allowedValues, id, readChoice) : [],
    });
  }
  return fields;
}

function readChoice(value: unknown): { id: string; name: string } {
  const choice = readRecord(value, 'choice');
  // Options of a select list have a value in place of a name.
  const name = choice.name ?? choice.value;
  return { id: readString(choice.id, 'choice.id'), name: readString(name, 'choice.name') };
}

/** Rich text fields: Jira sends and takes them as documents. */
const RICH_SYSTEM_FIELDS = new Set(['description', 'environment']);

const EDITORS: Record<string, FieldEditor> = {
  user: 'person',
  date: 'date',
  datetime: 'moment',
  number: 'number',
  group: 'group',
  team: 'team',
};

const LIST_EDITORS: Record<string, FieldEditor> = {
  string: 'labels',
  user: 'people',
  group: 'groups',
  component: 'choices',
  version: 'choices',
};

function editorOf(id: string, meta: JsonRecord): FieldEditor {
  const schema = isRecord(meta.schema) ? meta.schema : {};
  if (id === 'issuetype') return 'choice';
  if (schema.type === 'array') return LIST_EDITORS[String(schema.items)] ?? null;
  if (schema.type === 'option') return Array.isArray(meta.allowedValues) ? 'option' : null;
  if (schema.type !== 'string') return EDITORS[String(schema.type)] ?? null;
  const custom = String(schema.custom);
  if (custom.endsWith(':url')) return 'url';
  return custom.endsWith(':textarea') || RICH_SYSTEM_FIELDS.has(id) ? 'text' : 'line';
}
