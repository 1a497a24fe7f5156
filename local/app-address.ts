/** Where Jira shows the pages of an app: the addresses that its documentation gives. Runs in Node and in the browser. */
import type { ModuleType } from './web-api';

/** What Jira names an app by in addresses. */
export interface AppNames {
  /** The app's UUID. */
  appId: string;
  environmentId: string;
}

/** Path of a page of the app, of a project or (`null`) of the site's settings; the page's own path follows it. */
export function appPagePath(app: AppNames, projectKey: string | null, type: ModuleType): string {
  if (projectKey === null) return `/jira/settings/apps/${app.appId}/${app.environmentId}`;
  const area = type === 'jira:projectSettingsPage' ? 'settings/apps' : 'apps';
  const project = encodeURIComponent(projectKey);
  return `/jira/software/projects/${project}/${area}/${app.appId}/${app.environmentId}`;
}
