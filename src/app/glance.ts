import { type Evaluation, judge } from '../domain/evaluate';
import { EPIC_LEVEL, levelOf } from '../domain/facts';
import { agreementOf, epicIn, projectOf } from './gather-epic';
import type { Ports } from './ports';

export type GlancePorts = Pick<Ports, 'app' | 'epics' | 'settings'>;

/**
 * The state of one epic's date, for the row of the issue view that Jira draws itself; null where nothing can be said.
 * Nothing of it is anybody's: no name, no date, no turn.
 */
export async function glance(
  ports: GlancePorts,
  { issueId, projectId }: { issueId: string; projectId: string },
): Promise<Pick<Evaluation, 'state' | 'change'> | null> {
  const [stored, issue, ofPage] = await Promise.all([
    ports.epics.read(issueId),
    ports.app.readEpic(issueId),
    ports.settings.read(projectId),
  ]);
  if (!issue.ok || levelOf(issue.result) !== EPIC_LEVEL) return null;
  const project = projectOf(issue.result);
  const ofProject = project.id === projectId ? ofPage : await ports.settings.read(project.id);
  const { facts, settings } = epicIn(issue.result, ofProject);
  const { value, phase, isFieldGone } = facts;
  const agreement = agreementOf(stored?.record);
  const { state, change } = judge({ value, phase, isFieldGone, agreement, settings });
  return { state, change };
}
