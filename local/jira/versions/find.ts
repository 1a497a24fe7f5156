import type { Call } from '../http/endpoint';
import { notFound, Refusal } from '../http/refusal';
import { administersProject, visibleProjects } from '../projects/find';
import type { Project } from '../store/catalog';
import { allVersions, type Version } from './store';

export interface Placed {
  version: Version;
  project: Project;
}

/** The version with this id, if the caller may see its project, or Jira's 404. */
export function versionFor({ site, caller }: Call, id: string): Placed {
  const version = allVersions(site.db).find((one) => String(one.id) === id);
  const project = visibleProjects(site, caller.accountId).find((one) => one.id === version?.projectId);
  if (!version || !project) throw notFound(`Could not find version for id '${id}'`);
  return { version, project };
}

/** Refuses whoever does not administer the project, with the status that the operation has for it. */
export function requireVersionAdmin({ site, caller }: Call, project: Project, status: number): void {
  if (!administersProject(site, caller.accountId, project))
    throw new Refusal(status, ['You do not have permission to manage the versions of this project.']);
}
