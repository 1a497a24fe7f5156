import { samePeriod } from '../domain/calendar';
import { instantOf, type JiraIssue } from '../domain/facts';
import { type DateHistory, dateHistory, UNREAD } from '../domain/jira-history';
import { LATELY } from '../domain/move';
import { accept, type Outcome } from '../domain/refusal';
import type { Instant } from '../domain/roles';
import { type ProjectSettings, savedOf } from '../domain/settings';
import { followEpic, settleEpic } from './follow-epic';
import { epicIn, historyFields } from './gather-epic';
import { inTurns } from './in-turns';
import type { Moment, Ports } from './ports';

const AT_ONCE = 5;

/**
 * Looks at a page of a project's open epics anew, after something that concerns all of them: its settings were saved,
 * or it came back. What is right already is not written again.
 *
 * @returns what asks for the next page; null after the last
 */
export async function takeStock(
  ports: Ports,
  moment: Moment,
  projectId: string,
  page: string | null,
): Promise<Outcome<string | null>> {
  const settings = await ports.settings.read(projectId);
  const found = await ports.app.searchOpenEpics(projectId, settings, page);
  if (!found.ok) return found;
  const { issues, next } = found.result;
  const [stored, histories] = await Promise.all([
    ports.epics.readMany(issues.map((issue) => issue.id)),
    recentHistories(ports, issues, settings, moment.now),
  ]);
  if (!histories.ok) return histories;
  const outcomes = await inTurns(issues, AT_ONCE, (issue) => {
    const epic = epicIn(issue, settings, histories.result.get(issue.id) ?? UNREAD);
    const known = stored.get(issue.id) ?? null;
    // The search lags behind what has been followed already: such an epic is asked about by itself.
    if (
      known?.record.lastMove &&
      !samePeriod(known.record.lastMove.to, epic.facts.value?.canonical ?? null)
    ) {
      return followEpic(ports, moment, issue.id);
    }
    return settleEpic(ports, moment, { ...epic, stored: known });
  });
  const refused = outcomes.find((outcome) => !outcome.ok);
  if (refused && !refused.ok) return refused;
  if (next === null) {
    // Closed epics are not met here, and may say something still.
    if (!settings.column && (await ports.epics.withColumn(projectId)).length > 0)
      await ports.later({ kind: 'clear-columns', projectId, after: null });
    await ports.settings.settled(projectId, savedOf(settings));
  }
  return accept(next);
}

/** Histories of the dates that moved lately: the report tells of those from its first day, older ones can wait. */
async function recentHistories(
  ports: Ports,
  issues: readonly JiraIssue[],
  settings: ProjectSettings,
  now: Instant,
): Promise<Outcome<Map<string, DateHistory>>> {
  const isRecent = (at: Instant | null | undefined) => typeof at === 'number' && now - at < LATELY;
  const updated = issues.filter((issue) => isRecent(instantOf(issue.fields.updated)));
  if (updated.length === 0) return accept(new Map());
  const asked = historyFields(settings);
  const read = await ports.app.readHistories(
    updated.map((issue) => issue.id),
    asked,
  );
  if (!read.ok) return read;
  const histories = [...read.result].map(
    ([issueId, entries]) => [issueId, dateHistory(entries, null, settings, asked)] as const,
  );
  return accept(new Map(histories.filter(([, { moves }]) => isRecent(moves.at(-1)?.at))));
}
