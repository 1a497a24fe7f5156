import type { EpicHolders, Source, Succession } from './agreement';
import {
  type AnswerDecision,
  type AnswerPlaces,
  DEFAULT_OWNERS,
  DEFAULT_PLACES,
  type JiraField,
} from './answer-field';
import type { Decision, Owner } from './decisions';
import type { AccountId, Instant, Role, RoleSetting } from './roles';

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
  /** Whether Jira's column “Date sign-off” is written. */
  column: boolean;
  /** Nobody is written to about dates further ahead than this many weeks. */
  horizonWeeks: number;
  /** IANA name, by which a stand-in's days count; null for the site's own. */
  timeZone: string | null;
  dropped: DroppedBy;
  /** Since when the project's present people hold each role: what they edited before signs nothing. */
  peopleSince: Record<Role, Instant>;
  /** Since when each role's people come from the present user field. */
  roleFieldsSince: Record<Role, Instant>;
  /** Where each decision's answer lives. */
  places: AnswerPlaces;
  /** Since when each answer lives there: what was edited in a field before signs nothing, and is nobody's drift. */
  placesSince: Record<Decision, Instant>;
  /** Who answers each decision; the date is both managers' in every project. */
  owners: Record<AnswerDecision, Owner>;
  /** Since when it is theirs: what was written before is not somebody else's. */
  ownersSince: Record<AnswerDecision, Instant>;
  /** The site's own zone as it was when the settings were saved; null where nothing hung on it. */
  siteTimeZone: string | null;
  /** Who took over from whom at project level. */
  successions: Succession[];
}

/** The settings as they hold now: what is saved, with what follows from the day and, for one epic, from its place. */
export interface ProjectSettings extends SavedSettings {
  /** Who stands in for whom today. */
  standIns: Readonly<Record<AccountId, AccountId>>;
  /** What has named the people in `roles`. */
  origin: Record<Role, OwnerOrigin>;
  /** The field that holds the date. */
  source: Source;
  /** The zone by whose calendar an instant has its day, IANA name. */
  zone: string;
  /** Nothing of the app is to lie on epics: it is about to be uninstalled. */
  withoutCopies: boolean;
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
  column: false,
  horizonWeeks: 26,
  timeZone: null,
  dropped: { statuses: [], resolutions: [] },
  peopleSince: { pm: 0, em: 0 },
  roleFieldsSince: { pm: 0, em: 0 },
  places: DEFAULT_PLACES,
  placesSince: { what: 0, why: 0, how: 0, who: 0, when: 0 },
  owners: DEFAULT_OWNERS,
  ownersSince: { what: 0, why: 0, how: 0, who: 0 },
  siteTimeZone: null,
  successions: [],
};

/** Saved settings as they hold where these people stand in for those, by the calendar of this zone. */
export function asTheyHold(
  saved: SavedSettings,
  standIns: ProjectSettings['standIns'],
  zone = 'UTC',
  withoutCopies = false,
): ProjectSettings {
  const origin: ProjectSettings['origin'] = { pm: { level: 'project' }, em: { level: 'project' } };
  return { ...saved, standIns, origin, source: saved.places.when.id, zone, withoutCopies };
}

/** What is saved of settings, without what only holds at present. */
export function savedOf({
  standIns: _,
  origin: __,
  source: ___,
  zone: ____,
  withoutCopies: _____,
  ...saved
}: ProjectSettings): SavedSettings {
  return saved;
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
