import type { Db } from '../../db';

export interface Project {
  id: number;
  key: string;
  name: string;
  description: string;
  lead: string | null;
  /** Team-managed, in today's words. */
  simplified: boolean;
  origin: 'seed' | 'import';
  /** Archived: can be read, not changed nor found. Deleted: in the recycle bin, seen by nobody. */
  state: ProjectState;
}

export type ProjectState = 'live' | 'archived' | 'deleted';

export interface IssueType {
  id: string;
  name: string;
  description: string;
  /** -1 sub-task, 0 base, 1 epic, 2 and up above epics. */
  level: number;
}

export type CategoryKey = 'new' | 'indeterminate' | 'done' | 'undefined';

export interface Status {
  id: string;
  name: string;
  description: string;
  category: CategoryKey;
}

interface ProjectRow extends Omit<Project, 'simplified' | 'state'> {
  simplified: number;
  state: ProjectState | null;
}

const PROJECTS = `SELECT id, key, name, description, lead, simplified, origin, state
  FROM jira_project LEFT JOIN jira_project_state ON project_id = id ORDER BY key`;
const toProject = ({ simplified, state, ...row }: ProjectRow): Project => ({
  ...row,
  simplified: simplified === 1,
  state: state ?? 'live',
});

/** The small tables, read once for the length of one request. */
export interface Catalog {
  projects(): Map<number, Project>;
  types(): Map<string, IssueType>;
  statuses(): Map<string, Status>;
}

export function openCatalog(db: Db): Catalog {
  return {
    projects: once(() => byId(db.all<ProjectRow>(PROJECTS).map(toProject))),
    types: once(() => byId(db.all<IssueType>('SELECT * FROM jira_issue_type ORDER BY level DESC, rowid'))),
    statuses: once(() => byId(db.all<Status>('SELECT * FROM jira_status ORDER BY rowid'))),
  };
}

/** Issue types of a project, highest level first. */
export function typesOfProject(db: Db, projectId: number): IssueType[] {
  return db.all<IssueType>(
    `SELECT t.* FROM jira_project_type p JOIN jira_issue_type t ON t.id = p.type_id
     WHERE p.project_id = ? ORDER BY t.level DESC, t.rowid`,
    [projectId],
  );
}

/** Statuses of a project in the order of its workflow, with the id of the transition that leads there. */
export function statusesOfProject(db: Db, projectId: number): (Status & { transitionId: string })[] {
  return db
    .all<Status & { transition_id: number }>(
      `SELECT s.*, p.transition_id FROM jira_project_status p JOIN jira_status s ON s.id = p.status_id
       WHERE p.project_id = ? ORDER BY p.transition_id`,
      [projectId],
    )
    .map(({ transition_id, ...status }) => ({ ...status, transitionId: String(transition_id) }));
}

function byId<K, T extends { id: K }>(rows: T[]): Map<K, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function once<T>(read: () => T): () => T {
  let value: { read: T } | undefined;
  return () => {
    value ??= { read: read() };
    return value.read;
  };
}
