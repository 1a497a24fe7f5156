import type { Agreement, Signoff, Value } from './agreement';
import { contains } from './calendar';
import type { AccountId, Role } from './roles';
import { holdersOf, type ProjectSettings } from './settings';
import { predecessorsOf } from './succession';

/** How one holder of a role stands to the current date. */
export interface HolderStanding {
  person: AccountId;
  /** The sign-off that counts for this holder: their own or a former holder's. */
  signed: Signoff | null;
  /** The sign-off is a former holder's, standing in for this one's. */
  former: boolean;
  /** Signed, but the same person already counts in the other role and the project does not allow both. */
  samePerson: boolean;
  /** Their own latest sign-off, which may be for another date. */
  lastSigned: Signoff | null;
}

/** How a role stands to the current date. */
export interface RoleStanding {
  role: Role;
  /** False where an admin has said that the project has no such role. */
  here: boolean;
  holders: HolderStanding[];
}

/** Whether a sign-off speaks for the date that Jira holds. */
export function holds(signoff: Signoff, value: Value): boolean {
  return signoff.source === value.source && contains(signoff.period, value.canonical);
}

/** Every role with its holders and who of them signed the value. */
export function standings(
  value: Value | null,
  agreement: Agreement,
  settings: ProjectSettings,
): Record<Role, RoleStanding> {
  const em = standingOf('em', value, agreement, settings);
  const pm = standingOf('pm', value, agreement, settings);
  if (settings.samePerson) return { em, pm };
  const countedAsEm = new Set(em.holders.flatMap((holder) => holder.signed?.person ?? []));
  return { em, pm: { ...pm, holders: pm.holders.map((holder) => countOnce(holder, countedAsEm)) } };
}

function countOnce(holder: HolderStanding, counted: ReadonlySet<AccountId>): HolderStanding {
  return holder.signed && counted.has(holder.signed.person)
    ? { ...holder, signed: null, former: false, samePerson: true }
    : holder;
}

function standingOf(
  role: Role,
  value: Value | null,
  agreement: Agreement,
  settings: ProjectSettings,
): RoleStanding {
  const inRole = agreement.signoffs.filter((signoff) => signoff.role === role);
  const holding = value ? inRole.filter((signoff) => holds(signoff, value)) : [];
  const successions = [...settings.successions, ...agreement.successions];
  const people = holdersOf(role, agreement.holders, settings);
  const byFormer = holding.filter((signoff) => !people.includes(signoff.person));
  const holders = people.map((person): HolderStanding => {
    const own = newest(holding.filter((signoff) => signoff.person === person));
    const former = predecessorsOf(person, role, successions);
    const stoodIn = own ? null : newest(byFormer.filter((signoff) => former.has(signoff.person)));
    return {
      person,
      signed: own ?? stoodIn,
      former: stoodIn !== null,
      samePerson: false,
      lastSigned: newest(inRole.filter((signoff) => signoff.person === person)),
    };
  });
  return { role, here: settings.roles[role].here, holders };
}

function newest(signoffs: readonly Signoff[]): Signoff | null {
  return signoffs.reduce<Signoff | null>((best, each) => (best && best.at >= each.at ? best : each), null);
}
