import {
  type Act,
  type Change,
  type EpicRecord,
  findAction,
  inNewProject,
  KEPT_ACTIONS,
  newRecord,
} from '../domain/record';
import { accept, type Outcome, refuse } from '../domain/refusal';
import type { Ports, Stored } from './ports';

/** Tries before giving up with "busy"; with growing waits they span about six seconds. */
const ATTEMPTS = 12;
const LONGEST_FIRST_WAIT = 40;

/**
 * Changes one record, however many others do so at once: reads it, lets `decide` look at the truth, writes on condition
 * that nothing came between, and otherwise starts again. An action id that is known changes nothing.
 *
 * @param seenRev the revision the person acted on; refused when so old that a repeated id would no longer be known
 * @param gathered the record as it was read a moment ago in the same call: saves the first read
 * @returns the record after the change, or as it is where the action was known
 */
export async function changeRecord(
  ports: Ports,
  epic: { id: string; projectId: string },
  act: Act,
  seenRev: number,
  decide: (record: EpicRecord) => Outcome<Change>,
  gathered: Stored | null = null,
): Promise<Outcome<EpicRecord>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await ports.jitter(LONGEST_FIRST_WAIT * 2 ** Math.min(attempt, 5));
    const isFirst = attempt === 0 && gathered !== null;
    const read = isFirst ? gathered : await ports.epics.read(epic.id);
    const stored = read ?? (await firstRecord(ports, epic));
    if (!stored) continue;
    const known = findAction(stored.record, act.actionId);
    if (known) return knownAction(known.by === act.by, stored.record);
    if (stored.record.rev - seenRev >= KEPT_ACTIONS) return refuse({ code: 'seen-too-old' });
    const decided = decide({ ...stored.record, projectId: epic.projectId });
    if (!decided.ok) return decided;
    const isMoved = stored.record.projectId !== epic.projectId;
    const change = isMoved ? inNewProject(decided.result, stored.record, ports.newEpoch()) : decided.result;
    if ((await ports.epics.commit(epic.id, change)) === 'written') return accept(change.record);
  }
  return refuse({ code: 'busy' });
}

function knownAction(isTheirs: boolean, record: EpicRecord): Outcome<EpicRecord> {
  if (!isTheirs) return refuse({ code: 'bad-payload', field: 'actionId', expected: 'an id of your own' });
  return accept(record);
}

async function firstRecord(ports: Ports, epic: { id: string; projectId: string }) {
  await ports.epics.create(epic.id, newRecord(epic.projectId, ports.newEpoch()));
  return ports.epics.read(epic.id);
}
