import type { Db } from '../../db';
import type { IssueType, Status } from '../store/catalog';
import { type ExportedIssue, parseDocument } from './document';
import { importCustomFields } from './fields';
import { importIssue } from './issue';
import { importIssueTypes } from './issueTypes';
import { connectParents } from './parents';
import { importParts } from './parts';
import { type ExportedPerson, peopleOf, savePerson } from './people';
import { grantAccess, importProjects } from './projects';
import { type ImportedStatuses, importStatuses, setWorkflow } from './statuses';

export interface ImportOptions {
  /** Name of the issue type that is the epic, for exports whose types carry no level. */
  epicType?: string;
}

export interface ImportSummary {
  projects: { id: string; key: string; issues: number; epics: number }[];
  created: number;
  updated: number;
  /** Issues that are in the file as they were at the last import; what was done to them here stays. */
  unchanged: number;
  people: number;
  /** Lines worth telling whoever imports. */
  warnings: string[];
}

interface Parts {
  issues: ExportedIssue[];
  projects: Map<string, number>;
  types: Map<string, IssueType>;
  statuses: ImportedStatuses;
}

/** Takes over an export of Jira's REST API (version 2 or 3, with or without changelogs): all of it, or nothing. */
export function importExport(db: Db, json: unknown, options: ImportOptions): ImportSummary {
  return db.transaction(() => {
    const issues = parseDocument(json);
    const warnings: string[] = [];
    const parts: Parts = {
      issues,
      types: importIssueTypes(db, issues, options.epicType),
      projects: importProjects(db, issues, warnings),
      statuses: importStatuses(db, issues),
    };
    const people = importPeople(db, parts);
    warnings.push(...importCustomFields(db, issues, json), ...cutHistories(issues));
    setUpProjects(db, parts);
    const counts = importIssues(db, parts);
    connectParents(db);
    return { projects: projectsOf(parts), ...counts, people, warnings };
  });
}

function importPeople(db: Db, { issues, projects }: Parts): number {
  const found = new Map<string, { person: ExportedPerson; keys: Set<string> }>();
  for (const issue of issues) {
    for (const [accountId, person] of peopleOf(issue)) {
      const keys = found.get(accountId)?.keys ?? new Set();
      found.set(accountId, { person, keys: keys.add(issue.projectKey) });
    }
  }
  for (const [key, projectId] of projects) {
    const members = [...found].filter(([, { keys }]) => keys.has(key)).map(([accountId]) => accountId);
    grantAccess(db, projectId, members);
  }
  for (const { person } of found.values()) savePerson(db, person);
  return found.size;
}

function setUpProjects(db: Db, { issues, projects, types, statuses }: Parts): void {
  const all = distinct(issues.map(({ key }) => statuses.byKey.get(key)));
  for (const [projectKey, projectId] of projects) {
    const own = issues.filter((issue) => issue.projectKey === projectKey);
    setWorkflow(db, projectId, distinct(own.map(({ key }) => statuses.byKey.get(key))), all);
    for (const { id } of distinct(own.map(({ key }) => types.get(key)))) {
      db.run('INSERT OR IGNORE INTO jira_project_type (project_id, type_id) VALUES (?, ?)', [projectId, id]);
    }
  }
}

function importIssues(db: Db, { issues, projects, types, statuses }: Parts) {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const issue of issues) {
    const projectId = projects.get(issue.projectKey);
    const type = types.get(issue.key);
    const status = statuses.byKey.get(issue.key);
    if (projectId === undefined || !type || !status) throw new Error(`${issue.key} was not prepared`);
    const parts = importParts(db, issue, projectId);
    counts[importIssue(db, issue, { projectId, type, status, statuses, parts })] += 1;
  }
  return counts;
}

function projectsOf({ issues, projects, types }: Parts): ImportSummary['projects'] {
  return [...projects].map(([key, id]) => {
    const own = issues.filter((issue) => issue.projectKey === key);
    const epics = own.filter((issue) => types.get(issue.key)?.level === 1);
    return { id: String(id), key, issues: own.length, epics: epics.length };
  });
}

function cutHistories(issues: ExportedIssue[]): string[] {
  const cut = issues.filter(({ missingHistories }) => missingHistories > 0).map(({ key }) => key);
  return cut.length === 0 ? [] : [`the file holds only the newest part of the history of ${cut.join(', ')}`];
}

function distinct<T extends IssueType | Status>(values: (T | undefined)[]): T[] {
  const found = values.filter((value) => value !== undefined);
  return [...new Map(found.map((value) => [value.id, value])).values()];
}
