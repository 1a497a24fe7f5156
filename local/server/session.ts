import { CLOUD_ID } from '../forge/installation';
import type { Local } from '../open';
import type { Person } from '../ports';
import type { PersonView, SessionView } from '../web-api';

const APP_NAME = 'Countersign';

export function viewSession(local: Local, acting: Person, pagesOrigin: string): SessionView {
  const now = local.clock.now();
  return {
    people: local.jira.people().map(viewPerson),
    acting: viewPerson(acting),
    // Jira writes en_GB where the browser wants en-GB.
    locale: acting.locale.replace('_', '-'),
    timeZone: acting.timeZone,
    cloudId: CLOUD_ID,
    siteUrl: local.siteUrl,
    pagesOrigin,
    now,
    // The Swedish form of a date is YYYY-MM-DD.
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: acting.timeZone }).format(now),
    appName: APP_NAME,
  };
}

function viewPerson({ accountId, displayName, email, active, title, origin }: Person): PersonView {
  return { accountId, displayName, email, active, title, origin };
}
