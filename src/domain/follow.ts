import { signedEvent } from './actions/sign';
import { fieldOf } from './agreement';
import { samePeriod } from './calendar';
import { advance, both, type Change } from './change';
import { FIX_VERSIONS } from './date-field';
import type { Move } from './move';
import type { EpicRecord } from './record';
import type { Instant, Role } from './roles';
import { holdersOf, type ProjectSettings } from './settings';

/** Events that one write may carry beside the record and lists of epochs: a transaction has 25 parts at most. */
export const MOST_FOLLOWED = 18;

/** As many moves as fit into one write; `rest` is left for the next. */
export interface Followed {
  change: Change;
  rest: Move[];
}

/**
 * Takes changes of the date from Jira's history into the record, oldest first. An owner who made one in person has
 * signed it by that; whoever hears of it when, the record comes out the same.
 *
 * @param doneAt when the epic was done, null while it is open: who corrects a date after that proposes nothing
 */
export function follow(
  record: EpicRecord,
  settings: ProjectSettings,
  moves: readonly Move[],
  doneAt: Instant | null,
): Followed | null {
  let change: Change | null = null;
  let taken = 0;
  for (const move of moves) {
    if ((change?.events.length ?? 0) + 2 > MOST_FOLLOWED) break;
    const before = change?.record ?? record;
    const isDone = doneAt !== null && move.at >= doneAt;
    change = both(change, takeIn(before, settings, move, isDone));
    taken += 1;
  }
  return change && { change, rest: moves.slice(taken) };
}

function takeIn(record: EpicRecord, settings: ProjectSettings, move: Move, isDone: boolean): Change {
  const act = { by: move.by.accountId, at: move.at, actionId: `move-${move.historyId}` };
  const { historyId, source, from, to, at, by } = move;
  const moved = advance(record, act, { kind: 'moved', move: { historyId, source, from, to, at, by } });
  const signed = isDone ? null : signedByEditing(moved.record, settings, move);
  return signed ? both(moved, signed) : moved;
}

function signedByEditing(record: EpicRecord, settings: ProjectSettings, move: Move): Change | null {
  const { by, at, to, source } = move;
  if (!settings.editSigns || by.kind !== 'person' || by.accountId === null || to === null) return null;
  // Edited before the project dated its epics by this field, or at a release that dates many: nothing was proposed here.
  if (at < settings.placesSince.when || fieldOf(source) === FIX_VERSIONS) return null;
  if (isOwnWrite(record, move)) return null;
  const person = by.accountId;
  const roles = (['em', 'pm'] as const).filter((role) => heldAlready(role, person, at, record, settings));
  if (roles.length === 0) return null;
  const value = { source, canonical: to };
  const capacities = roles.map((role) => ({ role }));
  const made = signedEvent(asOf(record, at), settings, { by: person, at, capacities, value, period: to });
  if (!made) return null;
  return advance(
    record,
    { by: person, at, actionId: `edit-${move.historyId}` },
    { ...made, byEditing: true },
  );
}

/** What had been signed by then: what somebody signed later made no agreement at that time. */
function asOf(record: EpicRecord, at: Instant): EpicRecord {
  const signoffs = record.agreement.signoffs.filter((signoff) => signoff.at <= at);
  return { ...record, agreement: { ...record.agreement, signoffs } };
}

/** The app is setting this very date for this person, and signs it, or does not, by itself. */
function isOwnWrite({ intent }: EpicRecord, { by, to, source }: Move): boolean {
  return (
    intent !== null && intent.by === by.accountId && samePeriod(intent.to, to) && intent.source === source
  );
}

/** Held the role already when they edited: nobody signs by what they did before it was theirs to sign. */
function heldAlready(role: Role, person: string, at: number, record: EpicRecord, settings: ProjectSettings) {
  const { holders } = record.agreement;
  if (!holdersOf(role, holders, settings).includes(person)) return false;
  const since = holders[role] === undefined ? settings.peopleSince[role] : record.holdersSince[role];
  return since !== undefined && since <= at;
}
