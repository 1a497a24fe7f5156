import { notFound } from '../http/refusal';
import { mayGlobally, mayInProject, projectAccess } from '../permissions/access';
import type { Site } from '../site';
import { openCatalog, type Project } from '../store/catalog';

/** The projects an account may see: where it may browse, or all for a Jira administrator; by key. None of the recycle bin. */
export function visibleProjects(site: Site, accountId: string | null): Project[] {
  const access = projectAccess(site, accountId);
  const all = mayGlobally(site, accountId, 'ADMINISTER');
  return [...openCatalog(site.db).projects().values()].filter(
    (project) => project.state !== 'deleted' && (all || access.has(project.id)),
  );
}

/** Whether an account administers a project, or all of Jira. */
export const administersProject = (site: Site, accountId: string | null, { id }: Project): boolean =>
  mayGlobally(site, accountId, 'ADMINISTER') || mayInProject(site, accountId, id, 'ADMINISTER_PROJECTS');

/** The project with this id or key, if the account may see it, or Jira's 404. */
export function getProject(site: Site, accountId: string | null, idOrKey: string): Project {
  const project = visibleProjects(site, accountId).find(
    ({ id, key }) => String(id) === idOrKey || key === idOrKey,
  );
  if (project) return project;
  throw notFound(`No project could be found with ${/^\d+$/.test(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`);
}
