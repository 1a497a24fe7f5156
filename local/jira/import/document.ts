import { isObject } from '../http/input';
import { isDay } from '../time/day';
import { parseInstant } from '../time/instant';
import { ImportError } from './error';

/** One issue of an export, checked as far as it is needed. */
export interface ExportedIssue {
  /** Where it stands in the file, for messages: `issues[3] (SHOP-4)`. */
  where: string;
  id: string;
  key: string;
  projectKey: string;
  number: number;
  summary: string;
  created: number;
  duedate: string | null;
  fields: Record<string, unknown>;
  histories: ExportedHistory[];
  /** Histories that the file says exist but does not hold. */
  missingHistories: number;
  raw: unknown;
}

export interface ExportedHistory {
  id: number | undefined;
  created: number;
  author: unknown;
  items: Record<string, unknown>[];
}

/** Reads what a search of Jira's REST API answers with: `{issues: […]}`, or the list alone. */
export function parseDocument(json: unknown): ExportedIssue[] {
  const issues = isObject(json) ? json.issues : json;
  if (!Array.isArray(issues)) {
    throw new ImportError(
      'not an export of Jira: expected {"issues": [...]} as search/jql answers, or the list alone',
    );
  }
  if (issues.length === 0) throw new ImportError('the export holds no issues');
  const parsed = issues.map((issue, index) => parseIssue(issue, `issues[${index}]`));
  // Overlapping pages name an issue twice; the later one counts.
  return [...new Map(parsed.map((issue) => [issue.key, issue])).values()];
}

function parseIssue(raw: unknown, at: string): ExportedIssue {
  if (!isObject(raw)) throw new ImportError(`${at} is not an object`);
  const key = raw.key;
  const [, projectKey = '', number = ''] =
    (typeof key === 'string' && /^([A-Z][A-Z0-9_]*)-(\d+)$/.exec(key)) || [];
  if (typeof key !== 'string' || projectKey === '') {
    throw new ImportError(`${at}: key ${JSON.stringify(key)} is not an issue key such as SHOP-1`);
  }
  const where = `${at} (${key})`;
  const id = String(raw.id ?? '');
  if (!/^\d{1,15}$/.test(id)) throw new ImportError(`${where}: id ${JSON.stringify(raw.id)} is not a number`);
  const { fields } = raw;
  if (!isObject(fields)) throw new ImportError(`${where}: fields are missing; export with fields=*all`);
  if (typeof fields.summary !== 'string')
    throw new ImportError(`${where}: fields.summary is missing; export with fields=*all`);
  const { duedate = null } = fields;
  if (duedate !== null && !(typeof duedate === 'string' && isDay(duedate))) {
    throw new ImportError(
      `${where}: fields.duedate ${JSON.stringify(duedate)} is not a date such as 2027-04-02`,
    );
  }
  const changelog = isObject(raw.changelog) ? raw.changelog : {};
  const histories = historiesOf(changelog.histories, where);
  return {
    where,
    id,
    key,
    projectKey,
    number: Number(number),
    summary: fields.summary,
    created: instantAt(fields.created, `${where}: fields.created`),
    duedate,
    fields,
    histories,
    missingHistories: Math.max(Number(changelog.total ?? 0) - histories.length, 0),
    raw,
  };
}

function historiesOf(value: unknown, where: string): ExportedHistory[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new ImportError(`${where}: changelog.histories is not a list`);
  const histories = value.map((history, index) => {
    const at = `${where}: changelog.histories[${index}]`;
    if (!isObject(history)) throw new ImportError(`${at} is not an object`);
    return {
      id: /^\d{1,15}$/.test(String(history.id)) ? Number(history.id) : undefined,
      created: instantAt(history.created, `${at}.created`),
      author: history.author,
      items: Array.isArray(history.items) ? history.items.filter(isObject) : [],
    };
  });
  return histories.sort((a, b) => a.created - b.created || (a.id ?? 0) - (b.id ?? 0));
}

/** A written instant, as milliseconds since the epoch. */
export function instantAt(value: unknown, where: string): number {
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  if (instant !== null) return instant;
  const found =
    value === undefined
      ? 'is missing; export with fields=*all'
      : `${JSON.stringify(value)} is not an instant`;
  throw new ImportError(
    `${where} ${found}${value === undefined ? '' : ' such as 2024-09-19T21:57:31.666-0500'}`,
  );
}
