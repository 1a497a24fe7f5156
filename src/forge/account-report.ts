import { privacy } from '@forge/api';
import type { AccountReports } from '../app/ports';
import { type AccountReport, NEVER_REPORTED } from '../domain/personal-data';
import { accept, refuse } from '../domain/refusal';
import type { AccountId, Instant } from '../domain/roles';
import { singleRow } from './single-row';

/** What Atlassian takes in one call; the SDK would send the rest at the same time. */
const MOST = 90;

/** Row `privacy`. */
const row = singleRow<AccountReport>('privacy', NEVER_REPORTED);

/**
 * What Atlassian is told of stored accounts. Closed accounts are to be erased; of an updated one, nothing is to be done,
 * for nothing but ids is stored: names are asked of Jira whenever they are shown.
 *
 * @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export const accountReports: AccountReports = {
  ...row,

  async closedAmong(accounts: readonly AccountId[], updatedAt: Instant) {
    const closed: AccountId[] = [];
    const at = new Date(updatedAt).toISOString();
    for (let first = 0; first < accounts.length; first += MOST) {
      const asked = accounts.slice(first, first + MOST).map((accountId) => ({ accountId, updatedAt: at }));
      try {
        const news = await privacy.reportPersonalData(asked);
        closed.push(...news.filter(({ status }) => status === 'closed').map(({ accountId }) => accountId));
      } catch (error) {
        if (!isAnswer(error)) throw error;
        const seconds = Number(error.headers.get('retry-after'));
        return refuse({ code: 'jira-unavailable', retryAfterSeconds: seconds > 0 ? seconds : null });
      }
    }
    return accept(closed);
  },
};

/** The SDK throws the answer itself. */
function isAnswer(error: unknown): error is Pick<Response, 'status' | 'headers'> {
  return typeof error === 'object' && error !== null && 'status' in error && 'headers' in error;
}
