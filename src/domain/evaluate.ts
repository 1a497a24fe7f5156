import {
  type AgreedDate,
  type Agreement,
  type BaselineAsk,
  type Counter,
  sameValue,
  type Value,
} from './agreement';
import { contains, type Day, daysBetween, finest, lastDay, type Period } from './calendar';
import { speaksFor } from './capacity';
import { isClosed, type Phase } from './phase';
import { type AccountId, otherRole, ROLES, type Role } from './roles';
import { holdersOf, type OwnerOrigin, type ProjectSettings } from './settings';
import { type HolderStanding, type RoleStanding, standings } from './standing';
import { TALK_FROM_ROUND } from './suggestion';

/** The state of a date; `overdue` and `turn` stand beside it, never instead of it. */
export type State = 'countered' | 'agreed' | 'changed' | 'no-date' | 'part-signed' | 'unsigned';

/**
 * Why it is somebody's turn. `counter-kept`: the other side has signed the date that somebody suggested another one
 * for; `talk`: both have suggested more than once.
 */
export type TurnReason =
  | 'counter'
  | 'counter-kept'
  | 'talk'
  | 'baseline'
  | 'others-signed'
  | 'nobody-signed'
  | 'no-date';

/** Whose move it is: roles, and the people in them who are waited on (none where a role is empty). */
export interface Turn {
  roles: Role[];
  people: AccountId[];
  /** Who may answer today for some of these people. */
  standIns: { person: AccountId; for: AccountId }[];
  why: TurnReason;
}

/** A fact that explains a state; sentences are made from these. */
export type Reason =
  | { code: 'role-empty'; role: Role }
  | { code: 'role-not-here'; role: Role; from: OwnerOrigin }
  | { code: 'same-person'; person: AccountId }
  | { code: 'former-holder'; role: Role; person: AccountId; successor: AccountId }
  /** Somebody stands in for an owner and holds the other role, which counts once. */
  | { code: 'stand-in-other-role'; person: AccountId; owner: AccountId };

export interface Evaluation {
  value: Value | null;
  phase: Phase;
  state: State;
  /** Null when it is nobody's turn. */
  turn: Turn | null;
  /** The date's last day has passed and the epic is open. */
  overdue: boolean;
  roles: Record<Role, RoleStanding>;
  counter: Counter | null;
  /** A new baseline that is asked for. */
  ask: BaselineAsk | null;
  /** 1 until a new baseline has been agreed. */
  baseline: number;
  firstAgreed: AgreedDate | null;
  lastAgreed: AgreedDate | null;
  /** Current minus first agreed, calendar days; null without a date, a first agreed one, or in another field. */
  slip: number | null;
  /** Current minus last agreed, likewise. */
  change: number | null;
  /** What both have agreed on right now, the finest period signed; null unless `agreed`. */
  agreedOn: Period | null;
  reasons: Reason[];
}

export interface EvaluationInput {
  /** What Jira holds now. */
  value: Value | null;
  phase: Phase;
  /** Jira does not have the date's field here: nobody can be waited on for what cannot be set. */
  isFieldGone?: boolean;
  agreement: Agreement;
  settings: ProjectSettings;
  /** The viewer's calendar day. */
  today: Day;
}

/** What does not depend on the day: the state, how far the date is from the last agreed one, and whose turn it is. */
export function judge({
  value,
  phase,
  isFieldGone = false,
  agreement,
  settings,
}: Omit<EvaluationInput, 'today'>): Pick<
  Evaluation,
  'state' | 'change' | 'turn' | 'roles' | 'counter' | 'ask'
> {
  const roles = standings(value, agreement, settings);
  const counter = openCounter(value, agreement, settings);
  const state = stateOf(value, agreement, counter, roles);
  const ask = state === 'agreed' && agreement.ask?.on === agreedPeriod(roles) ? agreement.ask : null;
  const turn = isClosed(phase) || isFieldGone ? null : turnOf({ state, value, phase, counter, ask, roles });
  return { state, change: difference(agreement.lastAgreed, value), turn, roles, counter, ask };
}

/** Decides everything a screen says about a date. */
export function evaluate(input: EvaluationInput): Evaluation {
  const { value, phase, agreement, settings, today } = input;
  const judged = judge(input);
  const { state, roles } = judged;
  return {
    ...judged,
    value,
    phase,
    overdue: value !== null && !isClosed(phase) && lastDay(value.canonical) < today,
    baseline: agreement.baseline,
    firstAgreed: agreement.firstAgreed,
    lastAgreed: agreement.lastAgreed,
    slip: difference(agreement.firstAgreed, value),
    agreedOn: state === 'agreed' ? agreedPeriod(roles) : null,
    reasons: reasonsFor(roles, settings),
  };
}

/** The finest period that every needed role has signed for a value; null where they have not all, or one suggests another. */
export function agreedOn(value: Value, agreement: Agreement, settings: ProjectSettings): Period | null {
  const roles = standings(value, agreement, settings);
  if (openCounter(value, agreement, settings)) return null;
  return allSigned(roles) ? agreedPeriod(roles) : null;
}

/** Calendar days from an agreed date to a value: 0 inside the agreed period, else between their last days. */
export function difference(agreed: AgreedDate | null, value: Value | null): number | null {
  if (!agreed || !value || agreed.source !== value.source) return null;
  return contains(agreed.on, value.canonical) ? 0 : daysBetween(agreed.on, value.canonical);
}

/** The suggestion that is open: of the date as it is, by whoever holds the role that they spoke for. */
export function openCounter(
  value: Value | null,
  { counter, holders }: Pick<Agreement, 'counter' | 'holders'>,
  settings: ProjectSettings,
): Counter | null {
  if (!counter || !sameValue(counter.value, value)) return null;
  return holdersOf(counter.role, holders, settings).includes(speaksFor({ ...counter, person: counter.by }))
    ? counter
    : null;
}

function stateOf(
  value: Value | null,
  agreement: Agreement,
  counter: Counter | null,
  roles: Record<Role, RoleStanding>,
): State {
  if (counter) return 'countered';
  if (value && allSigned(roles)) return 'agreed';
  if (agreement.firstAgreed) return 'changed';
  if (!value) return 'no-date';
  return someoneSigned(roles) ? 'part-signed' : 'unsigned';
}

function allSigned(roles: Record<Role, RoleStanding>): boolean {
  const needed = ROLES.map((role) => roles[role]).filter((role) => role.here);
  return needed.length > 0 && needed.every(isSigned);
}

function isSigned(role: RoleStanding): boolean {
  return role.holders.length > 0 && role.holders.every((holder) => holder.signed !== null);
}

function someoneSigned(roles: Record<Role, RoleStanding>): boolean {
  return ROLES.some((role) => roles[role].holders.some((holder) => holder.signed));
}

interface Judged extends Pick<Evaluation, 'state' | 'value' | 'phase' | 'counter' | 'ask' | 'roles'> {}

function turnOf({ state, value, phase, counter, ask, roles }: Judged): Turn | null {
  if (counter) return turnAfter(counter, roles);
  if (state === 'agreed') return ask && turnFor([otherRole(ask.role)], 'baseline', roles, () => true);
  if (!value) {
    return phase === 'in-progress' || state === 'changed'
      ? turnFor([proposer(roles)], 'no-date', roles, isMissing)
      : null;
  }
  if (!someoneSigned(roles)) return turnFor([proposer(roles)], 'nobody-signed', roles, isMissing);
  const waitedOn = ROLES.filter((role) => roles[role].here && !isSigned(roles[role]));
  return turnFor(waitedOn, 'others-signed', roles, isMissing);
}

/** The other side's; the suggester's again where the other side has signed the date as it is; in the end, both. */
function turnAfter(counter: Counter, roles: Record<Role, RoleStanding>): Turn {
  const other = otherRole(counter.role);
  if (counter.round >= TALK_FROM_ROUND) return turnFor(ROLES, 'talk', roles, () => true);
  const isKept = isSigned(roles[other]) && roles[other].holders.every((each) => isSince(each, counter));
  if (!isKept) return turnFor([other], 'counter', roles, () => true);
  const suggester = counter.for ?? counter.by;
  return turnFor([counter.role], 'counter-kept', roles, (holder) => holder.person === suggester);
}

function isSince({ signed }: HolderStanding, { at }: Counter): boolean {
  return signed !== null && signed.at > at;
}

/** Their word on the current date is missing. */
function isMissing({ signed, samePerson }: HolderStanding): boolean {
  return signed === null && !samePerson;
}

/** The EM proposes a date; the PM where there is no EM. */
function proposer(roles: Record<Role, RoleStanding>): Role {
  return roles.em.here ? 'em' : 'pm';
}

function turnFor(
  waitedOn: readonly Role[],
  why: TurnReason,
  roles: Record<Role, RoleStanding>,
  isWaitedOn: (holder: HolderStanding) => boolean,
): Turn {
  const holders = waitedOn.flatMap((role) => roles[role].holders.filter(isWaitedOn));
  const people = [...new Set(holders.map((holder) => holder.person))];
  const standIns = people.flatMap((owner) => {
    const person = holders.find((holder) => holder.person === owner && holder.standIn)?.standIn;
    return person ? [{ person, for: owner }] : [];
  });
  return { roles: [...waitedOn], people, standIns, why };
}

function agreedPeriod(roles: Record<Role, RoleStanding>): Period | null {
  const signed = ROLES.flatMap((role) =>
    roles[role].holders.flatMap((holder) => holder.signed?.period ?? []),
  );
  return finest(signed) ?? null;
}

function reasonsFor(roles: Record<Role, RoleStanding>, settings: ProjectSettings): Reason[] {
  return ROLES.flatMap((role): Reason[] => {
    const standing = roles[role];
    if (!standing.here) return [{ code: 'role-not-here', role, from: standing.from }];
    if (standing.holders.length === 0) return [{ code: 'role-empty', role }];
    return standing.holders.flatMap((holder): Reason[] => {
      if (holder.samePerson) return [{ code: 'same-person', person: holder.person }];
      if (holder.former && holder.signed) {
        return [{ code: 'former-holder', role, person: holder.signed.person, successor: holder.person }];
      }
      const arranged = settings.standIns[holder.person];
      if (holder.standIn === null && arranged !== undefined && arranged !== holder.person) {
        return [{ code: 'stand-in-other-role', person: arranged, owner: holder.person }];
      }
      return [];
    });
  });
}
