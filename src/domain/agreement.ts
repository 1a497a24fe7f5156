import { type Period, samePeriod } from './calendar';
import type { AccountId, Instant, Role } from './roles';

/** The field that carries a value: `duedate`, a custom field's id. The same date in another field is another value. */
export type Source = string;

/** The field that a value comes from, without the versions in it. */
export function fieldOf(source: Source): Source {
  return source.split(':', 1)[0] ?? source;
}

/** A date as Jira holds it: which field, and its calendar day (or an instant or a period, where the field holds those). */
export interface Value {
  source: Source;
  canonical: Period;
}

/** One person's statement, in a role, that the date lies in a period. It stands until withdrawn. */
export interface Signoff {
  person: AccountId;
  role: Role;
  source: Source;
  period: Period;
  at: Instant;
  /** The owner for whom the person stood in; absent where they signed for themselves. */
  for?: AccountId;
}

/** A value that every needed role had signed, kept when that happened. `on` is the finest period signed. */
export interface AgreedDate {
  source: Source;
  on: Period;
  at: Instant;
}

/** `to` took over a role from `from`, whose sign-offs stand in for theirs; null until somebody has taken over. */
export interface Succession {
  role: Role;
  from: AccountId;
  to: AccountId | null;
  /** The component in which the role was left empty. */
  place?: string;
}

/** "Not this date; that one", or "this date, without these": the suggestion that is open, which answers one value. */
export interface Counter {
  by: AccountId;
  role: Role;
  /** The owner for whom the person stood in. */
  for?: AccountId;
  value: Value;
  /** The date suggested; the value's own where only children are to go. */
  suggests: Period;
  /** How many children are to go. */
  without: number;
  /** 1 for the first suggestion on a value, and one more for each suggestion back. */
  round: number;
  at: Instant;
}

/** "Let this agreed date be the one that we measure from": open until the other side accepts or the date moves. */
export interface BaselineAsk {
  by: AccountId;
  role: Role;
  /** The owner for whom the person stood in. */
  for?: AccountId;
  source: Source;
  on: Period;
  at: Instant;
}

/** The people of a role on one epic, where they differ from what its place gives it; or that it has no such role. */
export type EpicHolders = Partial<Record<Role, AccountId[] | 'not-here'>>;

/** People of a role on the epic itself; null where its place gives it its people. */
export type OwnHolders = NonNullable<EpicHolders[Role]> | null;

/** All that a date's state is decided from, apart from Jira's value and the project's settings. */
export interface Agreement {
  signoffs: Signoff[];
  firstAgreed: AgreedDate | null;
  lastAgreed: AgreedDate | null;
  /** 1 for the first agreed date itself; one more for each new baseline since. */
  baseline: number;
  ask: BaselineAsk | null;
  counter: Counter | null;
  holders: EpicHolders;
  successions: Succession[];
}

export const NO_AGREEMENT: Agreement = {
  signoffs: [],
  firstAgreed: null,
  lastAgreed: null,
  baseline: 1,
  ask: null,
  counter: null,
  holders: {},
  successions: [],
};

export function sameValue(a: Value | null, b: Value | null): boolean {
  return (
    a === b || (a !== null && b !== null && a.source === b.source && samePeriod(a.canonical, b.canonical))
  );
}

/** The same statement, whenever it was made. */
export function sameSignoff(a: Signoff, b: Signoff): boolean {
  return (
    a.person === b.person &&
    a.role === b.role &&
    a.for === b.for &&
    a.source === b.source &&
    samePeriod(a.period, b.period)
  );
}
