import type { Db } from '../../db';
import { fromPlainText, isDocument } from '../adf/build';
import { addCustomField, type CustomType, customFields } from '../fields/custom';
import { isObject } from '../http/input';
import { isDay } from '../time/day';
import { parseInstant } from '../time/instant';
import type { ExportedIssue } from './document';
import { accountIdIn } from './people';

/** Fields that have a place of their own, or that are worked out when asked for. */
// biome-ignore format: one list
const KEPT_ELSEWHERE = new Set([
  'summary', 'issuetype', 'project', 'status', 'statusCategory', 'statuscategorychangedate', 'created', 'updated',
  'duedate', 'resolutiondate', 'assignee', 'reporter', 'creator', 'parent', 'subtasks', 'security',
  'comment',
]);

const isCustom = (id: string): boolean => /^customfield_\d+$/.test(id);

/**
 * Makes the export's custom fields known under their own ids, named as the export or its histories name them.
 * Answers with a line for each field that is already here under another name.
 */
export function importCustomFields(db: Db, issues: ExportedIssue[], json: unknown): string[] {
  const names = isObject(json) && isObject(json.names) ? json.names : {};
  const known = new Map(customFields(db).map((field) => [field.id, field]));
  const ids = new Set(issues.flatMap(({ fields }) => Object.keys(fields)).filter(isCustom));
  const inHistories = namesInHistories(issues);
  const warnings: string[] = [];
  for (const id of ids) {
    const name = typeof names[id] === 'string' ? names[id] : inHistories.get(id);
    const existing = known.get(id);
    if (existing) {
      const differs = name !== undefined && existing.name !== name && existing.everywhere;
      if (differs) warnings.push(`${id} is "${name}" in the file, but "${existing.name}" here`);
      continue;
    }
    const type = typeOf(issues.map(({ fields }) => fields[id]));
    addCustomField(db, { id, name: name ?? id, type, everywhere: false });
  }
  return warnings;
}

/** The fields of an exported issue as they are stored: texts as documents, instants in UTC, people with account ids. */
export function storedFields(db: Db, fields: Record<string, unknown>): Record<string, unknown> {
  const types = new Map(customFields(db).map(({ id, type }) => [id, type]));
  const stored: Record<string, unknown> = { labels: [] };
  for (const [id, value] of Object.entries(fields)) {
    if (KEPT_ELSEWHERE.has(id)) continue;
    if (id === 'description' || id === 'environment') stored[id] = documentOf(value);
    else stored[id] = customValue(value, types.get(id));
  }
  return stored;
}

function customValue(value: unknown, type: CustomType | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => customValue(item, type));
  if (type === 'paragraph' && typeof value === 'string') return fromPlainText(value);
  const instant = type === 'datetime' && typeof value === 'string' ? parseInstant(value) : null;
  if (instant !== null) return new Date(instant).toISOString();
  const accountId = accountIdIn(value);
  return accountId === null ? value : { ...(value as object), accountId };
}

/** Version 2 of the API gives texts as strings, version 3 as documents. */
const documentOf = (value: unknown): unknown =>
  typeof value === 'string' ? fromPlainText(value) : isDocument(value) ? value : null;

function namesInHistories(issues: ExportedIssue[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { fieldId, field } of issues.flatMap(({ histories }) =>
    histories.flatMap(({ items }) => items),
  )) {
    if (typeof fieldId === 'string' && typeof field === 'string') names.set(fieldId, field);
  }
  return names;
}

/** What a field holds, told from the values it has in the file. */
function typeOf(values: unknown[]): CustomType {
  const found = new Set(values.filter((value) => value !== null && value !== undefined).map(typeOfValue));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : 'any';
}

function typeOfValue(value: unknown): CustomType {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') {
    if (isDay(value)) return 'date';
    return parseInstant(value) === null ? 'text' : 'datetime';
  }
  if (isDocument(value)) return 'paragraph';
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) return 'labels';
    return value.every((item) => accountIdIn(item) !== null) ? 'users' : 'any';
  }
  if (accountIdIn(value) !== null) return 'user';
  return isObject(value) && typeof value.value === 'string' ? 'option' : 'any';
}
