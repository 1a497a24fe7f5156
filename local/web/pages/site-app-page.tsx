import type { JSX } from 'preact';
import { AppFrame } from '../components/app-frame';
import { Loading } from '../components/feedback';
import { useSiteModules } from '../state/modules';
import { useShell } from '../state/session';
import { LogIn } from './log-in';
import { NotSeen } from './not-seen';
import { Page } from './page';

/** The app's page in the settings of Jira itself. */
export function SiteAppPage(): JSX.Element {
  const { session } = useShell();
  const [load, reload] = useSiteModules();
  if (session.acting === null) return <LogIn what="this page" />;
  if (load.status === 'failed') return <NotSeen what="page" error={load.error} retry={reload} />;
  const [module] = load.status === 'ready' ? load.value : [];
  return (
    <Page title={session.appName} wide>
      {module ? (
        <AppFrame module={module} place={{ moduleKey: module.key, site: true }} />
      ) : (
        <Loading what={session.appName} />
      )}
    </Page>
  );
}
