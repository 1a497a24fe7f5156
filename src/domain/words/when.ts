import { type Day, dayIn, daysBetween } from '../calendar';
import { keeping } from '../format';
import type { Instant } from '../roles';
import { near } from './date';
import type { Words } from './words';

const relative = keeping((locale: string) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** Days within which a moment is told by its distance or its weekday, not by its date. */
const A_WEEK = 6;

/** "today", "yesterday", "on Monday" within a week, else "on 2 Apr"; by the viewer's calendar. */
export function onDay(at: Instant, words: Words): string {
  const day = dayIn(words.timeZone, at);
  const past = daysBetween(day, words.today);
  if (past === 0) return 'today';
  if (past === 1) return 'yesterday';
  if (past < 0 || past > A_WEEK) return `on ${near(day, words)}`;
  const { locale, timeZone } = words;
  return `on ${new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone }).format(at)}`;
}

/** "today", "2 days ago" within 30 days, else "2 Apr"; by the viewer's calendar. */
export function daysAgo(at: Instant, words: Words): string {
  const day = dayIn(words.timeZone, at);
  const past = daysBetween(day, words.today);
  if (past < 0 || past > 30) return near(day, words);
  return relative(words.locale).format(-past, 'day');
}

/** "Mon 5 Apr": a calendar day with its weekday. */
export function weekdayAndDay(day: Day, words: Words): string {
  const weekday = new Intl.DateTimeFormat(words.locale, { weekday: 'short', timeZone: 'UTC' });
  return `${weekday.format(Date.parse(`${day}T00:00:00Z`))} ${near(day, words)}`;
}
