import { accept, type Outcome } from '../domain/refusal';
import type { Moment, Ports } from './ports';

/** Lets go of a deleted epic: its record and turns go, its ledger stays for the export. */
export async function loseEpic(
  ports: Pick<Ports, 'epics' | 'app' | 'turns'>,
  { now }: Moment,
  issueId: string,
): Promise<Outcome<null>> {
  const stored = await ports.epics.read(issueId);
  if (!stored) return accept(null);
  const issue = await ports.app.readEpic(issueId);
  // Jira still has it: what was heard was wrong, or of another time.
  if (issue.ok) return accept(null);
  if (issue.refusal.code !== 'not-found') return issue;
  const { projectId, waitedOn } = stored.record;
  await ports.turns.note({ id: issueId, projectId }, [], waitedOn, now);
  await ports.epics.remove(issueId);
  return accept(null);
}
