import type { AgreedDate, Agreement, Counter, Value } from './agreement';
import { contains, type Day, daysBetween, finest, lastDay, type Period } from './calendar';
import { type AccountId, otherRole, ROLES, type Role } from './roles';
import type { ProjectSettings } from './settings';
import { type RoleStanding, standings } from './standing';

/** Where an epic is in its life, by Jira's status category. */
export type Phase = 'todo' | 'in-progress' | 'done';

/** The state of a date; `overdue` and `turn` stand beside it, never instead of it. */
export type State = 'countered' | 'agreed' | 'changed' | 'no-date' | 'part-signed' | 'unsigned';

/** Why it is somebody's turn. */
export type TurnReason = 'counter' | 'others-signed' | 'nobody-signed' | 'no-date';

/** Whose move it is: roles, and the people in them who are waited on (none where a role is empty). */
export interface Turn {
  roles: Role[];
  people: AccountId[];
  why: TurnReason;
}

/** A fact that explains a state; sentences are made from these. */
export type Reason =
  | { code: 'role-empty'; role: Role }
  | { code: 'role-not-here'; role: Role }
  | { code: 'same-person'; person: AccountId }
  | { code: 'former-holder'; role: Role; person: AccountId; successor: AccountId };

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
  agreement: Agreement;
  settings: ProjectSettings;
  /** The viewer's calendar day. */
  today: Day;
}

/** What does not depend on the day: the state, and whose turn it is. */
export function judge({
  value,
  phase,
  agreement,
  settings,
}: Omit<EvaluationInput, 'today'>): Pick<Evaluation, 'state' | 'turn' | 'roles' | 'counter'> {
  const roles = standings(value, agreement, settings);
  const counter = agreement.counter && isOpen(agreement.counter, value) ? agreement.counter : null;
  const state = stateOf(value, agreement, counter, roles);
  const turn = phase === 'done' ? null : turnOf(state, value, phase, counter, roles);
  return { state, turn, roles, counter };
}

/** Decides everything a screen says about a date. */
export function evaluate(input: EvaluationInput): Evaluation {
  const { value, phase, agreement, today } = input;
  const { state, turn, roles, counter } = judge(input);
  return {
    value,
    phase,
    state,
    turn,
    overdue: value !== null && phase !== 'done' && lastDay(value.canonical) < today,
    roles,
    counter,
    firstAgreed: agreement.firstAgreed,
    lastAgreed: agreement.lastAgreed,
    slip: difference(agreement.firstAgreed, value),
    change: difference(agreement.lastAgreed, value),
    agreedOn: state === 'agreed' ? agreedPeriod(roles) : null,
    reasons: reasonsFor(roles),
  };
}

/** The finest period that every needed role has signed for a value; null where they have not all, or one suggests another. */
export function agreedOn(value: Value, agreement: Agreement, settings: ProjectSettings): Period | null {
  const { counter } = agreement;
  const roles = standings(value, agreement, settings);
  if (counter && isOpen(counter, value)) return null;
  return allSigned(roles) ? agreedPeriod(roles) : null;
}

/** Calendar days from an agreed date to a value: 0 inside the agreed period, else between their last days. */
export function difference(agreed: AgreedDate | null, value: Value | null): number | null {
  if (!agreed || !value || agreed.source !== value.source) return null;
  return contains(agreed.on, value.canonical) ? 0 : daysBetween(agreed.on, value.canonical);
}

function isOpen(counter: Counter, value: Value | null): boolean {
  return value?.source === counter.value.source && value.canonical === counter.value.canonical;
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

function turnOf(
  state: State,
  value: Value | null,
  phase: Phase,
  counter: Counter | null,
  roles: Record<Role, RoleStanding>,
): Turn | null {
  if (counter) return turnFor([otherRole(counter.role)], 'counter', roles);
  if (state === 'agreed') return null;
  if (!value) {
    return phase === 'in-progress' || state === 'changed'
      ? turnFor([proposer(roles)], 'no-date', roles)
      : null;
  }
  if (!someoneSigned(roles)) return turnFor([proposer(roles)], 'nobody-signed', roles);
  const waitedOn = ROLES.filter((role) => roles[role].here && !isSigned(roles[role]));
  return turnFor(waitedOn, 'others-signed', roles);
}

/** The EM proposes a date; the PM where there is no EM. */
function proposer(roles: Record<Role, RoleStanding>): Role {
  return roles.em.here ? 'em' : 'pm';
}

function turnFor(waitedOn: Role[], why: TurnReason, roles: Record<Role, RoleStanding>): Turn {
  const people = waitedOn.flatMap((role) =>
    roles[role].holders
      .filter((holder) => !holder.signed && !holder.samePerson)
      .map((holder) => holder.person),
  );
  return { roles: waitedOn, people: [...new Set(people)], why };
}

function agreedPeriod(roles: Record<Role, RoleStanding>): Period | null {
  const signed = ROLES.flatMap((role) =>
    roles[role].holders.flatMap((holder) => holder.signed?.period ?? []),
  );
  return finest(signed) ?? null;
}

function reasonsFor(roles: Record<Role, RoleStanding>): Reason[] {
  return ROLES.flatMap((role): Reason[] => {
    const standing = roles[role];
    if (!standing.here) return [{ code: 'role-not-here', role }];
    if (standing.holders.length === 0) return [{ code: 'role-empty', role }];
    return standing.holders.flatMap((holder): Reason[] => {
      if (holder.samePerson) return [{ code: 'same-person', person: holder.person }];
      if (holder.former && holder.signed) {
        return [{ code: 'former-holder', role, person: holder.signed.person, successor: holder.person }];
      }
      return [];
    });
  });
}
