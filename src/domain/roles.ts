/** The two managers of an epic: product (`pm`) and engineering (`em`). */
export type Role = 'pm' | 'em';

/** In the order in which the panel lists sign-offs: the EM proposes. */
export const ROLES: readonly Role[] = ['em', 'pm'];

/** Jira's account id of a person. */
export type AccountId = string;

/** Milliseconds since the epoch. */
export type Instant = number;

/** Who holds a role in a project: people (possibly nobody yet), or an admin's word that the role does not exist here. */
export type RoleSetting = { here: true; people: AccountId[] } | { here: false };

export function otherRole(role: Role): Role {
  return role === 'pm' ? 'em' : 'pm';
}
