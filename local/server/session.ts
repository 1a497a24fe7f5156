import { CLOUD_ID, ENVIRONMENT_ID } from '../forge/installation';
import { appUuid } from '../forge/run-function';
import { SITE_ZONE } from '../jira/permissions/caller';
import type { Local } from '../open';
import type { Person } from '../ports';
import type { PersonView, SessionView } from '../web-api';

const APP_NAME = 'Countersign';
const SITE_LOCALE = 'en_US';

export function viewSession(local: Local, acting: Person | null, pagesOrigin: string): SessionView {
  const now = local.clock.now();
  const timeZone = acting?.timeZone ?? SITE_ZONE;
  return {
    people: local.jira.people().map(viewPerson),
    acting: acting && viewPerson(acting),
    // Jira writes en_GB where the browser wants en-GB.
    locale: (acting?.locale ?? SITE_LOCALE).replace('_', '-'),
    timeZone,
    cloudId: CLOUD_ID,
    siteUrl: local.siteUrl,
    pagesOrigin,
    now,
    // The Swedish form of a date is YYYY-MM-DD.
    today: new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now),
    appName: APP_NAME,
    appId: appUuid(local.manifest),
    environmentId: ENVIRONMENT_ID,
  };
}

function viewPerson({ accountId, displayName, email, active, title, origin }: Person): PersonView {
  return { accountId, displayName, email, active, title, origin };
}
