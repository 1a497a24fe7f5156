import type { EpicHolders, Source, Succession } from './agreement';
import type { AccountId, Instant, Role, RoleSetting } from './roles';

/** What a project's admins have decided. */
export interface ProjectSettings {
  /** Counts saves; 0 = nobody has saved any. */
  rev: number;
  roles: Record<Role, RoleSetting>;
  /** Whether anyone who may edit an epic can take an empty role on it. */
  claiming: boolean;
  /** Whether one person in both roles counts for both. */
  samePerson: boolean;
  /** Whether an owner who edits the date in Jira, in person, has signed it by that. */
  editSigns: boolean;
  /** Nobody is written to about dates further ahead than this many weeks. */
  horizonWeeks: number;
  /** Since when the project's present people hold each role: what they edited before signs nothing. */
  peopleSince: Record<Role, Instant>;
  /** The field that holds the date. */
  source: Source;
  /** Who took over from whom at project level. */
  successions: Succession[];
}

/** An instant that no edit comes after. */
export const NEVER: Instant = Number.MAX_SAFE_INTEGER;

/** A project nobody has set up: roles are empty and can be claimed epic by epic. */
export const DEFAULT_SETTINGS: ProjectSettings = {
  rev: 0,
  roles: { pm: { here: true, people: [] }, em: { here: true, people: [] } },
  claiming: true,
  samePerson: false,
  editSigns: true,
  horizonWeeks: 26,
  peopleSince: { pm: 0, em: 0 },
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
