import type { JSX } from 'preact';
import type { ModuleView } from '../../web-api';
import { useProjectModules } from '../state/modules';
import { Link, useAddress } from '../state/router';
import { Icon } from './icon';

/** Where a project page or project settings page of the app is found. */
export function modulePath(projectKey: string, module: ModuleView): string {
  const area = module.type === 'jira:projectSettingsPage' ? 'settings/apps' : 'apps';
  return `/projects/${projectKey}/${area}/${module.key}`;
}

/** The pages of a project: its issues, and the app's pages that the acting person may open. */
export function ProjectSidebar({ projectKey }: { projectKey: string }): JSX.Element {
  const [load] = useProjectModules(projectKey);
  const modules = load.status === 'ready' ? load.value : [];
  const pages = modules.filter((module) => module.type === 'jira:projectPage');
  const settings = modules.filter((module) => module.type === 'jira:projectSettingsPage');
  const { pathname } = useAddress();
  const issues = `/projects/${projectKey}`;
  return (
    <nav class="sidebar" aria-label="Project">
      <Link to={issues} current={pathname === issues}>
        <Icon name="list" />
        Issues
      </Link>
      {pages.map((module) => (
        <ModuleLink key={module.key} projectKey={projectKey} module={module} />
      ))}
      <Link to={`${issues}/settings`} current={pathname === `${issues}/settings`}>
        <Icon name="settings" />
        Project settings
      </Link>
      {settings.map((module) => (
        <ModuleLink key={module.key} projectKey={projectKey} module={module} nested />
      ))}
    </nav>
  );
}

interface ModuleLinkProps {
  projectKey: string;
  module: ModuleView;
  /** Belongs to the link above it. */
  nested?: boolean;
}

function ModuleLink({ projectKey, module, nested }: ModuleLinkProps): JSX.Element {
  const path = modulePath(projectKey, module);
  return (
    <Link to={path} current={useAddress().pathname === path} {...(nested && { class: 'nested' })}>
      <Icon name="apps" />
      {module.title}
    </Link>
  );
}
