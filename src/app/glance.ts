import { judge, type State } from '../domain/evaluate';
import { EPIC_LEVEL, factsOf, levelOf } from '../domain/facts';
import { DEFAULT_SETTINGS } from '../domain/settings';
import { agreementOf, projectOf } from './gather-epic';
import type { Ports } from './ports';

/**
 * The state of one epic's date, for the row of the issue view that Jira draws itself; null where nothing can be said.
 * Nothing of it is anybody's: no name, no date, no turn.
 */
export async function glance(ports: Ports, issueId: string): Promise<State | null> {
  const [stored, issue] = await Promise.all([
    ports.epics.read(issueId),
    ports.app.readEpic(issueId, DEFAULT_SETTINGS.source),
  ]);
  if (!issue.ok || levelOf(issue.result) !== EPIC_LEVEL) return null;
  const settings = await ports.settings.read(projectOf(issue.result).id);
  const { value, phase } = factsOf(issue.result, settings.source);
  const agreement = agreementOf(stored?.record);
  return judge({ value, phase, agreement, settings }).state;
}
