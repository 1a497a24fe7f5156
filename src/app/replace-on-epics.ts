import { UNREAD } from '../domain/jira-history';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { replaceOnEpic } from '../domain/replace';
import type { AccountId } from '../domain/roles';
import { rewriteRecord } from './change-record';
import { followEpic } from './follow-epic';
import { inTurns } from './in-turns';
import type { Moment, Ports, Replacement } from './ports';

const AT_ONCE = 5;
/** Epics changed by one piece of work. */
const MOST = 50;

/**
 * Puts one person in another's place on the epics of a project that name them for themselves.
 *
 * @returns whether there are more than this call has taken
 */
export async function replaceOnEpics(
  ports: Ports,
  moment: Moment,
  { projectId, from, to, by }: Replacement & { projectId: string; by: AccountId },
): Promise<Outcome<boolean>> {
  const ids = await ports.epics.naming(projectId, from);
  const settings = await ports.settings.read(projectId);
  const taken = ids.slice(0, MOST);
  const outcomes = await inTurns(taken, AT_ONCE, async (issueId) => {
    const act = { by, at: moment.now, actionId: `replace-${crypto.randomUUID()}` };
    const place = { id: issueId, projectId, settings, history: UNREAD, doneAt: null };
    const changed = await rewriteRecord(ports, place, moment.now, (record) => {
      const change = replaceOnEpic(record, act, { from, to }, ports.newEpoch);
      return accept(change ?? 'as-it-is');
    });
    return changed.ok ? followEpic(ports, moment, issueId) : changed;
  });
  if (outcomes.some((outcome) => !outcome.ok)) return refuse({ code: 'busy' });
  return accept(ids.length > taken.length);
}
