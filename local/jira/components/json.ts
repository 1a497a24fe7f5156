import type { Site } from '../site';
import type { Project } from '../store/catalog';
import type { Component } from './store';

/** A component as issues carry it. */
export const briefComponentJson = (site: Site, { id, name, description }: Component) => ({
  self: `${site.url}/rest/api/3/component/${id}`,
  id: String(id),
  name,
  ...(description === '' ? {} : { description }),
});

/** A component as its project lists it. Nobody leads one here, and none decides on an assignee. */
export const componentJson = (site: Site, project: Project, component: Component) => ({
  ...briefComponentJson(site, component),
  assigneeType: 'PROJECT_DEFAULT',
  realAssigneeType: 'PROJECT_DEFAULT',
  isAssigneeTypeValid: false,
  project: project.key,
  projectId: project.id,
});
