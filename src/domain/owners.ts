import type { EpicFacts } from './facts';
import type { Changes } from './field-change';
import { type Instant, ROLES, type Role, type RoleSetting } from './roles';
import { NEVER, type OwnerOrigin, type ProjectSettings } from './settings';

type Placed = Pick<EpicFacts, 'components' | 'people'>;
type Named = { setting: RoleSetting; origin: OwnerOrigin; since: Instant };

/** The settings as they hold for one epic: its fields, else its components, name people in place of the project's. */
export function settingsOn(settings: ProjectSettings, epic: Placed, changes: Changes = {}): ProjectSettings {
  const { roleFields, components } = settings;
  if (!roleFields.pm && !roleFields.em && Object.keys(components).length === 0) return settings;
  const found = { pm: namedFor('pm', settings, epic, changes), em: namedFor('em', settings, epic, changes) };
  // Places that each say "not here" of another role leave nobody: then the project's word counts.
  const isNobody = !found.pm.setting.here && !found.em.setting.here;
  const { pm, em } = isNobody
    ? { pm: ofProject('pm', settings, changes), em: ofProject('em', settings, changes) }
    : found;
  return {
    ...settings,
    roles: { pm: pm.setting, em: em.setting },
    origin: { pm: pm.origin, em: em.origin },
    peopleSince: { pm: pm.since, em: em.since },
  };
}

function namedFor(role: Role, settings: ProjectSettings, epic: Placed, changes: Changes): Named {
  return (
    byField(role, settings, epic, changes) ??
    byComponents(role, settings, epic, changes) ??
    ofProject(role, settings, changes)
  );
}

/** An empty field names nobody, so what is further away counts. */
function byField(role: Role, settings: ProjectSettings, { people }: Placed, changes: Changes): Named | null {
  const field = settings.roleFields[role];
  const found = people[role] ?? [];
  if (!field || found.length === 0) return null;
  return {
    setting: { here: true, people: found },
    origin: { level: 'field', name: field.name },
    since: Math.max(settings.roleFieldsSince[role], fieldChanged(role, settings, changes)),
  };
}

/** Each component names its people, and all of them sign. "Not here" counts where no other component names anybody. */
function byComponents(
  role: Role,
  settings: ProjectSettings,
  { components }: Placed,
  changes: Changes,
): Named | null {
  const naming = components.flatMap(({ id, name }) => {
    const of = settings.components[id];
    const setting = of?.roles[role];
    return setting ? [{ name, setting, since: of?.since[role] ?? NEVER }] : [];
  });
  if (naming.length === 0) return null;
  const present = naming.flatMap((each) =>
    each.setting.here ? [{ ...each, people: each.setting.people }] : [],
  );
  const counting = present.length > 0 ? present : naming;
  const people = [...new Set(present.flatMap((each) => each.people))];
  const nearer = Math.max(fieldChanged(role, settings, changes), changes.components?.at ?? 0);
  return {
    setting: present.length > 0 ? { here: true, people } : { here: false },
    origin: { level: 'component', names: counting.map(({ name }) => name) },
    since: Math.max(nearer, ...counting.map(({ since }) => since)),
  };
}

/** The project's people own an epic since nothing nearer to it names others. */
function ofProject(role: Role, settings: ProjectSettings, changes: Changes): Named {
  const nearer = Math.max(fieldChanged(role, settings, changes), changes.components?.at ?? 0);
  return {
    setting: settings.roles[role],
    origin: settings.origin[role],
    since: Math.max(settings.peopleSince[role], nearer),
  };
}

function fieldChanged(role: Role, { roleFields }: ProjectSettings, changes: Changes): Instant {
  const field = roleFields[role];
  return field ? (changes[field.id]?.at ?? 0) : 0;
}

/** Everybody whom settings name anywhere, once. */
export function everybodyNamed({
  roles,
  components,
}: Pick<ProjectSettings, 'roles' | 'components'>): string[] {
  const settings = [roles, ...Object.values(components).map((each) => each.roles)];
  const people = settings.flatMap((each) =>
    ROLES.flatMap((role) => {
      const setting = each[role];
      return setting?.here ? setting.people : [];
    }),
  );
  return [...new Set(people)];
}
