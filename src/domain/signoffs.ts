import { type Agreement, type Counter, type Signoff, sameSignoff, sameValue, type Value } from './agreement';
import { contains } from './calendar';
import { speaksFor } from './capacity';
import type { Happening, LedgerEvent } from './event';
import type { EpicRecord } from './record';
import type { Suggestion } from './suggestion';

type What<Kind extends Happening['kind']> = Extract<Happening, { kind: Kind }>;

/** The sign-offs that an event adds: those that are not there already. */
export function addedBy(
  { agreement }: Pick<EpicRecord, 'agreement'>,
  { by, at }: Pick<LedgerEvent, 'by' | 'at'>,
  what: What<'signed' | 'accepted'>,
): Signoff[] {
  const { roles, standingIn = [], value, period } = what;
  const statement = { source: value.source, period, at };
  const person = by ?? '';
  const made: Signoff[] = [
    ...(what.kind === 'accepted' ? [{ ...what.proposer, ...statement }] : []),
    ...roles.map((role) => ({ person, role, ...statement })),
    ...standingIn.map((capacity) => ({ person, ...capacity, ...statement })),
  ];
  return made.filter(
    (signoff) =>
      !agreement.signoffs.some((each) => sameSignoff(each, signoff) && !isOvertaken(each, value, agreement)),
  );
}

/** Sign-offs that those of an event take the place of. */
export function replacedBy(
  { agreement }: Pick<EpicRecord, 'agreement'>,
  event: Pick<LedgerEvent, 'by' | 'at'>,
  what: What<'signed' | 'accepted'>,
): Signoff[] {
  const added = addedBy({ agreement }, event, what);
  return agreement.signoffs.filter((each) => added.some((signoff) => sameSignoff(each, signoff)));
}

/** Given before the other side suggested another date for this one: given again, it is an answer to that. */
export function isOvertaken(each: Signoff, value: Value, { counter }: Pick<Agreement, 'counter'>): boolean {
  return (
    counter !== null && sameValue(counter.value, value) && counter.role !== each.role && each.at < counter.at
  );
}

/** One's own sign-offs on a period, and what a stand-in has signed for one. */
export function isWithdrawn(
  each: Signoff,
  by: string,
  { source, period }: Pick<What<'withdrew'>, 'source' | 'period'>,
): boolean {
  return (each.person === by || each.for === by) && each.source === source && each.period === period;
}

/** Whether a sign-off speaks for a value. */
export function holds(signoff: Signoff, value: Value): boolean {
  return signoff.source === value.source && contains(signoff.period, value.canonical);
}

/** Who suggests another date has said no to this one, whatever they said of it before. */
export function isTakenBySuggesting(
  each: Signoff,
  { by, for: owner, role, value }: Pick<Suggestion, 'by' | 'for' | 'role' | 'value'>,
): boolean {
  return each.role === role && speaksFor(each) === (owner ?? by) && holds(each, value);
}

/** Whether somebody signs the date that their own side's open suggestion would replace. */
export function isSuggesterSigning(
  counter: Counter | null,
  value: Value,
  added: readonly Signoff[],
): boolean {
  if (!counter || !sameValue(counter.value, value)) return false;
  return added.some((each) => each.role === counter.role && speaksFor(each) === (counter.for ?? counter.by));
}
