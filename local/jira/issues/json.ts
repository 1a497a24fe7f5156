import { customFields } from '../fields/custom';
import type { Selection } from '../fields/selection';
import { SYSTEM_FIELDS } from '../fields/system';
import { historiesJson } from '../history/json';
import { type History, readHistories } from '../history/store';
import type { Caller } from '../permissions/caller';
import type { Site } from '../site';
import type { IssueRecord } from '../store/issues';
import { customValue } from './customValues';
import { surroundingsOf } from './surroundings';
import { systemValues } from './systemValues';

export interface IssueView {
  selection: Selection;
  expand: string[];
  /** Property keys, or `*all`. */
  properties: string[];
  /** Histories that an issue carries with it, if others than by itself. */
  mostHistories?: number;
}

/** Histories that an issue carries with it when it is read by itself; older ones only come by its changelog. */
const MOST_HISTORIES = 100;

/** Writes issues as the REST API does, for one caller. */
export function issuesJson(site: Site, caller: Caller, issues: IssueRecord[], view: IssueView) {
  const around = surroundingsOf(site, caller, issues);
  const custom = customFields(site.db);
  const system = SYSTEM_FIELDS.filter(({ id }) => view.selection.wants(id));
  const byId = new Map(custom.map((field) => [field.id, field]));
  const everywhere = custom.filter((field) => field.everywhere).map(({ id }) => id);
  const properties = propertiesOf(site, issues, view.properties);
  const histories = view.expand.includes('changelog') ? historiesByIssue(site, issues) : undefined;
  const { mostHistories = MOST_HISTORIES } = view;
  const changelogOf = ({ id }: IssueRecord) =>
    histories ? { changelog: changelogJson(site, caller, histories.get(id) ?? [], mostHistories) } : {};

  const fieldsOf = (issue: IssueRecord): Record<string, unknown> => {
    const fields: Record<string, unknown> = {};
    for (const { id } of system) {
      const value = systemValues[id]?.(issue, around);
      if (value !== undefined) fields[id] = value;
    }
    for (const id of new Set([...everywhere, ...Object.keys(issue.fields)])) {
      if (!(id in systemValues) && view.selection.wants(id)) {
        fields[id] = customValue(issue.fields[id], byId.get(id), around);
      }
    }
    return fields;
  };

  return issues.map((issue) => {
    const id = String(issue.id);
    return {
      expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
      id,
      self: `${site.url}/rest/api/3/issue/${id}`,
      key: issue.key,
      ...(view.selection.onlyIds ? {} : { fields: fieldsOf(issue) }),
      ...(view.properties.length > 0 ? { properties: properties.get(issue.id) ?? {} } : {}),
      ...changelogOf(issue),
    };
  });
}

/** Display names of all fields, for `expand=names`. */
export function fieldNames(site: Site): Record<string, string> {
  return Object.fromEntries([...SYSTEM_FIELDS, ...customFields(site.db)].map(({ id, name }) => [id, name]));
}

/** The changelog as an issue carries it: newest first. */
function changelogJson(site: Site, caller: Caller, histories: History[], most: number) {
  const newest = [...histories].reverse().slice(0, most);
  return {
    startAt: 0,
    maxResults: newest.length,
    total: histories.length,
    histories: historiesJson(site, caller.timeZone, newest),
  };
}

function historiesByIssue(site: Site, issues: IssueRecord[]): Map<number, History[]> {
  const byIssue = new Map<number, History[]>(issues.map(({ id }) => [id, []]));
  for (const history of readHistories(site.db, [...byIssue.keys()]))
    byIssue.get(history.issueId)?.push(history);
  return byIssue;
}

function propertiesOf(
  site: Site,
  issues: IssueRecord[],
  keys: string[],
): Map<number, Record<string, unknown>> {
  const found = new Map<number, Record<string, unknown>>();
  if (keys.length === 0 || issues.length === 0) return found;
  const all = keys.includes('*all');
  const excluded = keys.filter((key) => key.startsWith('-')).map((key) => key.slice(1));
  const rows = site.db.all<{ issue_id: number; key: string; value: string }>(
    `SELECT issue_id, key, value FROM jira_property WHERE issue_id IN (${issues.map(({ id }) => id).join(', ')})`,
  );
  for (const { issue_id, key, value } of rows) {
    if (excluded.includes(key) || !(all || keys.includes(key))) continue;
    found.set(issue_id, { ...found.get(issue_id), [key]: JSON.parse(value) });
  }
  return found;
}
