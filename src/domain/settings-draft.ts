import { ANSWER_DECISIONS } from './answer-field';
import { DECISIONS } from './decisions';
import type { Instant, Role, RoleSetting } from './roles';
import { ROLES } from './roles';
import { type ComponentPeople, NEVER, type SavedSettings } from './settings';
import { succeed } from './succession';

type RoleSettings = Partial<Record<Role, RoleSetting>>;

/** What an admin sends: the settings they changed, by their `rev`. */
export interface SettingsDraft
  extends Pick<
    SavedSettings,
    | 'rev'
    | 'roles'
    | 'roleFields'
    | 'claiming'
    | 'samePerson'
    | 'editSigns'
    | 'comments'
    | 'column'
    | 'horizonWeeks'
    | 'timeZone'
    | 'dropped'
    | 'places'
    | 'owners'
  > {
  components: Record<string, RoleSettings>;
}

/** The settings after an admin's draft: with since when people hold their roles, and who took over from whom. */
export function nextSettings(before: SavedSettings, draft: SettingsDraft, now: Instant): SavedSettings {
  const roles = { pm: distinct(draft.roles.pm), em: distinct(draft.roles.em) };
  const components = Object.fromEntries(
    Object.entries(draft.components).flatMap(([id, named]) => {
      const next = nextComponent(before.components[id], named, now);
      return Object.keys(next.roles).length > 0 ? [[id, next]] : [];
    }),
  );
  const { rev: _, components: __, ...chosen } = draft;
  return {
    ...before,
    ...chosen,
    rev: before.rev + 1,
    roles,
    components,
    placesSince: placesSince(before, draft, now),
    ownersSince: ownersSince(before, draft, now),
    roleFieldsSince: {
      pm: fieldSince('pm', before, draft, now),
      em: fieldSince('em', before, draft, now),
    },
    peopleSince: {
      pm: since(before.roles.pm, roles.pm, before.peopleSince.pm, now),
      em: since(before.roles.em, roles.em, before.peopleSince.em, now),
    },
    successions: successionsAfter(before, { roles, components }),
  };
}

/** The draft that would save settings as they are. */
export function draftOf(settings: SavedSettings): SettingsDraft {
  const { rev, roles, roleFields, claiming, samePerson, editSigns, comments, column } = settings;
  const { horizonWeeks, timeZone, dropped, components, places, owners } = settings;
  const named = Object.fromEntries(Object.entries(components).map(([id, each]) => [id, each.roles]));
  return {
    rev,
    roles,
    roleFields,
    claiming,
    samePerson,
    editSigns,
    comments,
    column,
    horizonWeeks,
    timeZone,
    dropped,
    places,
    owners,
    components: named,
  };
}

function nextComponent(
  before: ComponentPeople | undefined,
  named: RoleSettings,
  now: Instant,
): ComponentPeople {
  const next: ComponentPeople = { roles: {}, since: {} };
  for (const role of ROLES) {
    const setting = named[role];
    // A component that names nobody leaves the role to the project.
    if (!setting || (setting.here && setting.people.length === 0)) continue;
    next.roles[role] = distinct(setting);
    next.since[role] = since(before?.roles[role], setting, before?.since[role] ?? now, now);
  }
  return next;
}

/** A role that somebody joins is held since now: by all of its people, for one instant has to do for them. */
function since(
  before: RoleSetting | undefined,
  after: RoleSetting,
  heldSince: Instant,
  now: Instant,
): Instant {
  const isNew = people(after).some((person) => !people(before).includes(person));
  return isNew || heldSince === NEVER ? now : heldSince;
}

function placesSince(before: SavedSettings, { places }: SettingsDraft, now: Instant) {
  const since = { ...before.placesSince };
  for (const decision of DECISIONS) {
    if (before.places[decision]?.id !== places[decision]?.id) since[decision] = now;
  }
  return since;
}

function ownersSince(before: SavedSettings, { owners }: SettingsDraft, now: Instant) {
  const since = { ...before.ownersSince };
  for (const decision of ANSWER_DECISIONS) {
    if (before.owners[decision] !== owners[decision]) since[decision] = now;
  }
  return since;
}

function fieldSince(role: Role, before: SavedSettings, draft: SettingsDraft, now: Instant): Instant {
  const isSame = before.roleFields[role]?.id === draft.roleFields[role]?.id;
  return isSame ? before.roleFieldsSince[role] : now;
}

/** Who took over from whom, in the project and in each component. */
function successionsAfter(before: SavedSettings, after: Pick<SavedSettings, 'roles' | 'components'>) {
  const places = [
    [before.roles, after.roles, undefined] as const,
    ...Object.entries(after.components).map(
      ([id, { roles }]) => [before.components[id]?.roles ?? {}, roles, id] as const,
    ),
  ];
  return places.reduce(
    (all, [was, is, place]) =>
      ROLES.reduce((found, role) => {
        // Where a place says nothing of a role, nobody there takes over from anybody.
        if (was[role] === undefined || is[role] === undefined) return found;
        return succeed(found, role, people(was[role]), people(is[role]), place);
      }, all),
    before.successions,
  );
}

function people(setting: RoleSetting | undefined) {
  return setting?.here ? setting.people : [];
}

function distinct(setting: RoleSetting): RoleSetting {
  return setting.here ? { here: true, people: [...new Set(setting.people)] } : setting;
}
