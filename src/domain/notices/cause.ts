import type { Happening } from '../event';
import type { EpicRecord } from '../record';
import type { AccountId, Instant } from '../roles';

/** Jira tells the app of what happens up to minutes later: a turn may begin this long after what caused it. */
const LATEST_HEARING = 15 * 60 * 1000;

/** What can pass a turn to somebody. */
export const PASSES_TURNS: readonly Happening['kind'][] = [
  'signed',
  'withdrew',
  'undid',
  'claimed',
  'set-holders',
  'set-date',
  'date-not-signed',
  'moved',
  'suggested',
  'accepted',
  'took-back',
  'asked-baseline',
  'kept-baseline',
];

/**
 * Who caused a turn that began then: whoever did last what can pass one. Null where nobody or nothing known did, as
 * when the status changed, or the project's people.
 */
export function causeOf(record: EpicRecord | null, since: Instant): AccountId | null {
  const before = (record?.events ?? []).filter(
    ({ at, what }) => at <= since && since - at <= LATEST_HEARING && PASSES_TURNS.includes(what.kind),
  );
  const last = before.reduce<(typeof before)[number] | null>(
    (latest, each) => (latest && latest.at > each.at ? latest : each),
    null,
  );
  return last?.by ?? null;
}
