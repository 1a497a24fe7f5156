import { sameValue, type Value } from '../agreement';
import { type Period, samePeriod } from '../calendar';
import { type Capacity, capacitiesOf } from '../capacity';
import { type Act, advance, type Change } from '../change';
import { asHeld, FIX_VERSIONS, fits, notHeld } from '../date-field';
import { openCounter } from '../evaluate';
import type { Happening } from '../event';
import type { MoveReason } from '../move';
import { isClosed } from '../phase';
import type { DateIntent, EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import { otherRole, type Role } from '../roles';
import { type ProjectSettings, roleOn } from '../settings';
import { type Child, openSuggestion, type Suggestion } from '../suggestion';
import type { UndoNote } from '../undo-note';
import { notOwner, type SignSituation } from './sign';

/** What somebody suggests instead of a date, or of all that it is for. */
export interface Suggesting {
  value: Value;
  /** The open suggestion that the person saw, and answers with this one; null for none. */
  answers: string | null;
  /** Another date; null where only children are to go. */
  day: Period | null;
  without: Child[];
  reason: MoveReason;
  text: string;
}

/**
 * "Not this date; that one", or "this date, without these". It answers the date that the person saw, and the open
 * suggestion that they saw: of two made at once, one comes first and the other person is told.
 */
export function suggest(
  situation: SignSituation,
  act: Act,
  seen: Suggesting,
  newEpoch: string,
): Outcome<Change> {
  const { record, settings, jira, phase } = situation;
  const { holders } = record.agreement;
  if (isClosed(phase)) return refuse({ code: 'done' });
  const mine = capacitiesOf(act.by, holders, settings);
  if (mine.length === 0) return refuse(notOwner(record.agreement, settings));
  if (!jira || !sameValue(seen.value, jira)) {
    return refuse({ code: 'date-moved', yours: seen.value, jira });
  }
  const open = openCounter(jira, record.agreement, settings) ? openSuggestion(record.suggestions) : null;
  if ((open?.id ?? null) !== seen.answers) return refuse(otherSuggestion(open, jira));
  if (open && record.intent?.accepts === open.id) return refuse(beingAccepted(record.intent));
  const capacity = sideOf(mine, open, record, settings);
  if (!capacity) return refuse({ code: 'nobody-to-ask' });
  if (seen.day !== null && settings.source === FIX_VERSIONS) return refuse({ code: 'date-of-version' });
  const { kind } = settings.places.when;
  const to = seen.day && asHeld(seen.day, jira.canonical, kind, settings.zone);
  if (to !== null && !fits(to, kind)) return refuse(notHeld(kind));
  if (!saysSomething(to, seen.without, jira)) return refuse(nothingSuggested());
  const isBack = open !== null && open.role !== capacity.role;
  const suggestion: Omit<Suggestion, 'end'> = {
    id: act.actionId,
    by: act.by,
    ...capacity,
    value: jira,
    suggests: to ?? jira.canonical,
    without: seen.without,
    reason: seen.reason,
    text: seen.text.normalize('NFC').trim(),
    round: open ? open.round + (isBack ? 1 : 0) : 1,
    at: act.at,
  };
  return accept(advance(record, act, { kind: 'suggested', suggestion }, newEpoch));
}

/** One's own suggestion, while it is open. */
export function takeBackSuggestion(record: EpicRecord, act: Act, suggestion: string): Outcome<Change> {
  const open = openSuggestion(record.suggestions);
  if (open?.id !== suggestion) return refuse({ code: 'suggestion-over' });
  if (record.intent?.accepts === open.id) return refuse(beingAccepted(record.intent));
  if (open.by !== act.by && open.for !== act.by) return refuse({ code: 'not-your-suggestion' });
  return accept(advance(record, act, { kind: 'took-back', suggestion }));
}

/** The other side has begun to accept it: what comes of that is known in a moment. */
function beingAccepted({ by, to }: DateIntent) {
  return { code: 'being-set' as const, by, to };
}

/** The capacity in which somebody suggests: against the open suggestion where they can, and with another side to answer. */
function sideOf(
  mine: readonly Capacity[],
  open: Suggestion | null,
  record: EpicRecord,
  settings: ProjectSettings,
): Capacity | null {
  const { holders } = record.agreement;
  const isAsked = (role: Role) => roleOn(otherRole(role), holders, settings).here;
  const isBoth = new Set(mine.map(({ role }) => role)).size > 1;
  const able = isBoth ? [] : mine.filter(({ role }) => isAsked(role));
  return able.find(({ role }) => role !== open?.role) ?? able[0] ?? null;
}

function saysSomething(to: Period | null, without: readonly Child[], jira: Value): boolean {
  if (to === null) return without.length > 0;
  return !samePeriod(to, jira.canonical) && without.length === 0;
}

function nothingSuggested() {
  return { code: 'bad-payload' as const, field: 'day', expected: 'another date, or children to leave out' };
}

/**
 * Refuses to overtake what somebody else has suggested since a person looked: they would do so unseen.
 *
 * @param seenRev the revision that the person saw
 */
export function refusedUnseen(
  { record, settings, jira }: Pick<SignSituation, 'record' | 'settings' | 'jira'>,
  act: Act,
  seenRev: number,
) {
  const open = openCounter(jira, record.agreement, settings) ? openSuggestion(record.suggestions) : null;
  if (!jira || !open || open.by === act.by) return null;
  const said = record.events
    .filter(({ what }) => (what.kind === 'undid' ? OPENS.includes(what.undone) : isOf(what, open)))
    .at(-1);
  // The record keeps its last events: what came before all of them was seen by whoever saw one of them.
  const saidAt = said?.rev ?? Math.min(...record.events.map(({ rev }) => rev));
  return saidAt > seenRev ? refuse(otherSuggestion(open, jira)) : null;
}

/** What undone can open a suggestion again. */
const OPENS: readonly UndoNote['kind'][] = ['suggested', 'accepted', 'took-back', 'signed'];

function isOf(what: Happening, { id }: Suggestion): boolean {
  return what.kind === 'suggested' && what.suggestion.id === id;
}

function otherSuggestion(open: Suggestion | null, jira: Value) {
  if (!open) return { code: 'suggestion-over' as const };
  const { by, suggests, without } = open;
  return { code: 'suggested-meanwhile' as const, by, suggests, without: without.length, value: jira };
}
