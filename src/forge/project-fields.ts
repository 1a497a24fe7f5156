import { route } from '@forge/api';
import type { JiraAsUser } from '../app/jira';
import { type AnswerField, DEFAULT_PLACES, type FieldKind } from '../domain/answer-field';
import { FIX_VERSIONS } from '../domain/date-field';
import { EPIC_LEVEL, type JiraIssue } from '../domain/facts';
import { list, part, text } from '../domain/jira-json';
import { accept, type Outcome } from '../domain/refusal';
import { outcomeOf } from './jira-answer';
import { asCaller } from './requests';

const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** What Jira calls the types of custom fields whose kind their schema does not tell. */
const KIND_OF_TYPE: Record<string, FieldKind> = {
  [`${PLUGIN}textfield`]: 'text',
  [`${PLUGIN}textarea`]: 'paragraph',
  [`${PLUGIN}url`]: 'url',
};

const KIND_OF_SCHEMA: Record<string, FieldKind> = {
  date: 'date',
  datetime: 'date-time',
  user: 'user',
  'array of user': 'users',
  group: 'group',
  'array of group': 'groups',
  team: 'team',
  option: 'option',
};

/** Fields of Jira itself in which an answer can live. */
const SYSTEM: Record<string, FieldKind> = {
  [DEFAULT_PLACES.who.id]: 'user',
  [DEFAULT_PLACES.when.id]: 'date',
  [FIX_VERSIONS]: 'versions',
};

/**
 * Fields that the project's epics have: Jira lists all of the site's, and gives of an issue those that belong to it,
 * empty ones as null. Those of another team-managed project are said to be that project's.
 */
export const projectFields: JiraAsUser['fields'] = async (projectId) => {
  const [all, onEpic] = await Promise.all([
    outcomeOf(asCaller.get(route`/rest/api/3/field`)),
    newestEpic(projectId),
  ]);
  if (!all.ok) return all;
  if (!onEpic.ok) return onEpic;
  const epic = onEpic.result;
  const here = list(all.result).filter((field) => {
    const scope = part(part(field.scope).project).id;
    const isOfProject = scope === undefined || scope === projectId;
    return isOfProject && (epic === null || text(field.id) in epic.fields);
  });
  return accept(here.flatMap(answerField));
};

export async function newestEpic(projectId: string): Promise<Outcome<JiraIssue | null>> {
  const types = await outcomeOf(
    asCaller.get(route`/rest/api/3/issuetype/project?projectId=${projectId}&level=${EPIC_LEVEL}`),
  );
  if (!types.ok) return types;
  const ids = list(types.result).map(({ id }) => text(id));
  if (ids.length === 0) return accept(null);
  const search = {
    jql: `project = ${projectId} AND issuetype IN (${ids.join(', ')}) ORDER BY created DESC`,
    maxResults: 1,
    fields: ['*all', '-comment', '-worklog', '-attachment'],
  };
  const found = await outcomeOf(asCaller.send(route`/rest/api/3/search/jql`, 'POST', search));
  if (!found.ok) return found;
  const { issues } = part(found.result);
  return accept(Array.isArray(issues) && issues.length > 0 ? (issues[0] as JiraIssue) : null);
}

function answerField(field: Record<string, unknown>): AnswerField[] {
  const id = text(field.id);
  const { type, items, custom } = part(field.schema);
  const schema = type === 'array' ? `array of ${text(items)}` : text(type);
  const kind = field.custom === true ? (KIND_OF_TYPE[text(custom)] ?? KIND_OF_SCHEMA[schema]) : SYSTEM[id];
  return kind ? [{ id, name: text(field.name), kind }] : [];
}
