import type { JSX } from 'preact';
import { pathParts, useAddress } from '../state/router';
import { useShell } from '../state/session';
import { IssuePage } from './issue-page';
import { OutboxPage } from './outbox-page';
import { Page } from './page';
import { ProjectAppPage } from './project-app-page';
import { ProjectIssuesPage } from './project-issues-page';
import { ProjectSettingsPage } from './project-settings-page';
import { ProjectsPage } from './projects-page';
import { SearchPage } from './search-page';
import { SiteAppPage } from './site-app-page';
import { SwitchesPage } from './switches-page';
import { VersionsPage } from './versions-page';

/** The page for the address; the addresses are those of Jira where Jira has such a page. */
export function CurrentPage(): JSX.Element {
  const address = useAddress();
  const { session } = useShell();
  const parts = pathParts(address.pathname);
  // Jira's own addresses of software projects.
  const [area, key, ...rest] = parts[0] === 'jira' && parts[1] === 'software' ? parts.slice(2) : parts;
  if (area === undefined || (area === 'projects' && key === undefined)) return <ProjectsPage />;
  if (area === 'issues') return <SearchPage jql={address.searchParams.get('jql') ?? ''} />;
  if (area === 'outbox') return <OutboxPage mailId={key ?? null} />;
  if (area === 'switches') return <SwitchesPage />;
  // Jira's own address of an app in its settings.
  if (parts.join('/') === `jira/settings/apps/${session.appId}/${session.environmentId}`)
    return <SiteAppPage />;
  if (area === 'browse' && key !== undefined) return <IssuePage key={key} issueKey={key} />;
  if (area === 'projects' && key !== undefined) {
    if (rest.length === 0) return <ProjectIssuesPage projectKey={key} />;
    if (rest.length === 1 && rest[0] === 'versions') return <VersionsPage projectKey={key} />;
    if (rest.length === 1 && rest[0] === 'settings') return <ProjectSettingsPage projectKey={key} />;
    const type = rest[0] === 'settings' ? 'jira:projectSettingsPage' : 'jira:projectPage';
    const [folder, appId, environmentId] = rest[0] === 'settings' ? rest.slice(1) : rest;
    if (folder === 'apps' && appId === session.appId && environmentId === session.environmentId)
      return <ProjectAppPage key={type} projectKey={key} which={{ type }} />;
    if (folder === 'apps' && appId !== undefined && environmentId === undefined)
      return <ProjectAppPage key={appId} projectKey={key} which={{ moduleKey: appId }} />;
  }
  return (
    <Page title="Page not found">
      <p>Local Jira has no page at this address.</p>
    </Page>
  );
}
