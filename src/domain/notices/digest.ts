import { addDays, type Day, daysBetween } from '../calendar';
import type { Instant } from '../roles';
import type { PersonNotices } from './preferences';
import { dayShown, startOfHour, weekdayOf } from './zone';

/** A digest that could not go within this time is left out; the next one comes a week later. */
const LATEST = 24 * 60 * 60 * 1000;
const WEEK = 7;

/** One week's turn of a digest. */
export interface DigestSlot {
  /** The calendar day in the person's zone. */
  day: Day;
  /** When it begins. */
  at: Instant;
}

/**
 * The digest that is to go now; null for none. It goes at its hour or within a day after, never twice within seven
 * days, and never for an hour that was past when the person chose it.
 */
export function digestDue(notices: PersonNotices, timeZone: string, now: Instant): DigestSlot | null {
  if (!notices.digest) return null;
  const slot = latestSlot(notices, timeZone, now);
  const isFresh = now - slot.at < LATEST && slot.at >= notices.scheduledAt;
  const { lastDigest } = notices;
  const isNext = lastDigest === null || daysBetween(lastDigest, slot.day) >= WEEK;
  return isFresh && isNext ? slot : null;
}

/** Whether a digest may be due; the answer for a person of unknown zone covers every zone there is. */
export function digestMayBeDue(notices: PersonNotices, now: Instant): boolean {
  const zones = notices.timeZone === null ? EVERY_OFFSET : [notices.timeZone];
  return zones.some((zone) => digestDue(notices, zone, now) !== null);
}

/** Etc/GMT-14 is 14 hours ahead. Zones between full hours begin between their neighbours, and last as long. */
const EVERY_OFFSET = Array.from({ length: 27 }, (_, index) => {
  const hours = index - 14;
  return `Etc/GMT${hours > 0 ? '+' : ''}${hours}`;
});

function latestSlot({ day, hour }: PersonNotices, timeZone: string, now: Instant): DigestSlot {
  const today = dayShown(timeZone, now);
  const latest = addDays(today, -((weekdayOf(today) - day + WEEK) % WEEK));
  const at = startOfHour(latest, hour, timeZone);
  if (at <= now) return { day: latest, at };
  const before = addDays(latest, -WEEK);
  return { day: before, at: startOfHour(before, hour, timeZone) };
}
