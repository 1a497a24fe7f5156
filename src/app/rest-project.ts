import { inTurns } from './in-turns';
import type { Ports } from './ports';

const AT_ONCE = 5;

/**
 * Lets the epics of an archived or trashed project wait on nobody: nobody could act there. Taking stock notes them again
 * when the project comes back.
 *
 * @returns whether there may be more of them than this call has taken
 */
export async function restProject(
  ports: Pick<Ports, 'epics' | 'turns'>,
  projectId: string,
): Promise<boolean> {
  const waiting = await ports.epics.waitingIn(projectId);
  await inTurns(waiting, AT_ONCE, async ({ issueId, stored: { record, dirty } }) => {
    await ports.turns.park(issueId, record.waitedOn);
    const copied = record.projectionProblem ?? (dirty ? 'behind' : 'copied');
    await ports.epics.noteCopies(issueId, record, copied, []);
  });
  return waiting.length > 0;
}
