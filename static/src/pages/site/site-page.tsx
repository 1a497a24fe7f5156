import { Button } from '../../components/button';
import { Skeleton } from '../../components/skeleton';
import { FailureMessage } from '../settings/failure-message';
import { Comparing } from './comparing';
import { Leaving } from './leaving';
import { PersonalData } from './personal-data';
import { SigningKey } from './signing-key';
import { type Site, useSite } from './use-site';

/** What an administrator of Jira sees and can do for the whole site. */
export function SitePage() {
  const site = useSite();
  return (
    <main class="site">
      <header>
        <h1>Countersign on this site</h1>
        <p class="subtle">
          Who agrees the date of epics is set up in each project. Here is what holds for all of them.
        </p>
        <FailureMessage failure={site.failure} />
      </header>
      {site.view ? <Opened site={site} /> : <NotOpened site={site} />}
    </main>
  );
}

function Opened({ site }: { site: Site }) {
  const { view } = site;
  if (!view) return null;
  return (
    <>
      <Comparing view={view} />
      <SigningKey view={view} site={site} />
      <PersonalData view={view} />
      <Leaving view={view} site={site} />
    </>
  );
}

function NotOpened({ site: { failure, send } }: { site: Site }) {
  if (failure === null) return <Skeleton lines={8} />;
  if (failure !== 'no-answer' && failure.code === 'not-jira-admin') return null;
  return (
    <div>
      <Button onClick={() => void send('open', {})}>Try again</Button>
    </div>
  );
}
