import { type Agreement, sameValue, type Value } from '../agreement';
import { contains, isPeriod, type Period } from '../calendar';
import { type Capacity, capacitiesOf } from '../capacity';
import { type Act, advance, type Change } from '../change';
import { agreedOn } from '../evaluate';
import type { Happening, StandingIn } from '../event';
import { isClosed, type Phase } from '../phase';
import type { EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import { type AccountId, type Instant, ROLES, type Role } from '../roles';
import { holdersOf, type ProjectSettings, roleOn } from '../settings';
import { addedBy, isSuggesterSigning } from '../signoffs';

/** What the server has just read, on which a sign-off is decided. */
export interface SignSituation {
  record: EpicRecord;
  settings: ProjectSettings;
  /** The date in Jira, read as the caller. */
  jira: Value | null;
  phase: Phase;
}

/** Signs a date as a day, month or quarter, in every role the person holds and for everybody they stand in for. */
export function sign(
  situation: SignSituation,
  act: Act,
  seen: { value: Value; period: Period; setDate?: boolean },
): Outcome<Change> {
  const { record, settings, jira, phase } = situation;
  const capacities = capacitiesOf(act.by, record.agreement.holders, settings);
  if (capacities.length === 0) return refuse(notOwner(record.agreement, settings));
  if (isClosed(phase)) return refuse({ code: 'done' });
  if (!jira) return refuse({ code: 'date-moved', yours: seen.value, jira });
  if (!sameValue(seen.value, jira)) return refuse({ code: 'date-moved', yours: seen.value, jira });
  if (!isPeriod(seen.period) || !contains(seen.period, jira.canonical)) {
    return refuse(notAPeriodOfIt());
  }
  const made = signedEvent(record, settings, { ...act, capacities, value: jira, period: seen.period });
  if (!made) return refuse({ code: 'already-signed' });
  return accept(advance(record, act, seen.setDate ? { ...made, setDate: true } : made));
}

interface Signing {
  by: AccountId;
  at: Instant;
  capacities: readonly Capacity[];
  value: Value;
  period: Period;
}

/**
 * What a sign-off in these capacities amounts to; null where it says nothing new. Signed before, and it holds again:
 * signing once more still makes the agreement that was never recorded.
 */
export function signedEvent(
  record: EpicRecord,
  settings: ProjectSettings,
  { by, at, capacities, value, period }: Signing,
): Extract<Happening, { kind: 'signed' }> | null {
  const { agreement } = record;
  const whole = { kind: 'signed' as const, ...inCapacities(capacities), value, period, agreed: null };
  const added = addedBy(record, { by, at }, whole);
  const counter = isSuggesterSigning(agreement.counter, value, added) ? null : agreement.counter;
  const signed = { ...agreement, counter, signoffs: [...agreement.signoffs, ...added] };
  const agreed = agreedOn(value, signed, settings);
  const { lastAgreed } = agreement;
  const isNews = agreed !== null && !(lastAgreed?.source === value.source && lastAgreed.on === agreed);
  if (added.length === 0 && !isNews) return null;
  return added.length === 0 ? { ...whole, agreed } : { ...whole, ...inCapacities(added), agreed };
}

/** Own roles and those of others, as events tell them. */
export function inCapacities(capacities: readonly Capacity[]): { roles: Role[]; standingIn?: StandingIn[] } {
  const roles = capacities.flatMap((each) => (each.for === undefined ? [each.role] : []));
  const standingIn = capacities.flatMap((each) =>
    each.for === undefined ? [] : [{ role: each.role, for: each.for }],
  );
  return standingIn.length > 0 ? { roles, standingIn } : { roles };
}

/** A period was sent that the date does not lie in. */
export function notAPeriodOfIt() {
  return {
    code: 'bad-payload' as const,
    field: 'period',
    expected: 'the date itself, or its month or quarter',
  };
}

/** Who could sign instead, for the person who may not. */
export function notOwner(agreement: Agreement, settings: ProjectSettings) {
  const here = ROLES.filter((role) => roleOn(role, agreement.holders, settings).here);
  const owners = here.flatMap((role) => holdersOf(role, agreement.holders, settings));
  const emptyRoles: Role[] = here.filter((role) => holdersOf(role, agreement.holders, settings).length === 0);
  return { code: 'not-owner' as const, owners: [...new Set(owners)], emptyRoles };
}
