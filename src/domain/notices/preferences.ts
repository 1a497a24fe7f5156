import type { Day } from '../calendar';
import type { Instant } from '../roles';
import type { NoticePreferences } from '../views/my-turn';

/** What a person chooses; the zone comes with them. */
export type NoticeChoice = Pick<NoticePreferences, 'turns' | 'digest' | 'day' | 'hour'>;

export type MailKind = 'turns' | 'digest';

/** What is kept of the mail to one person. */
export interface PersonNotices extends NoticeChoice {
  /** IANA name; null until the person has saved anything: then their zone in Jira counts. */
  timeZone: string | null;
  /** Since when the digest's day, hour and zone are these: earlier hours of it never come due. */
  scheduledAt: Instant;
  /** The digest's day on which the latest one was sent. */
  lastDigest: Day | null;
  lastMail: Instant | null;
  /** The latest mail that Jira did not take; null where all went well since. */
  refused: { status: number; at: Instant } | null;
  /** How often in a row a mail of each kind was put off, because Jira was busy. */
  putOff: Record<MailKind, number>;
}

/** A person who has chosen nothing: written to about their turns, and on Mondays at 09:00. */
export const DEFAULT_NOTICES: PersonNotices = {
  turns: true,
  digest: true,
  day: 1,
  hour: 9,
  timeZone: null,
  scheduledAt: 0,
  lastDigest: null,
  lastMail: null,
  refused: null,
  putOff: { turns: 0, digest: 0 },
};

/** Takes a person's choice over. A digest that is switched on or moved begins with its next hour. */
export function choose(before: PersonNotices, choice: NoticeChoice, timeZone: string, now: Instant) {
  const { turns, digest, day, hour } = choice;
  const isMoved =
    digest !== before.digest ||
    day !== before.day ||
    hour !== before.hour ||
    (before.timeZone !== null && timeZone !== before.timeZone);
  return { ...before, turns, digest, day, hour, timeZone, scheduledAt: isMoved ? now : before.scheduledAt };
}

/** What a person is shown of it; `timeZone` is their zone as the page knows it. */
export function preferencesOf(notices: PersonNotices, timeZone: string): NoticePreferences {
  const { turns, digest, day, hour, refused } = notices;
  return { turns, digest, day, hour, timeZone: notices.timeZone ?? timeZone, refused };
}
