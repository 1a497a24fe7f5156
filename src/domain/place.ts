import { advance, both, type Change } from './change';
import type { EpicRecord } from './record';
import type { Instant } from './roles';

/**
 * Follows an issue to where Jira now has it: another project, whose seals are its own, or back among the epics; null
 * where it is still in its place. Seals of its epoch may have been made for both projects, so it is retired in both.
 */
export function inPlace(
  record: EpicRecord,
  projectId: string,
  at: Instant,
  newEpoch: () => string,
): Change | null {
  const moved = record.projectId === projectId ? null : changeProject(record, projectId, at, newEpoch());
  const now = moved?.record ?? record;
  if (!now.frozen) return moved;
  return both(moved, advance(now, ofJira(at, `returned-${now.rev}`), { kind: 'returned' }));
}

/** It is no epic any more: what older seals say must not be shown of another kind of issue. */
export function leaveLevel(record: EpicRecord, at: Instant, newEpoch: string): Change {
  return advance(record, ofJira(at, `left-${record.rev}`), { kind: 'left-level' }, newEpoch);
}

function changeProject(record: EpicRecord, to: string, at: Instant, newEpoch: string): Change {
  const from = record.projectId;
  const act = ofJira(at, `project-${to}-${record.rev}`);
  const change = advance(record, act, { kind: 'changed-project', from, to }, newEpoch);
  return { ...change, retires: { epoch: record.epoch, projectIds: [from, to] } };
}

function ofJira(at: Instant, actionId: string) {
  return { by: null, at, actionId };
}
