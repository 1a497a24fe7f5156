/** Where Jira shows the pages of an app: the addresses that its documentation gives. Runs in Node and in the browser. */
import type { ModuleType } from './web-api';

/** What Jira names an app by in addresses. */
export interface AppNames {
  /** The app's UUID. */
  appId: string;
  environmentId: string;
}

/** Path of a project page, or of a project settings page, of the app; the page's own path follows it. */
export function appPagePath(app: AppNames, projectKey: string, type: ModuleType): string {
  const area = type === 'jira:projectSettingsPage' ? 'settings/apps' : 'apps';
  const project = encodeURIComponent(projectKey);
  return `/jira/software/projects/${project}/${area}/${app.appId}/${app.environmentId}`;
}
