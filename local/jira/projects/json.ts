import type { Site } from '../site';
import type { IssueType, Project, Status } from '../store/catalog';

const CATEGORIES = {
  undefined: { id: 1, colorName: 'medium-gray', name: 'No Category' },
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  done: { id: 3, colorName: 'green', name: 'Done' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
};

/** The four status categories of every site, with their fixed ids. */
export const categories = Object.entries(CATEGORIES).map(([key, category]) => ({ key, ...category }));

export function categoryJson(site: Site, key: Status['category']) {
  const { id, colorName, name } = CATEGORIES[key];
  return { self: `${site.url}/rest/api/3/statuscategory/${id}`, id, key, colorName, name };
}

export const statusJson = (site: Site, status: Status) => ({
  self: `${site.url}/rest/api/3/status/${status.id}`,
  description: status.description,
  iconUrl: `${site.url}/`,
  name: status.name,
  untranslatedName: status.name,
  id: status.id,
  statusCategory: categoryJson(site, status.category),
});

export const issueTypeJson = (site: Site, type: IssueType) => ({
  self: `${site.url}/rest/api/3/issuetype/${type.id}`,
  id: type.id,
  description: type.description,
  iconUrl: `${site.url}/rest/api/2/universal_avatar/view/type/issuetype/avatar/${avatarId(type)}?size=medium`,
  name: type.name,
  untranslatedName: type.name,
  subtask: type.level === -1,
  avatarId: avatarId(type),
  hierarchyLevel: type.level,
});

/** The project as it appears inside issues. */
export const projectJson = (site: Site, project: Project) => ({
  self: `${site.url}/rest/api/3/project/${project.id}`,
  id: String(project.id),
  key: project.key,
  name: project.name,
  projectTypeKey: 'software',
  simplified: project.simplified,
  ...(project.state === 'archived' ? { archived: true } : {}),
  ...(project.state === 'deleted' ? { deleted: true } : {}),
  avatarUrls: avatarUrls(site, `project/${project.key}`),
});

/** Links to a picture that the local pages draw, in the four sizes of Jira. */
export function avatarUrls(site: Site, of: string) {
  const at = (size: number) => `${site.url}/local/avatar/${of}?size=${size}`;
  return { '48x48': at(48), '24x24': at(24), '16x16': at(16), '32x32': at(32) };
}

/** The default avatars of Jira's issue types. */
function avatarId(type: IssueType): number {
  if (type.level >= 1) return 10307;
  return type.level === -1 ? 10316 : 10315;
}
