/** How dates and instants read to the acting person. */
export interface Format {
  /** A calendar date `YYYY-MM-DD`; no time zone moves it. */
  day(date: string): string;
  /** An instant: ISO 8601 (Jira's form too) or milliseconds since the epoch. */
  moment(instant: string | number): string;
}

/** For a person's locale (`en-GB`) and time zone. Any text that is not a date is returned as it is. */
export function createFormat(locale: string, timeZone: string): Format {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return {
    day(date) {
      const parsed = Date.parse(`${date}T00:00:00Z`);
      return Number.isNaN(parsed) ? date : day.format(parsed);
    },
    moment(instant) {
      const parsed = typeof instant === 'number' ? instant : Date.parse(withColonInOffset(instant));
      return Number.isNaN(parsed) ? String(instant) : moment.format(parsed);
    },
  };
}

/** Jira writes `-0500`; not every engine reads an offset without a colon. */
function withColonInOffset(instant: string): string {
  return instant.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
}
