import { type Agreement, type Signoff, sameSignoff, sameValue, type Value } from '../agreement';
import { contains, isPeriod, type Period } from '../calendar';
import { type Act, advance, type Change } from '../change';
import { agreedOn, type Phase } from '../evaluate';
import type { Happening } from '../event';
import type { EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import { type AccountId, type Instant, ROLES, type Role } from '../roles';
import { holdersOf, type ProjectSettings, rolesOf } from '../settings';

/** What the server has just read, on which a sign-off is decided. */
export interface SignSituation {
  record: EpicRecord;
  settings: ProjectSettings;
  /** The date in Jira, read as the caller. */
  jira: Value | null;
  phase: Phase;
}

/** Signs a date as a day, month or quarter, in every role the person holds. */
export function sign(
  situation: SignSituation,
  act: Act,
  seen: { value: Value; period: Period; setDate?: boolean },
): Outcome<Change> {
  const { record, settings, jira, phase } = situation;
  const roles = rolesOf(act.by, record.agreement.holders, settings);
  if (roles.length === 0) return refuse(notOwner(record.agreement, settings));
  if (phase === 'done') return refuse({ code: 'done' });
  if (!jira) return refuse({ code: 'date-moved', yours: seen.value, jira });
  if (!sameValue(seen.value, jira)) return refuse({ code: 'date-moved', yours: seen.value, jira });
  if (!isPeriod(seen.period) || !contains(seen.period, jira.canonical)) {
    return refuse(notAPeriodOfIt());
  }
  const made = signedEvent(record, settings, { ...act, roles, value: jira, period: seen.period });
  if (!made) return refuse({ code: 'already-signed' });
  return accept(advance(record, act, seen.setDate ? { ...made, setDate: true } : made));
}

/**
 * What a sign-off by these roles amounts to; null where it says nothing new. Signed before, and it holds again: signing
 * once more still makes the agreement that was never recorded.
 */
export function signedEvent(
  record: EpicRecord,
  settings: ProjectSettings,
  signing: { by: AccountId; at: Instant; roles: Role[]; value: Value; period: Period },
): Extract<Happening, { kind: 'signed' }> | null {
  const { by, at, roles, value, period } = signing;
  const added = roles
    .map((role): Signoff => ({ person: by, role, source: value.source, period, at }))
    .filter((signoff) => !record.agreement.signoffs.some((each) => sameSignoff(each, signoff)));
  const signed = { ...record.agreement, signoffs: [...record.agreement.signoffs, ...added] };
  const agreed = agreedOn(value, signed, settings);
  const { lastAgreed } = record.agreement;
  const isNews = agreed !== null && !(lastAgreed?.source === value.source && lastAgreed.on === agreed);
  if (added.length === 0 && !isNews) return null;
  const newRoles = added.length > 0 ? added.map((signoff) => signoff.role) : roles;
  return { kind: 'signed', roles: newRoles, value, period, agreed };
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
  const here = ROLES.filter((role) => settings.roles[role].here);
  const owners = here.flatMap((role) => holdersOf(role, agreement.holders, settings));
  const emptyRoles: Role[] = here.filter((role) => holdersOf(role, agreement.holders, settings).length === 0);
  return { code: 'not-owner' as const, owners: [...new Set(owners)], emptyRoles };
}
