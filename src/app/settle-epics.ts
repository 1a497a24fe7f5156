import { samePeriod } from '../domain/calendar';
import { instantOf, type JiraIssue } from '../domain/facts';
import { type DateHistory, dateHistory, UNREAD } from '../domain/jira-history';
import { accept, type Outcome, type Refusal, refuse } from '../domain/refusal';
import type { Instant } from '../domain/roles';
import type { ProjectSettings } from '../domain/settings';
import { followEpic, type Look, settleEpic } from './follow-epic';
import { epicIn, historyFields, projectOf } from './gather-epic';
import { inTurns } from './in-turns';
import type { Moment, RecordPorts } from './ports';

const AT_ONCE = 5;

/**
 * Brings what the app keeps of a project's epics up to date with how a search of Jira shows them. What is right already
 * is not written again, and one that breaks does not hold up the others.
 *
 * @param since the histories of epics that were updated after this instant are read as well; null reads none
 * @param look as in `settleEpic`
 * @returns how each fared
 */
export async function settleEpics(
  ports: RecordPorts,
  moment: Moment,
  settings: ProjectSettings,
  issues: readonly JiraIssue[],
  since: Instant | null,
  look: Look,
): Promise<Outcome<null>[]> {
  const [stored, histories] = await Promise.all([
    ports.epics.readMany(issues.map((issue) => issue.id)),
    since === null ? accept(new Map<string, DateHistory>()) : historiesSince(ports, issues, settings, since),
  ]);
  if (!histories.ok) return [histories];
  return inTurns(issues, AT_ONCE, async (issue) => {
    const epic = epicIn(issue, settings, histories.result.get(issue.id) ?? UNREAD);
    const known = stored.get(issue.id) ?? null;
    const seen = known?.record.lastMove;
    // A search lags behind what has been followed already: such an epic is asked about by itself.
    const isElsewhere = seen && !samePeriod(seen.to, epic.facts.value?.canonical ?? null);
    try {
      return await (isElsewhere
        ? followEpic(ports, moment, issue.id)
        : settleEpic(ports, moment, { ...epic, stored: known }, look));
    } catch (error) {
      ports.note('epic-not-settled', error);
      return refuse({ code: 'timed-out' });
    }
  });
}

/** The same for epics of several projects; answers with why some were not settled. */
export async function settleAll(
  ports: RecordPorts,
  moment: Moment,
  issues: readonly JiraIssue[],
  since: Instant | null,
  look: Look,
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const projectId of new Set(issues.map((issue) => projectOf(issue).id))) {
    const settings = await ports.settings.read(projectId);
    const epics = issues.filter((issue) => projectOf(issue).id === projectId);
    const outcomes = await settleEpics(ports, moment, settings, epics, since, look);
    refusals.push(...outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal])));
  }
  for (const code of new Set(refusals.map((refusal) => refusal.code))) ports.note('epic-not-settled', code);
  return refusals;
}

async function historiesSince(
  ports: RecordPorts,
  issues: readonly JiraIssue[],
  settings: ProjectSettings,
  since: Instant,
): Promise<Outcome<Map<string, DateHistory>>> {
  const isRecent = (at: Instant | null | undefined) => typeof at === 'number' && at > since;
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
