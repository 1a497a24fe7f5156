import type { EpicHolders, Source, Succession } from './agreement';
import type { AccountId, Role, RoleSetting } from './roles';

/** What a project's admins have decided. */
export interface ProjectSettings {
  /** Counts saves; 0 = nobody has saved any. */
  rev: number;
  roles: Record<Role, RoleSetting>;
  /** Whether anyone who may edit an epic can take an empty role on it. */
  claiming: boolean;
  /** Whether one person in both roles counts for both. */
  samePerson: boolean;
  /** The field that holds the date. */
  source: Source;
  /** Who took over from whom at project level. */
  successions: Succession[];
}

/** A project nobody has set up: roles are empty and can be claimed epic by epic. */
export const DEFAULT_SETTINGS: ProjectSettings = {
  rev: 0,
  roles: { pm: { here: true, people: [] }, em: { here: true, people: [] } },
  claiming: true,
  samePerson: false,
  source: 'duedate',
  successions: [],
};

/** The people of a role on an epic: the epic's own, else the project's; none where the role is not here. */
export function holdersOf(role: Role, holders: EpicHolders, settings: ProjectSettings): AccountId[] {
  const setting = settings.roles[role];
  if (!setting.here) return [];
  return holders[role] ?? setting.people;
}

/** The roles a person holds on an epic. */
export function rolesOf(person: AccountId, holders: EpicHolders, settings: ProjectSettings): Role[] {
  return (['em', 'pm'] as const).filter((role) => holdersOf(role, holders, settings).includes(person));
}
