import type { Agreement, Signoff, Value } from './agreement';
import { speaksFor, standInFor } from './capacity';
import type { AccountId, Role } from './roles';
import { holdersOf, type OwnerOrigin, type ProjectSettings, roleOn } from './settings';
import { holds } from './signoffs';
import { predecessorsOf } from './succession';

/** How one holder of a role stands to the current date. */
export interface HolderStanding {
  person: AccountId;
  /** Who signs for them today, beside themselves; null for nobody. */
  standIn: AccountId | null;
  /** The sign-off that counts for this holder: their own, one given for them, or a former holder's. */
  signed: Signoff | null;
  /** The sign-off is a former holder's, standing in for this one's. */
  former: boolean;
  /** Signed, but the same person already counts in the other role and the project does not allow both. */
  samePerson: boolean;
  /** The latest sign-off of theirs or for them, which may be for another date. */
  lastSigned: Signoff | null;
}

/** How a role stands to the current date. */
export interface RoleStanding {
  role: Role;
  /** False where an admin has said that there is no such role here. */
  here: boolean;
  /** What names the holders. */
  from: OwnerOrigin;
  holders: HolderStanding[];
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
  // A person's own role counts before the one in which they stood in for somebody.
  const own = countTwiceNever(em, ownSigners(pm), (signed) => signed.for !== undefined);
  const countedAsEm = new Set(own.holders.flatMap((holder) => holder.signed?.person ?? []));
  return { em: own, pm: countTwiceNever(pm, countedAsEm, () => true) };
}

function ownSigners({ holders }: RoleStanding): ReadonlySet<AccountId> {
  return new Set(
    holders.flatMap(({ signed }) => (signed && signed.for === undefined ? [signed.person] : [])),
  );
}

function countTwiceNever(
  standing: RoleStanding,
  counted: ReadonlySet<AccountId>,
  concerns: (signed: Signoff) => boolean,
): RoleStanding {
  const holders = standing.holders.map((holder): HolderStanding => {
    const { signed } = holder;
    if (!signed || !counted.has(signed.person) || !concerns(signed)) return holder;
    // Who was stood in for can still sign for themselves.
    return { ...holder, signed: null, former: false, samePerson: signed.for === undefined };
  });
  return { ...standing, holders };
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
  const byFormer = holding.filter((signoff) => !people.includes(speaksFor(signoff)));
  const holders = people.map((person): HolderStanding => {
    const own = newest(holding.filter((signoff) => speaksFor(signoff) === person));
    const former = predecessorsOf(person, role, successions);
    const stoodIn = own ? null : newest(byFormer.filter((signoff) => former.has(speaksFor(signoff))));
    return {
      person,
      standIn: standInFor(person, role, agreement.holders, settings),
      signed: own ?? stoodIn,
      former: stoodIn !== null,
      samePerson: false,
      lastSigned: newest(inRole.filter((signoff) => speaksFor(signoff) === person)),
    };
  });
  const isOwn = agreement.holders[role] !== undefined;
  return {
    role,
    here: roleOn(role, agreement.holders, settings).here,
    from: isOwn ? { level: 'epic' } : settings.origin[role],
    holders,
  };
}

function newest(signoffs: readonly Signoff[]): Signoff | null {
  return signoffs.reduce<Signoff | null>((best, each) => (best && best.at >= each.at ? best : each), null);
}
