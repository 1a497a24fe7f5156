import type { Db, SqlValue } from '../../db';
import { textOf } from '../adf/text';
import { foldWords } from '../search/words';

/** An issue as stored. Instants are milliseconds since the epoch, calendar dates `YYYY-MM-DD`. */
export interface IssueRecord {
  id: number;
  key: string;
  projectId: number;
  number: number;
  typeId: string;
  statusId: string;
  securityId: number | null;
  parentId: number | null;
  summary: string;
  assignee: string | null;
  reporter: string | null;
  creator: string | null;
  duedate: string | null;
  created: number;
  updated: number;
  resolved: number | null;
  categoryChanged: number;
  /** Every other field by its id, in the form the REST API gives it. */
  fields: Record<string, unknown>;
}

interface IssueRow {
  id: number;
  key: string;
  project_id: number;
  number: number;
  type_id: string;
  status_id: string;
  security_id: number | null;
  parent_id: number | null;
  summary: string;
  assignee: string | null;
  reporter: string | null;
  creator: string | null;
  duedate: string | null;
  created: number;
  updated: number;
  resolved: number | null;
  category_changed: number;
  fields: string;
}

const COLUMNS = `i.id, i.key, i.project_id, i.number, i.type_id, i.status_id, i.security_id, i.parent_id, i.summary,
  i.assignee, i.reporter, i.creator, i.duedate, i.created, i.updated, i.resolved, i.category_changed, i.fields`;

/** Reads issues by a condition on the table `jira_issue i`. */
export function readIssues(db: Db, condition: string, params: SqlValue[]): IssueRecord[] {
  return db.all<IssueRow>(`SELECT ${COLUMNS} FROM jira_issue i WHERE ${condition}`, params).map(toRecord);
}

/** Creates the issue or replaces all of it. */
export function saveIssue(db: Db, issue: IssueRecord): void {
  const summaryWords = foldWords(issue.summary);
  db.run(
    `INSERT OR REPLACE INTO jira_issue (id, key, project_id, number, type_id, status_id, security_id, parent_id,
       summary, assignee, reporter, creator, duedate, created, updated, resolved, category_changed,
       summary_words, text_words, fields)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      issue.id,
      issue.key,
      issue.projectId,
      issue.number,
      issue.typeId,
      issue.statusId,
      issue.securityId,
      issue.parentId,
      issue.summary,
      issue.assignee,
      issue.reporter,
      issue.creator,
      issue.duedate,
      issue.created,
      issue.updated,
      issue.resolved,
      issue.categoryChanged,
      summaryWords,
      summaryWords + foldWords(textOf(issue.fields.description)),
      JSON.stringify(issue.fields),
    ],
  );
  db.run('UPDATE jira_project SET last_number = max(last_number, ?) WHERE id = ?', [
    issue.number,
    issue.projectId,
  ]);
}

/** Ids begin high, so that the issues of an imported site mostly keep theirs. */
const FIRST_ID = 30_001;

/** The next free issue id; those of deleted issues are not free, nor those that an import set aside. */
export function nextIssueId(db: Db): number {
  const row = db.get<{ next: number | null }>(
    `SELECT max(id) + 1 AS next FROM (SELECT id FROM jira_issue UNION ALL SELECT id FROM jira_deleted_issue
       UNION ALL SELECT CAST(local_id AS INTEGER) FROM jira_import_id WHERE kind = 'issue')`,
  );
  return Math.max(row?.next ?? 0, FIRST_ID);
}

function toRecord(row: IssueRow): IssueRecord {
  return {
    id: row.id,
    key: row.key,
    projectId: row.project_id,
    number: row.number,
    typeId: row.type_id,
    statusId: row.status_id,
    securityId: row.security_id,
    parentId: row.parent_id,
    summary: row.summary,
    assignee: row.assignee,
    reporter: row.reporter,
    creator: row.creator,
    duedate: row.duedate,
    created: row.created,
    updated: row.updated,
    resolved: row.resolved,
    categoryChanged: row.category_changed,
    fields: JSON.parse(row.fields) as Record<string, unknown>,
  };
}
