/** Where a project's page of this app is. */
export interface PagePlace {
  /** The site's address, with or without a slash at its end. */
  site: string;
  appId: string;
  environmentId: string;
  project: { key: string; type: string };
}

/** What Jira calls a type of project in its addresses. */
const IN_ADDRESSES: Record<string, string> = { business: 'core', service_desk: 'servicedesk' };

/** The address of My turn; with a key, of that one epic in it. */
export function myTurnLink({ site, appId, environmentId, project }: PagePlace, epicKey?: string): string {
  const type = IN_ADDRESSES[project.type] ?? 'software';
  const page = `/jira/${type}/projects/${project.key}/apps/${appId}/${environmentId}/my-turn`;
  return `${site.replace(/\/+$/, '')}${page}${epicKey === undefined ? '' : `/${epicKey}`}`;
}
