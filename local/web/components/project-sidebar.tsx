import type { JSX } from 'preact';
import { appPagePath } from '../../app-address';
import type { ModuleView } from '../../web-api';
import { useProjectModules } from '../state/modules';
import { Link, useAddress } from '../state/router';
import { useShell } from '../state/session';
import { Icon } from './icon';

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
      <Link to={`${issues}/versions`} current={pathname === `${issues}/versions`}>
        <Icon name="flag" />
        Releases
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
  const { session } = useShell();
  const { pathname } = useAddress();
  const path = appPagePath(session, projectKey, module.type);
  const current = pathname === path || pathname.startsWith(`${path}/`);
  return (
    <Link to={path} current={current} {...(nested && { class: 'nested' })}>
      <Icon name="apps" />
      {module.title}
    </Link>
  );
}
