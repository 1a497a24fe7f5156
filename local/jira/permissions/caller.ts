import type { Actor } from '../../ports';
import { APP_ACCOUNT_ID, type Site } from '../site';
import { findUser } from '../store/users';

/** Who asks, as the rest of the product sees it. */
export interface Caller {
  /** `null` for somebody who is not logged in. */
  accountId: string | null;
  /** Instants are written, and JQL's dates read, in this zone. */
  timeZone: string;
}

/** Of people who are not logged in. */
export const SITE_ZONE = 'UTC';

export function callerOf(site: Site, actor: Actor): Caller {
  if (actor.kind === 'anonymous') return { accountId: null, timeZone: SITE_ZONE };
  const accountId = actor.kind === 'app' ? APP_ACCOUNT_ID : actor.accountId;
  return { accountId, timeZone: findUser(site.db, accountId)?.timeZone ?? SITE_ZONE };
}
