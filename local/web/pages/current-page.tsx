import type { JSX } from 'preact';
import { pathParts, useAddress } from '../state/router';
import { IssuePage } from './issue-page';
import { Page } from './page';
import { ProjectAppPage } from './project-app-page';
import { ProjectIssuesPage } from './project-issues-page';
import { ProjectSettingsPage } from './project-settings-page';
import { ProjectsPage } from './projects-page';
import { SearchPage } from './search-page';
import { SwitchesPage } from './switches-page';

/** The page for the address; the addresses are those of Jira where Jira has such a page. */
export function CurrentPage(): JSX.Element {
  const address = useAddress();
  const [area, key, ...rest] = pathParts(address.pathname);
  if (area === undefined || (area === 'projects' && key === undefined)) return <ProjectsPage />;
  if (area === 'issues') return <SearchPage jql={address.searchParams.get('jql') ?? ''} />;
  if (area === 'switches') return <SwitchesPage />;
  if (area === 'browse' && key !== undefined) return <IssuePage key={key} issueKey={key} />;
  if (area === 'projects' && key !== undefined) {
    if (rest.length === 0) return <ProjectIssuesPage projectKey={key} />;
    if (rest.length === 1 && rest[0] === 'settings') return <ProjectSettingsPage projectKey={key} />;
    const moduleKey = appModuleKey(rest);
    if (moduleKey !== null) return <ProjectAppPage key={moduleKey} projectKey={key} moduleKey={moduleKey} />;
  }
  return (
    <Page title="Page not found">
      <p>Local Jira has no page at this address.</p>
    </Page>
  );
}

/** The module in `apps/KEY` or `settings/apps/KEY`. */
function appModuleKey(rest: string[]): string | null {
  const path = rest[0] === 'settings' ? rest.slice(1) : rest;
  return path.length === 2 && path[0] === 'apps' ? (path[1] ?? null) : null;
}
