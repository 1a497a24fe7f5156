import type { JSX } from 'preact';
import { AppFrame } from '../components/app-frame';
import { Loading } from '../components/feedback';
import { ProjectSidebar } from '../components/project-sidebar';
import { useProjectModules } from '../state/modules';
import { useShell } from '../state/session';
import { LogIn } from './log-in';
import { NotSeen } from './not-seen';
import { Page } from './page';

interface ProjectAppPageProps {
  projectKey: string;
  moduleKey: string;
}

/** A project page or project settings page of the app, as wide as the window. */
export function ProjectAppPage({ projectKey, moduleKey }: ProjectAppPageProps): JSX.Element {
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
  const module = load.value.find((candidate) => candidate.key === moduleKey);
  if (module === undefined) {
    return (
      <Page title="You don't have access to this page" sidebar={sidebar}>
        <p>
          {session.appName} has no page here that {acting.displayName} may open.
        </p>
      </Page>
    );
  }
  return (
    <Page title={module.title} sidebar={sidebar} wide>
      <AppFrame module={module} place={{ moduleKey, projectKey }} />
    </Page>
  );
}
