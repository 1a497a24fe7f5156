import { type Author, issueUpdated } from '../events/issueEvents';
import { addHistory, type ChangeItem } from '../history/store';
import { type Answer, type Call, type Endpoint, noContent } from '../http/endpoint';
import { objectBody } from '../http/input';
import { badRequest, forbidden, notFound, Refusal } from '../http/refusal';
import { findIssues, mayInProject } from '../permissions/access';
import { APP_ACCOUNT_ID, type Site } from '../site';
import { type IssueRecord, readIssues, saveIssue } from '../store/issues';
import { type CustomField, customFields } from './custom';

/** Neither needs a scope yet; `write:app-data:jira` will be needed once Atlassian makes it so. */
export const appValueEndpoints: Endpoint[] = [
  { method: 'PUT', path: '/app/field/{field}/value', scopes: [], answer: updateField },
  { method: 'POST', path: '/app/field/value', scopes: [], answer: updateFields },
];

interface Update {
  field: CustomField;
  issueId: number;
  value: string | null;
}

/** What Jira leaves behind of a change, unless it is told not to. */
interface Traces {
  changelog: boolean;
  events: boolean;
}

/** `PUT /app/field/{fieldIdOrKey}/value`: one field, on any number of issues. */
function updateField(call: Call): Answer {
  return update(call, (entry) => withoutMore(entry, ['issueIds', 'value']), call.path('field'));
}

/** `POST /app/field/value`: each update names its field. */
function updateFields(call: Call): Answer {
  return update(call, (entry) => withoutMore(entry, ['customField', 'issueIds', 'value']));
}

function update(
  call: Call,
  entryOf: (entry: unknown) => Record<string, unknown>,
  fieldOfAll?: string,
): Answer {
  const { site, caller, body, query } = call;
  if (caller.accountId !== APP_ACCOUNT_ID)
    throw forbidden('Only the app that provided the field can update its values.');
  const { updates } = withoutMore(objectBody(body), ['updates']);
  if (!Array.isArray(updates) || updates.length === 0) throw badRequest("'updates' must name an update.");
  const fields = customFields(site.db);
  const all = updates.flatMap((each): Update[] => {
    const entry = entryOf(each);
    const field = appField(fields, fieldOfAll ?? entry.customField);
    const value = newValue(entry);
    return issueIdsOf(entry).map((issueId) => ({ field, issueId, value }));
  });
  if (new Set(all.map(({ field, issueId }) => `${field.id} ${issueId}`)).size < all.length)
    throw badRequest('Combinations of custom field and issue must be unique within the request.');
  const refused = site.appFieldRefused();
  if (refused !== null) throw new Refusal(refused, ['The fields of apps are not written, by a switch.']);
  const author = { accountId: caller.accountId, throughApp: caller.throughApp };
  const traces = { changelog: flag(query, 'generateChangelog'), events: flag(query, 'generateAppEvents') };
  for (const each of all) write(site, author, each, traces);
  return noContent;
}

/** The field by its id or its key; one that is not the app's is no field to it. */
function appField(fields: readonly CustomField[], name: unknown): CustomField {
  const field = fields.find(({ id, app }) => id === name || app?.key === name);
  if (!field) throw notFound(`The custom field '${String(name)}' was not found.`);
  if (!field.app) throw forbidden('Only the app that provided the field can update its values.');
  return field;
}

function withoutMore(entry: unknown, known: readonly string[]): Record<string, unknown> {
  const object = objectBody(entry);
  const more = Object.keys(object).find((name) => !known.includes(name));
  if (more !== undefined) throw badRequest(`Unrecognized field '${more}'.`);
  return object;
}

function issueIdsOf({ issueIds }: Record<string, unknown>): number[] {
  if (!Array.isArray(issueIds) || issueIds.length === 0 || !issueIds.every(Number.isSafeInteger))
    throw badRequest("'issueIds' must be a list of numeric issue ids.");
  return issueIds as number[];
}

function newValue(entry: Record<string, unknown>): string | null {
  const { value } = entry;
  if (!('value' in entry) || (value !== null && typeof value !== 'string'))
    throw badRequest('The value must be a string.');
  return value === '' ? null : value;
}

function flag(query: URLSearchParams, name: string): boolean {
  const text = query.get(name) ?? 'true';
  if (text !== 'true' && text !== 'false') throw badRequest(`The parameter '${name}' must be true or false.`);
  return text === 'true';
}

function write(site: Site, author: Author, { field, issueId, value }: Update, traces: Traces): void {
  const draft = issueOf(site, issueId);
  const before = draft.fields[field.id] ?? null;
  draft.fields[field.id] = value;
  if (before === value) return;
  const now = site.clock.now();
  // What leaves no trace in the history does not count as an update of the issue either.
  const saved = traces.changelog ? { ...draft, updated: now } : draft;
  saveIssue(site.db, saved);
  const items: ChangeItem[] = traces.changelog ? [changeOf(field, before, value)] : [];
  const history = { issueId, created: now, author: author.accountId, items };
  const historyId = traces.changelog ? addHistory(site.db, history) : null;
  if (traces.events) issueUpdated(site, author, saved, historyId === null ? null : { historyId, items });
}

function changeOf({ id, name }: CustomField, before: unknown, after: string | null): ChangeItem {
  const said = (value: unknown) => (value === null ? '' : String(value));
  return {
    field: name,
    fieldtype: 'custom',
    fieldId: id,
    from: null,
    fromString: said(before),
    to: null,
    toString: said(after),
  };
}

/** An issue that is there; the app must be let into it as for everything else it writes on issues. */
function issueOf(site: Site, id: number): IssueRecord {
  const [issue] = readIssues(site.db, 'i.id = ?', [id]);
  if (!issue) throw badRequest(`The issue with id ${id} does not exist.`);
  const mayBrowse = findIssues(site, APP_ACCOUNT_ID, [String(id)]).size > 0;
  if (!mayBrowse || !mayInProject(site, APP_ACCOUNT_ID, issue.projectId, 'EDIT_ISSUES'))
    throw forbidden(`The app may not update the issue with id ${id}.`);
  return issue;
}
