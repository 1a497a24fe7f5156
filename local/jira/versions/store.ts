import type { Db } from '../../db';
import { freshId } from '../store/ids';

/** A release of a project that issues can be fixed in. Dates are calendar dates. */
export interface Version {
  id: number;
  projectId: number;
  /** Once in a project, in any case. */
  name: string;
  description: string;
  startDate: string | null;
  releaseDate: string | null;
  released: boolean;
  archived: boolean;
  /** Its place among the project's versions. */
  sequence: number;
}

export type NewVersion = Pick<Version, 'projectId' | 'name'> & Partial<Version>;

interface Row {
  id: number;
  project_id: number;
  name: string;
  description: string;
  start_date: string | null;
  release_date: string | null;
  released: number;
  archived: number;
  sequence: number;
}

const toVersion = ({ project_id, start_date, release_date, ...row }: Row): Version => ({
  ...row,
  projectId: project_id,
  startDate: start_date,
  releaseDate: release_date,
  released: row.released === 1,
  archived: row.archived === 1,
});

/** The versions of every project, each project's in its own order. */
export function allVersions(db: Db): Version[] {
  return db.all<Row>('SELECT * FROM jira_version ORDER BY sequence, id').map(toVersion);
}

export function versionsOf(db: Db, projectId: number): Version[] {
  return allVersions(db).filter((version) => version.projectId === projectId);
}

/** Adds a version, last in its project, under its own id where it has one. */
export function addVersion(db: Db, version: NewVersion): Version {
  const { id = freshId(db, 'jira_version'), projectId } = version;
  const sequence = (versionsOf(db, projectId).at(-1)?.sequence ?? 0) + 1;
  const added = { ...BLANK, ...version, id, sequence };
  saveVersion(db, added);
  return added;
}

const BLANK = { description: '', startDate: null, releaseDate: null, released: false, archived: false };

/** Creates the version or replaces all of it. */
export function saveVersion(db: Db, version: Version): void {
  db.run(
    `INSERT INTO jira_version
       (id, project_id, name, description, start_date, release_date, released, archived, sequence)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, description = excluded.description,
       start_date = excluded.start_date, release_date = excluded.release_date, released = excluded.released,
       archived = excluded.archived, sequence = excluded.sequence`,
    [
      version.id,
      version.projectId,
      version.name,
      version.description,
      version.startDate,
      version.releaseDate,
      version.released ? 1 : 0,
      version.archived ? 1 : 0,
      version.sequence,
    ],
  );
}

export function removeVersion(db: Db, id: number): void {
  db.run('DELETE FROM jira_version WHERE id = ?', [id]);
}
