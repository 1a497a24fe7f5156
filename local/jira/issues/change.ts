import { type Author, issueUpdated } from '../events/issueEvents';
import { addHistory, type ChangeItem } from '../history/store';
import type { Site } from '../site';
import { type IssueRecord, saveIssue } from '../store/issues';

/** Saves what one edit changed, with one history and one event. Without any change nothing is left behind. */
export function saveChange(site: Site, author: Author, draft: IssueRecord, items: ChangeItem[]): void {
  if (items.length === 0) return;
  const now = site.clock.now();
  const saved = { ...draft, updated: now };
  saveIssue(site.db, saved);
  const history = { issueId: draft.id, created: now, author: author.accountId, items };
  const historyId = addHistory(site.db, history);
  issueUpdated(site, author, saved, { historyId, items });
}
