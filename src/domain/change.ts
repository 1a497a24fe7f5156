import type { Happening, LedgerEvent } from './event';
import { apply } from './fold';
import type { EpicRecord } from './record';
import type { AccountId, Instant } from './roles';

/** Who acts, when, and by which client-made id. */
export interface Act {
  by: AccountId;
  at: Instant;
  actionId: string;
}

/** What one write changes: events in a row and the record they lead to. */
export interface Change {
  record: EpicRecord;
  /** At least one, oldest first. */
  events: LedgerEvent[];
  /** Older seals would say too much: their epoch is retired together with this change, in each of these projects. */
  retires: { epoch: string; projectIds: string[] } | null;
}

/** One more event. With a new epoch, all older seals become worthless. */
export function advance(
  record: EpicRecord,
  act: { by: AccountId | null; at: Instant; actionId: string },
  what: Happening,
  newEpoch?: string,
): Change {
  const { by, at, actionId } = act;
  const rev = record.rev + 1;
  const event: LedgerEvent = { rev, at, by, actionId, what, ...(newEpoch ? { epoch: newEpoch } : {}) };
  return {
    record: apply(record, event),
    events: [event],
    retires: newEpoch ? { epoch: record.epoch, projectIds: [record.projectId] } : null,
  };
}

/** Two changes, the second made on the record of the first, as one write. */
export function both(first: Change | null, second: Change): Change {
  if (!first) return second;
  return {
    record: second.record,
    events: [...first.events, ...second.events],
    // No seal was ever made between the two, so the epoch in between needs no retiring.
    retires: first.retires ?? second.retires,
  };
}
