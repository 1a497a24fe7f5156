import { createHash } from 'node:crypto';
import type { Db } from '../../db';
import { isObject } from '../http/input';
import { resolutionHere } from '../issues/workflow/resolutions';
import type { IssueType, Status } from '../store/catalog';
import { type IssueRecord, readIssues, saveIssue } from '../store/issues';
import { saveComments } from './comments';
import { type ExportedIssue, instantAt } from './document';
import { storedFields } from './fields';
import { lastChange, saveHistories } from './histories';
import { issueIdFor, parentSnapshot } from './parents';
import type { ImportedParts } from './parts';
import { accountIdIn } from './people';
import type { ImportedStatuses } from './statuses';

export interface IssueSetting {
  projectId: number;
  type: IssueType;
  status: Status;
  statuses: ImportedStatuses;
  parts: ImportedParts;
}

/**
 * Writes one issue. One that is the same in the file as at the last import is left alone, with all that was done to it
 * here since.
 */
export function importIssue(
  db: Db,
  issue: ExportedIssue,
  setting: IssueSetting,
): 'created' | 'updated' | 'unchanged' {
  const id = issueIdFor(db, issue.id, issue.key);
  const digest = createHash('sha256')
    .update(JSON.stringify([issue.raw, setting.type.id]))
    .digest('hex');
  const before = db.get<{ digest: string }>('SELECT digest FROM jira_import_digest WHERE issue_id = ?', [id]);
  if (before?.digest === digest) return 'unchanged';
  const [existing] = readIssues(db, 'i.id = ?', [id]);
  saveIssue(db, toRecord(db, id, issue, setting, existing));
  saveHistories(db, id, issue, setting.statuses);
  saveComments(db, id, issue);
  db.run('INSERT OR REPLACE INTO jira_import_digest (issue_id, digest) VALUES (?, ?)', [id, digest]);
  return existing ? 'updated' : 'created';
}

/** What the export leaves out is told from its history, or from what it does say; never made up. */
function toRecord(
  db: Db,
  id: number,
  issue: ExportedIssue,
  setting: IssueSetting,
  existing: IssueRecord | undefined,
): IssueRecord {
  const { fields, where, created } = issue;
  const instant = (name: string): number | undefined =>
    fields[name] === undefined || fields[name] === null
      ? undefined
      : instantAt(fields[name], `${where}: fields.${name}`);
  const parent = parentSnapshot(db, fields.parent);
  const resolution = resolutionOf(issue);
  return {
    id,
    key: issue.key,
    projectId: setting.projectId,
    number: issue.number,
    typeId: setting.type.id,
    statusId: setting.status.id,
    securityId: existing?.securityId ?? null,
    parentId: null,
    summary: issue.summary,
    assignee: personIn(issue, 'assignee'),
    reporter: personIn(issue, 'reporter'),
    creator: accountIdIn(fields.creator),
    duedate: issue.duedate,
    created,
    updated: instant('updated') ?? issue.histories.at(-1)?.created ?? created,
    resolved: instant('resolutiondate') ?? resolution?.at ?? null,
    categoryChanged: instant('statuscategorychangedate') ?? lastChange(issue, 'status')?.at ?? created,
    fields: {
      ...storedFields(db, fields),
      ...setting.parts,
      resolution: resolution ? resolutionHere(db, resolution) : null,
      ...(parent ? { parent } : {}),
    },
  };
}

function personIn(issue: ExportedIssue, field: 'assignee' | 'reporter'): string | null {
  if (field in issue.fields) return accountIdIn(issue.fields[field]);
  const to = lastChange(issue, field)?.item.to;
  return typeof to === 'string' && to !== '' ? to : null;
}

function resolutionOf(
  issue: ExportedIssue,
): { id: string; name: string; at: number | undefined } | undefined {
  const last = lastChange(issue, 'resolution');
  if ('resolution' in issue.fields) {
    const { resolution } = issue.fields;
    if (!isObject(resolution)) return undefined;
    return { id: String(resolution.id ?? ''), name: String(resolution.name ?? ''), at: last?.at };
  }
  const { to, toString: name } = last?.item ?? {};
  return typeof to === 'string' && to !== '' && typeof name === 'string'
    ? { id: to, name, at: last?.at }
    : undefined;
}
