import type { EpicHolders, Source, Succession } from './agreement';
import type { AccountId, Instant, Role, RoleSetting } from './roles';

/** A field of Jira, with the name it had when an admin chose it. */
export interface JiraField {
  id: string;
  name: string;
}

/** Who holds the roles on the epics of one component; a role that is not named is as in the project. */
export interface ComponentPeople {
  roles: Partial<Record<Role, RoleSetting>>;
  /** Since when these people hold each role: what they edited before signs nothing. */
  since: Partial<Record<Role, Instant>>;
}

/** Statuses and resolutions, by Jira's ids, that mean an epic will not be built. */
export interface DroppedBy {
  statuses: string[];
  resolutions: string[];
}

/** What names the people of a role on an epic; the nearest to the epic wins. */
export type OwnerOrigin =
  /** Set on the epic itself, in the panel. */
  | { level: 'epic' }
  /** A user field of the epic; by the field's name. */
  | { level: 'field'; name: string }
  /** Components of the epic that name the role; by their names. */
  | { level: 'component'; names: string[] }
  | { level: 'project' };

/** What a project's admins have decided. */
export interface SavedSettings {
  /** Counts saves; 0 = nobody has saved any. */
  rev: number;
  roles: Record<Role, RoleSetting>;
  /** By the component's id in Jira. */
  components: Record<string, ComponentPeople>;
  /** The user field on the epic that names each role's people; null for none. */
  roleFields: Record<Role, JiraField | null>;
  /** Whether anyone who may edit an epic can take an empty role on it. */
  claiming: boolean;
  /** Whether one person in both roles counts for both. */
  samePerson: boolean;
  /** Whether an owner who edits the date in Jira, in person, has signed it by that. */
  editSigns: boolean;
  /** Whether the app says in a comment when an agreed date changes and when it is agreed again. */
  comments: boolean;
  /** Nobody is written to about dates further ahead than this many weeks. */
  horizonWeeks: number;
  /** IANA name, by which a stand-in's days count; null for the site's own. */
  timeZone: string | null;
  dropped: DroppedBy;
  /** Since when the project's present people hold each role: what they edited before signs nothing. */
  peopleSince: Record<Role, Instant>;
  /** Since when each role's people come from the present user field. */
  roleFieldsSince: Record<Role, Instant>;
  /** The field that holds the date. */
  source: Source;
  /** Since when it is that field: what was edited in it before signs nothing. */
  sourceSince: Instant;
  /** Who took over from whom at project level. */
  successions: Succession[];
}

/** The settings as they hold now: what is saved, with what follows from the day and, for one epic, from its place. */
export interface ProjectSettings extends SavedSettings {
  /** Who stands in for whom today. */
  standIns: Readonly<Record<AccountId, AccountId>>;
  /** What has named the people in `roles`. */
  origin: Record<Role, OwnerOrigin>;
}

/** An instant that no edit comes after. */
export const NEVER: Instant = Number.MAX_SAFE_INTEGER;

/** A project nobody has set up: roles are empty and can be claimed epic by epic. */
export const DEFAULT_SAVED: SavedSettings = {
  rev: 0,
  roles: { pm: { here: true, people: [] }, em: { here: true, people: [] } },
  components: {},
  roleFields: { pm: null, em: null },
  claiming: true,
  samePerson: false,
  editSigns: true,
  comments: false,
  horizonWeeks: 26,
  timeZone: null,
  dropped: { statuses: [], resolutions: [] },
  peopleSince: { pm: 0, em: 0 },
  roleFieldsSince: { pm: 0, em: 0 },
  source: 'duedate',
  sourceSince: 0,
  successions: [],
};

/** Saved settings as they hold where these people stand in for those. */
export function asTheyHold(saved: SavedSettings, standIns: ProjectSettings['standIns']): ProjectSettings {
  return { ...saved, standIns, origin: { pm: { level: 'project' }, em: { level: 'project' } } };
}

export const DEFAULT_SETTINGS: ProjectSettings = asTheyHold(DEFAULT_SAVED, {});

/** What holds for a role on an epic: the epic's own word, else what its place gives it. */
export function roleOn(role: Role, holders: EpicHolders, settings: ProjectSettings): RoleSetting {
  const own = holders[role];
  if (own === undefined) return settings.roles[role];
  return own === 'not-here' ? { here: false } : { here: true, people: own };
}

/** The people of a role on an epic; none where the role is not here. */
export function holdersOf(role: Role, holders: EpicHolders, settings: ProjectSettings): AccountId[] {
  const setting = roleOn(role, holders, settings);
  return setting.here ? setting.people : [];
}
