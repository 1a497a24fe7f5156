import type { Actor, RecordedCall } from '../../ports';
import { APP_ACCOUNT_ID, type Site } from '../site';
import { findUser } from '../store/users';

/** Who asks, as the rest of the product sees it. */
export interface Caller {
  /** `null` for somebody who is not logged in. */
  accountId: string | null;
  /** Instants are written, and JQL's dates read, in this zone. */
  timeZone: string;
  /** The app asks, for itself or for a person: Jira marks the events of what it changes. */
  throughApp: boolean;
}

/** The site's own zone: of events, and of people who are not logged in. */
export const SITE_ZONE = 'Europe/Berlin';

export function callerOf(site: Site, actor: Actor, from: RecordedCall['from']): Caller {
  const throughApp = from === 'app';
  if (actor.kind === 'anonymous') return { accountId: null, timeZone: SITE_ZONE, throughApp };
  const accountId = actor.kind === 'app' ? APP_ACCOUNT_ID : actor.accountId;
  return { accountId, timeZone: findUser(site.db, accountId)?.timeZone ?? SITE_ZONE, throughApp };
}
