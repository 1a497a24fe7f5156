import type { Instant } from './roles';

/** What holds for the whole site. */
export interface SiteState {
  /** Whether epics carry what the app keeps on them for the report, for Jira's search and in its column. */
  copies: 'kept' | 'removed';
  /** The last time that was switched: how far all epics have followed; null where it never was. */
  following: Following | null;
}

export interface Following {
  startedAt: Instant;
  /** Epics looked at so far. */
  epics: number;
  /** Of those, how many could not be dealt with: they are tried again by the hourly comparison. */
  failed: number;
  /** Null while it goes on. */
  endedAt: Instant | null;
}

export const NEW_SITE: SiteState = { copies: 'kept', following: null };

/** From now on copies are kept, or are not; all epics are to follow. */
export function switched(copies: SiteState['copies'], now: Instant): SiteState {
  return { copies, following: { startedAt: now, epics: 0, failed: 0, endedAt: null } };
}

/** After a page of epics has followed. Null where another switch has come between: that one has its own pages. */
export function followedBy(
  { copies, following }: SiteState,
  startedAt: Instant,
  page: { epics: number; failed: number; isLast: boolean },
  now: Instant,
): SiteState | null {
  if (following?.startedAt !== startedAt) return null;
  const epics = following.epics + page.epics;
  const failed = following.failed + page.failed;
  return { copies, following: { startedAt, epics, failed, endedAt: page.isLast ? now : null } };
}
