import { type AgreedDate, type Agreement, type Signoff, sameValue, type Value } from '../agreement';
import { contains, type Day, isPeriod, type Period } from '../calendar';
import { evaluate, type Phase } from '../evaluate';
import { type Act, advance, type Change, type EpicRecord, KEPT_SIGNOFFS } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import { ROLES, type Role } from '../roles';
import { holdersOf, type ProjectSettings, rolesOf } from '../settings';

/** What the server has just read, on which a sign-off is decided. */
export interface SignSituation {
  record: EpicRecord;
  settings: ProjectSettings;
  /** The date in Jira, read as the caller. */
  jira: Value | null;
  phase: Phase;
  today: Day;
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
  const added = roles
    .map((role): Signoff => ({ person: act.by, role, source: jira.source, period: seen.period, at: act.at }))
    .filter((signoff) => !record.agreement.signoffs.some((each) => sameSignoff(each, signoff)));
  const signed = withSignoffs(record.agreement, added);
  const outcome = evaluate({ value: jira, phase, agreement: signed, settings, today: situation.today });
  const agreed: AgreedDate | null =
    outcome.agreedOn === null ? null : { source: jira.source, on: outcome.agreedOn, at: act.at };
  // Signed before, and it holds again: signing once more still makes the agreement that was never recorded.
  const isNews = agreed !== null && !isSameAgreement(agreed, record.agreement.lastAgreed);
  if (added.length === 0 && !isNews) return refuse({ code: 'already-signed' });
  const agreement: Agreement = {
    ...signed,
    firstAgreed: signed.firstAgreed ?? agreed,
    lastAgreed: agreed ?? signed.lastAgreed,
  };
  return accept(
    advance(
      record,
      act,
      {
        kind: 'signed',
        roles: added.length > 0 ? added.map((signoff) => signoff.role) : roles,
        value: jira,
        period: seen.period,
        agreed: agreed !== null,
        ...(seen.setDate ? { setDate: true } : {}),
      },
      { agreement, intent: record.intent?.actionId === act.actionId ? null : record.intent },
      {
        undo: {
          kind: 'signed',
          added,
          firstBefore: record.agreement.firstAgreed,
          lastBefore: record.agreement.lastAgreed,
          firstAfter: agreement.firstAgreed,
          lastAfter: agreement.lastAgreed,
        },
      },
    ),
  );
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

function isSameAgreement(a: AgreedDate, b: AgreedDate | null): boolean {
  return a.source === b?.source && a.on === b.on;
}

function sameSignoff(a: Signoff, b: Signoff): boolean {
  return a.person === b.person && a.role === b.role && a.source === b.source && a.period === b.period;
}

function withSignoffs(agreement: Agreement, added: Signoff[]): Agreement {
  return { ...agreement, signoffs: [...agreement.signoffs, ...added].slice(-KEPT_SIGNOFFS) };
}
