import type { SqlValue } from '../../db';
import { badRequest } from '../http/refusal';
import { allResolutions } from '../issues/workflow/resolutions';
import { COMPONENTS, type PartKind, VERSIONS } from '../parts/kind';
import { findIssue, projectAccess } from '../permissions/access';
import { visibleProjects } from '../projects/find';
import { categories } from '../projects/json';
import { type JqlContext, type JqlField, noSuchValue, type Operand, refuseFunction } from './clause';
import { choiceField, comparableField, listField, type Resolve } from './conditions';
import { dayOf, momentOf } from './moments';
import { people } from './people';
import { textField } from './text';

/** Resolves a value by name in any case, else by id, among what exists. */
const byNameOrId =
  (candidates: (context: JqlContext) => { id: SqlValue; names: string[] }[]): Resolve =>
  (operand, { field }, context) => {
    if (operand.kind === 'function') throw refuseFunction(field, operand.name);
    const text = operand.kind === 'value' ? operand.text : '';
    const all = candidates(context);
    const wanted = text.toLowerCase();
    const named = all.filter(({ names }) => names.some((name) => name.toLowerCase() === wanted));
    const found = named.length > 0 ? named : all.filter(({ id }) => String(id) === text);
    if (found.length === 0) throw noSuchValue(field, text);
    return found.map(({ id }) => id);
  };

/** Issues carry several parts by their ids; a query names those of any project that the caller may see. */
const partsField = (kind: PartKind): JqlField => {
  const resolve = byNameOrId(({ site, caller }) => {
    const projects = visibleProjects(site, caller.accountId);
    return kind
      .all(site.db)
      .filter(({ projectId }) => projects.some(({ id }) => id === projectId))
      .map(({ id, name }) => ({ id: String(id), names: [name] }));
  });
  return listField(`json_extract(i.fields, '$.${kind.fieldId}')`, "json_extract(value, '$.id')", resolve);
};

const projects = byNameOrId(({ site, caller }) => {
  const access = projectAccess(site, caller.accountId);
  return visibleProjects(site, caller.accountId)
    .filter(({ id }) => access.has(id))
    .map(({ id, key, name }) => ({ id, names: [key, name] }));
});

const typesByName = byNameOrId(({ catalog }) =>
  [...catalog.types().values()].map(({ id, name }) => ({ id, names: [name] })),
);

const types: Resolve = (operand, terminal, context) => {
  const subtasks = operand.kind === 'function' && operand.name.toLowerCase() === 'subtaskissuetypes';
  const standard = operand.kind === 'function' && operand.name.toLowerCase() === 'standardissuetypes';
  if (!subtasks && !standard) return typesByName(operand, terminal, context);
  const all = [...context.catalog.types().values()];
  return all.filter(({ level }) => (level === -1) === subtasks).map(({ id }) => id);
};

const statuses = byNameOrId(({ catalog }) =>
  [...catalog.statuses().values()].map(({ id, name }) => ({ id, names: [name] })),
);

const categoryKeys = byNameOrId(() =>
  categories.flatMap(({ id, key, name }) => [{ id, names: [name, key] }]),
);
const statusesOfCategory: Resolve = (operand, terminal, context) => {
  const ids = categoryKeys(operand, terminal, context);
  const keys = categories.filter(({ id }) => ids.includes(id)).map(({ key }) => key);
  return [...context.catalog.statuses().values()]
    .filter(({ category }) => keys.includes(category))
    .map(({ id }) => id);
};

/** What issues carry as `{id, name}` in one of their fields. */
const carried = (fieldId: string): Resolve =>
  byNameOrId(({ site }) =>
    site.db
      .all<{ id: string; name: string }>(
        `SELECT DISTINCT json_extract(fields, '$.${fieldId}.id') AS id, json_extract(fields, '$.${fieldId}.name') AS name
         FROM jira_issue WHERE id IS NOT NULL`,
      )
      .filter(({ name }) => name !== null)
      .map(({ id, name }) => ({ id, names: [name] })),
  );

const issues: Resolve = (operand, { field }, { site, caller }) => {
  if (operand.kind === 'function') throw refuseFunction(field, operand.name);
  const text = operand.kind === 'value' ? operand.text : '';
  const isId = /^\d+$/.test(text);
  if (!isId && !/^[A-Z][A-Z0-9_]*-\d+$/i.test(text))
    throw badRequest(`The issue key '${text}' for field '${field}' is invalid.`);
  const issue = findIssue(site, caller.accountId, text);
  if (!issue)
    throw badRequest(`An issue with ${isId ? 'id' : 'key'} '${text}' does not exist for field '${field}'.`);
  return [issue.id];
};

/** `Unresolved` is a value of its own: no resolution. */
const resolution: JqlField = (() => {
  const column = "json_extract(i.fields, '$.resolution.id')";
  const known = byNameOrId(({ site }) =>
    allResolutions(site.db).map(({ id, name }) => ({ id, names: [name] })),
  );
  const choice = choiceField(column, known, ["json_extract(i.fields, '$.resolution.name')"]);
  const isUnresolved = (operand: Operand) =>
    operand.kind === 'value' && operand.text.toLowerCase() === 'unresolved';
  return {
    ...choice,
    condition(terminal, context) {
      const operands = terminal.operands.map((operand) =>
        isUnresolved(operand) ? { kind: 'empty' as const } : operand,
      );
      return choice.condition({ ...terminal, operands }, context);
    },
  };
})();

const nameOf = (table: string, column: string) => [`(SELECT name FROM ${table} WHERE id = ${column})`];
const personName = (column: string) => [`(SELECT display_name FROM jira_user WHERE account_id = ${column})`];
const personField = (column: string) => choiceField(column, people, personName(column));

const byKey = ['(SELECT key FROM jira_project WHERE id = i.project_id)', 'i.number'];
const level = '(SELECT level FROM jira_issue_type WHERE id = i.type_id)';
const project = choiceField('i.project_id', projects, [byKey[0] ?? '']);
const issue = choiceField('i.id', issues, byKey);
const issuetype = choiceField('i.type_id', types, nameOf('jira_issue_type', 'i.type_id'));
const due = comparableField('i.duedate', dayOf);
const created = comparableField('i.created', momentOf);
const updated = comparableField('i.updated', momentOf);
const resolved = comparableField('i.resolved', momentOf);

/** The fields of every site by the names they have in JQL, in lower case. */
export const systemJqlFields: Record<string, JqlField> = {
  project,
  key: issue,
  issuekey: issue,
  id: issue,
  issue,
  issuetype,
  type: issuetype,
  status: choiceField('i.status_id', statuses, nameOf('jira_status', 'i.status_id')),
  statuscategory: choiceField('i.status_id', statusesOfCategory),
  assignee: personField('i.assignee'),
  reporter: personField('i.reporter'),
  creator: personField('i.creator'),
  due,
  duedate: due,
  created,
  createddate: created,
  updated,
  updateddate: updated,
  resolved,
  resolutiondate: resolved,
  statuscategorychangeddate: comparableField('i.category_changed', momentOf),
  resolution,
  priority: choiceField("json_extract(i.fields, '$.priority.id')", carried('priority'), [
    "-CAST(json_extract(i.fields, '$.priority.id') AS INTEGER)",
  ]),
  parent: choiceField('i.parent_id', issues),
  component: partsField(COMPONENTS),
  fixversion: partsField(VERSIONS),
  labels: listField("json_extract(i.fields, '$.labels')"),
  summary: textField('i.summary_words', "i.summary = ''", ['i.summary']),
  description: textField('i.text_words', "json_extract(i.fields, '$.description') IS NULL"),
  text: textField('i.text_words', "i.text_words = ' '"),
  hierarchylevel: comparableField(level, (operand, { field }) => {
    const text = operand.kind === 'value' ? operand.text : '';
    if (!/^-?\d+$/.test(text)) throw noSuchValue(field, text);
    return Number(text);
  }),
};
