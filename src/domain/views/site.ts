import type { AccountReport } from '../personal-data';
import type { Instant } from '../roles';
import type { SiteState } from '../site';
import type { SweepPlace } from '../sweep';

/** What an administrator of Jira sees of the app on the whole site. */
export interface SiteView {
  site: SiteState;
  /** Null before the first hourly comparison. */
  sweep: Pick<SweepPlace, 'round' | 'lastRound' | 'points'> | null;
  accounts: Pick<AccountReport, 'reportedAt' | 'accounts' | 'erased'>;
  key: {
    /** Since when the key of today seals; null where it is the first one. */
    since: Instant | null;
    /** When a renewal began that is not done yet. */
    renewing: boolean;
  };
}
