import type { EpicHolders } from './agreement';
import { type AccountId, otherRole, ROLES, type Role } from './roles';
import { holdersOf, type ProjectSettings } from './settings';

/** In what a person signs: a role of their own, or that of an owner for whom they stand in. */
export interface Capacity {
  role: Role;
  /** The owner; absent where the role is the person's own. */
  for?: AccountId;
}

/** The owner whose word it is. */
export function speaksFor({ person, for: owner }: { person: AccountId; for?: AccountId }): AccountId {
  return owner ?? person;
}

/**
 * Who stands in for an owner on an epic today; null for nobody, and where the stand-in acts in the other role already,
 * for one person does not count twice unless the project allows it.
 */
export function standInFor(
  owner: AccountId,
  role: Role,
  holders: EpicHolders,
  settings: ProjectSettings,
): AccountId | null {
  const person = settings.standIns[owner];
  if (person === undefined || person === owner) return null;
  if (settings.samePerson) return person;
  const others = holdersOf(otherRole(role), holders, settings);
  // For both sides at once they would count once: then they stand in for the EM.
  const isForBoth = role === 'pm' && others.some((other) => settings.standIns[other] === person);
  return others.includes(person) || isForBoth ? null : person;
}

/** All that a person can sign as on an epic today, their own roles first. */
export function capacitiesOf(person: AccountId, holders: EpicHolders, settings: ProjectSettings): Capacity[] {
  const own = ROLES.filter((role) => holdersOf(role, holders, settings).includes(person));
  const standingIn = ROLES.flatMap((role) =>
    holdersOf(role, holders, settings)
      .filter((owner) => standInFor(owner, role, holders, settings) === person)
      .map((owner): Capacity => ({ role, for: owner })),
  );
  return [...own.map((role): Capacity => ({ role })), ...standingIn];
}

/** The roles in which a person acts on an epic today, their own or as a stand-in. */
export function rolesOf(person: AccountId, holders: EpicHolders, settings: ProjectSettings): Role[] {
  const roles = capacitiesOf(person, holders, settings).map((each) => each.role);
  return ROLES.filter((role) => roles.includes(role));
}
