import type { Db } from '../../db';
import { isObject } from '../http/input';
import { people } from '../seed/people';
import { APP_ACCOUNT_ID } from '../site';
import type { ExportedIssue } from './document';

interface ProjectRow {
  id: number;
  name: string;
  origin: 'seed' | 'import';
}

/**
 * The local id of each project in the file. A project is known by its key: the id of an export counts only while it is
 * free. A sample project that merely has the same key gives way.
 */
export function importProjects(db: Db, issues: ExportedIssue[], warnings: string[]): Map<string, number> {
  const ids = new Map<string, number>();
  for (const { projectKey, fields } of issues) {
    if (!ids.has(projectKey)) ids.set(projectKey, importProject(db, projectKey, fields.project, warnings));
  }
  return ids;
}

function importProject(db: Db, key: string, value: unknown, warnings: string[]): number {
  const project = isObject(value) ? value : {};
  const name = typeof project.name === 'string' ? project.name : key;
  const existing = db.get<ProjectRow>('SELECT id, name, origin FROM jira_project WHERE key = ?', [key]);
  if (existing?.origin === 'import') {
    db.run('UPDATE jira_project SET name = ? WHERE id = ?', [name, existing.id]);
    return existing.id;
  }
  if (existing && existing.name === name && String(existing.id) === String(project.id)) return existing.id;
  if (existing) {
    removeProject(db, existing.id);
    warnings.push(`the sample project ${key} gave way to the imported one`);
  }
  const id = freeProjectId(db, Number(project.id));
  db.run(
    `INSERT INTO jira_project (id, key, name, description, lead, simplified, origin, last_number)
     VALUES (?, ?, ?, '', NULL, ?, 'import', 0)`,
    [id, key, name, project.simplified === true ? 1 : 0],
  );
  return id;
}

function freeProjectId(db: Db, wanted: number): number {
  const taken = db.get('SELECT 1 FROM jira_project WHERE id = ?', [wanted]);
  if (Number.isSafeInteger(wanted) && wanted > 0 && !taken) return wanted;
  return (
    db.get<{ next: number }>('SELECT coalesce(max(id), 10000) + 1 AS next FROM jira_project')?.next ?? 10000
  );
}

/** The seeded admin administers an imported project; seeded PM and EM, the app and the project's people may edit. */
export function grantAccess(db: Db, projectId: number, imported: Iterable<string>): void {
  const grant = (account: string, access: string) =>
    db.run('INSERT OR IGNORE INTO jira_access (project_id, account_id, access) VALUES (?, ?, ?)', [
      projectId,
      account,
      access,
    ]);
  grant(people.ada, 'admin');
  for (const account of [people.priya, people.ben, APP_ACCOUNT_ID, ...imported]) grant(account, 'edit');
}

function removeProject(db: Db, id: number): void {
  const ofIssues = ['jira_history', 'jira_property', 'jira_comment', 'jira_import_digest'];
  for (const table of ofIssues) {
    db.run(`DELETE FROM ${table} WHERE issue_id IN (SELECT id FROM jira_issue WHERE project_id = ?)`, [id]);
  }
  const members =
    'DELETE FROM jira_security_member WHERE level_id IN (SELECT id FROM jira_security_level WHERE project_id = ?)';
  db.run(members, [id]);
  for (const table of [
    'jira_issue',
    'jira_access',
    'jira_component',
    'jira_version',
    'jira_project_type',
    'jira_project_status',
    'jira_security_level',
  ]) {
    db.run(`DELETE FROM ${table} WHERE project_id = ?`, [id]);
  }
  db.run('DELETE FROM jira_project WHERE id = ?', [id]);
}
