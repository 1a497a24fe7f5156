import { jira } from '../http/jira';
import { readList, readOptional, readRecord, readString } from '../http/read';

export interface Version {
  id: string;
  name: string;
  /** Calendar date, `YYYY-MM-DD`. */
  releaseDate: string | null;
  released: boolean;
  archived: boolean;
}

/** The versions of a project in its own order. */
export async function listVersions(projectKey: string): Promise<Version[]> {
  const path = `/project/${encodeURIComponent(projectKey)}/versions`;
  return readList(await jira('GET', path), 'answer', (value) => {
    const version = readRecord(value, 'version');
    return {
      id: readString(version.id, 'version.id'),
      name: readString(version.name, 'version.name'),
      releaseDate: readOptional(version.releaseDate, 'version.releaseDate', readString),
      released: version.released === true,
      archived: version.archived === true,
    };
  });
}

/** Jira refuses whoever does not administer the project. */
export async function changeVersion(id: string, change: Partial<Omit<Version, 'id'>>): Promise<void> {
  await jira('PUT', `/version/${encodeURIComponent(id)}`, change);
}
