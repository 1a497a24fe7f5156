import { avatarUrls } from '../projects/json';
import type { Site } from '../site';
import { NO_EMAIL_DOMAIN, type User } from '../store/users';

/** An account as it appears in issues, histories and lists. */
export const userJson = (site: Site, user: User) => ({
  self: `${site.url}/rest/api/3/user?accountId=${encodeURIComponent(user.accountId)}`,
  accountId: user.accountId,
  ...(user.accountType === 'app' || user.email.endsWith(NO_EMAIL_DOMAIN) ? {} : { emailAddress: user.email }),
  avatarUrls: avatarUrls(site, encodeURIComponent(user.accountId)),
  displayName: user.displayName,
  active: user.active,
  timeZone: user.timeZone,
  accountType: user.accountType,
});

/** An account as the user endpoints give it. */
export const userDetailsJson = (site: Site, user: User) => ({ ...userJson(site, user), locale: user.locale });
