import { addDays, type Day, dayIn } from '../calendar';
import type { Instant } from '../roles';

const HOUR = 60 * 60 * 1000;

/** From when on moves are listed: a calendar day as the viewer has it, and the instant at which it began for them. */
export interface Since {
  day: Day;
  at: Instant;
}

/** The Monday before today; on a Monday that of last week, for that is what is looked back on. */
export function lastMonday(today: Day): Day {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, -((weekday + 6) % 7 || 7));
}

/** A day's beginning in a time zone (IANA name): the first moment that lies on it, whatever clocks do on that day. */
export function sinceDay(day: Day, timeZone: string): Since {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // No zone is further from UTC than this.
  let [before, within] = [utc - 15 * HOUR, utc + 15 * HOUR];
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayIn(timeZone, middle) >= day) within = middle;
    else before = middle;
  }
  return { day, at: within };
}
