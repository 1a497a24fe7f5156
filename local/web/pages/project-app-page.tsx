import type { JSX } from 'preact';
import { appPagePath } from '../../app-address';
import type { ModuleType } from '../../web-api';
import { AppFrame } from '../components/app-frame';
import { Loading } from '../components/feedback';
import { ProjectSidebar } from '../components/project-sidebar';
import { useProjectModules } from '../state/modules';
import { Redirect } from '../state/redirect';
import { useShell } from '../state/session';
import { LogIn } from './log-in';
import { NotSeen } from './not-seen';
import { Page } from './page';

interface ProjectAppPageProps {
  projectKey: string;
  /** By what the address says it is; or by its key, as pages of the app name each other: that leads on to its address. */
  which: { type: ModuleType } | { moduleKey: string };
}

/** A project page or project settings page of the app, as wide as the window. */
export function ProjectAppPage({ projectKey, which }: ProjectAppPageProps): JSX.Element {
  const { session } = useShell();
  const { acting } = session;
  const [load, reload] = useProjectModules(projectKey);
  if (acting === null) return <LogIn what="this page" />;
  if (load.status === 'failed') return <NotSeen what="project" error={load.error} retry={reload} />;
  const sidebar = <ProjectSidebar projectKey={projectKey} />;
  if (load.status === 'loading') {
    return (
      <Page title={session.appName} sidebar={sidebar}>
        <Loading what={session.appName} />
      </Page>
    );
  }
  const module = load.value.find((one) =>
    'type' in which ? one.type === which.type : one.key === which.moduleKey,
  );
  if (module === undefined) {
    return (
      <Page title="You don't have access to this page" sidebar={sidebar}>
        <p>
          {session.appName} has no page here that {acting.displayName} may open.
        </p>
      </Page>
    );
  }
  if ('moduleKey' in which) return <Redirect to={appPagePath(session, projectKey, module.type)} />;
  return (
    <Page title={module.title} sidebar={sidebar} wide>
      <AppFrame module={module} place={{ moduleKey: module.key, projectKey }} />
    </Page>
  );
}
