import { accept, type Outcome } from '../domain/refusal';
import { followEpic } from './follow-epic';
import { inTurns } from './in-turns';
import type { Moment, RecordPorts } from './ports';
import type { Work } from './work';

const AT_ONCE = 5;
/** Epics cleared by one piece of work. */
const MOST = 100;

type Clearing = Extract<Work, { kind: 'clear-columns' }>;

/**
 * Takes away what Jira's column still says in a project that has switched it off: taking stock has met the open epics,
 * these are the closed ones.
 *
 * @returns what is left to do; null where nothing is
 */
export async function clearColumns(
  ports: RecordPorts,
  moment: Moment,
  work: Clearing,
): Promise<Outcome<Clearing | null>> {
  const { column } = await ports.settings.read(work.projectId);
  if (column) return accept(null);
  const { after } = work;
  const written = (await ports.epics.withColumn(work.projectId)).sort();
  const left = written.filter((id) => after === null || id > after);
  const taken = left.slice(0, MOST);
  const outcomes = await inTurns(taken, AT_ONCE, (issueId) => followEpic(ports, moment, issueId));
  const refused = outcomes.find((outcome) => !outcome.ok);
  if (refused && !refused.ok) return refused;
  const last = taken.at(-1);
  return accept(last !== undefined && left.length > taken.length ? { ...work, after: last } : null);
}
