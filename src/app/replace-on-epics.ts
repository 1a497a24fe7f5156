import { UNREAD } from '../domain/jira-history';
import { accept, type Outcome } from '../domain/refusal';
import { replaceOnEpic } from '../domain/replace';
import { rewriteRecord } from './change-record';
import { followEpic } from './follow-epic';
import { inTurns } from './in-turns';
import type { Moment, RecordPorts } from './ports';
import type { Work } from './work';

const AT_ONCE = 5;
/** Epics changed by one piece of work. */
const MOST = 200;
/** How often a project's epics are gone through: what was busy, or named too lately to be found, is met again. */
const PASSES = 3;

type Replacing = Extract<Work, { kind: 'replace-person' }>;

/**
 * Puts one person in another's place on the epics of a project that name them for themselves.
 *
 * @returns what is left to do: the epics after these, or another look at all of them; null once none names the person
 */
export async function replaceOnEpics(
  ports: RecordPorts,
  moment: Moment,
  work: Replacing,
): Promise<Outcome<Replacing | null>> {
  const { projectId, from, to, by, after, pass } = work;
  const ids = (await ports.epics.naming(projectId, from)).sort();
  const left = ids.filter((id) => after === null || id > after);
  const taken = left.slice(0, MOST);
  const settings = await ports.settings.read(projectId);
  await inTurns(taken, AT_ONCE, async (issueId) => {
    const act = { by, at: moment.now, actionId: `replace-${ports.newEpoch()}` };
    const place = { id: issueId, projectId, settings, history: UNREAD, doneAt: null };
    const changed = await rewriteRecord(ports, place, moment.now, (record, stored) => {
      // It has left the project, or is no epic any more, since it was found.
      if (stored.frozen || stored.projectId !== projectId) return accept('as-it-is');
      return accept(replaceOnEpic(record, act, { from, to }, ports.newEpoch) ?? 'as-it-is');
    });
    if (changed.ok) await followEpic(ports, moment, issueId);
    else ports.note('person-not-replaced', changed.refusal.code);
  });
  const last = taken.at(-1);
  if (last !== undefined && left.length > taken.length) return accept({ ...work, after: last });
  return accept(ids.length > 0 && pass < PASSES ? { ...work, after: null, pass: pass + 1 } : null);
}
