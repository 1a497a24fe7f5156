import { notFound } from '../http/refusal';
import { saveChange } from '../issues/change';
import { dayValue, setDueDate } from '../issues/edit/dueDate';
import { AUTOMATION_ACCOUNT_ID, OTHER_APP_ACCOUNT_ID } from '../seed/people';
import type { Site } from '../site';
import { readIssues } from '../store/issues';

/** Who moves dates beside people: Jira's automation, another app, or nobody that Jira could name (an import). */
export type Robot = 'automation' | 'app' | 'unknown';

/** A due date moved by days (later, or earlier if negative), or set to a day or to none. */
export type DateChange = { days: number } | { date: string | null };

const ACCOUNTS: Record<Robot, string | null> = {
  automation: AUTOMATION_ACCOUNT_ID,
  app: OTHER_APP_ACCOUNT_ID,
  unknown: null,
};

const DAY = 86_400_000;

/** Changes due dates as a robot: one save, one history and one event for each issue; an unknown key is refused. */
export function moveDates(site: Site, robot: Robot, issueKeys: string[], change: DateChange): void {
  site.db.transaction(() => {
    for (const key of issueKeys) {
      const [draft] = readIssues(site.db, 'i.key = ?', [key]);
      if (!draft) throw notFound(`There is no issue ${key}.`);
      const items = setDueDate(draft, dayAfter(draft.duedate, change));
      saveChange(site, { accountId: ACCOUNTS[robot], throughApp: false }, draft, items);
    }
  });
}

/** A date that is not there stays so when it is moved by days. */
function dayAfter(before: string | null, change: DateChange): string | null {
  if ('date' in change) return dayValue(change.date);
  if (before === null) return null;
  return new Date(Date.parse(before) + change.days * DAY).toISOString().slice(0, 10);
}
