import { factsOf, instantOf, type JiraIssue } from '../domain/facts';
import { type DateHistory, UNREAD } from '../domain/jira-history';
import { LATELY } from '../domain/move';
import { accept, type Outcome } from '../domain/refusal';
import type { Instant } from '../domain/roles';
import { settleEpic } from './follow-epic';
import { projectOf } from './gather-epic';
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
  const found = await ports.app.searchOpenEpics(projectId, settings.source, page);
  if (!found.ok) return found;
  const { issues, next } = found.result;
  const [stored, histories] = await Promise.all([
    ports.epics.readMany(issues.map((issue) => issue.id)),
    recentHistories(ports, issues, settings.source, moment.now),
  ]);
  if (!histories.ok) return histories;
  await inTurns(issues, AT_ONCE, (issue) =>
    settleEpic(ports, moment, {
      issue,
      facts: factsOf(issue, settings.source),
      project: projectOf(issue),
      stored: stored.get(issue.id) ?? null,
      settings,
      history: histories.result.get(issue.id) ?? UNREAD,
    }),
  );
  return accept(next);
}

/** Histories of the dates that moved lately: the report tells of those from its first day, older ones can wait. */
async function recentHistories(
  ports: Ports,
  issues: readonly JiraIssue[],
  source: string,
  now: Instant,
): Promise<Outcome<Map<string, DateHistory>>> {
  const isRecent = (at: Instant | null | undefined) => typeof at === 'number' && now - at < LATELY;
  const updated = issues.filter((issue) => isRecent(instantOf(issue.fields.updated)));
  if (updated.length === 0) return accept(new Map());
  const read = await ports.app.readDateHistories(
    updated.map((issue) => issue.id),
    source,
  );
  if (!read.ok) return read;
  return accept(new Map([...read.result].filter(([, { moves }]) => isRecent(moves.at(-1)?.at))));
}
