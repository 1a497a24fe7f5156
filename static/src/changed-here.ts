const KEY = 'countersign.changed-here';
/** Jira's search follows a change within this time, milliseconds. */
const LAGS = 5 * 60_000;
/** Jira takes at most so many issues that a search is to catch up with. */
const MOST = 50;

/** Notes that an epic was changed by a page of the app in this browser: Jira's search may not know it yet. */
export function noteChanged(issueIds: readonly string[]): void {
  const now = Date.now();
  const noted = { ...recent(), ...Object.fromEntries(issueIds.map((id) => [id, now])) };
  try {
    localStorage.setItem(KEY, JSON.stringify(noted));
  } catch {
    // Without storage, search shows the change some seconds later.
  }
}

/** Epics that were changed here so lately that a search should be told to catch up with them. */
export function changedLately(): string[] {
  return Object.entries(recent())
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([id]) => id);
}

function recent(): Record<string, number> {
  try {
    const noted: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const since = Date.now() - LAGS;
    return Object.fromEntries(Object.entries(noted as Record<string, number>).filter(([, at]) => at > since));
  } catch {
    return {};
  }
}
