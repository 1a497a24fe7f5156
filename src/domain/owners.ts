import type { EpicFacts } from './facts';
import { type Instant, ROLES, type Role, type RoleSetting } from './roles';
import { NEVER, type ProjectSettings } from './settings';

/** What names the people of a role on an epic; the nearest to the epic wins. */
export type OwnerOrigin =
  /** Set on the epic itself, in the panel. */
  | { level: 'epic' }
  /** A user field of the epic; by the field's name. */
  | { level: 'field'; name: string }
  /** Components of the epic that name the role; by their names. */
  | { level: 'component'; names: string[] }
  | { level: 'project' };

/** When each field of an epic changed last, as far as is known. */
export type ChangedAt = Readonly<Record<string, Instant>>;

type Placed = Pick<EpicFacts, 'components' | 'people'>;
type Named = { setting: RoleSetting; origin: OwnerOrigin; since: Instant };

/** The settings as they hold for one epic: its fields, else its components, name people in place of the project's. */
export function settingsOn(
  settings: ProjectSettings,
  epic: Placed,
  changedAt: ChangedAt = {},
): ProjectSettings {
  const named = {
    pm: nearest('pm', settings, epic, changedAt),
    em: nearest('em', settings, epic, changedAt),
  };
  if (!named.pm && !named.em) return settings;
  const pick = <T>(from: (found: Named) => T, otherwise: Record<Role, T>): Record<Role, T> => ({
    pm: named.pm ? from(named.pm) : otherwise.pm,
    em: named.em ? from(named.em) : otherwise.em,
  });
  return {
    ...settings,
    roles: pick(({ setting }) => setting, settings.roles),
    origin: pick(({ origin }) => origin, settings.origin),
    peopleSince: pick(({ since }) => since, settings.peopleSince),
  };
}

function nearest(role: Role, settings: ProjectSettings, epic: Placed, changedAt: ChangedAt): Named | null {
  return byField(role, settings, epic, changedAt) ?? byComponents(role, settings, epic, changedAt);
}

/** An empty field names nobody, so what is further away counts. */
function byField(
  role: Role,
  settings: ProjectSettings,
  { people }: Placed,
  changedAt: ChangedAt,
): Named | null {
  const field = settings.roleFields[role];
  const found = people[role] ?? [];
  if (!field || found.length === 0) return null;
  return {
    setting: { here: true, people: found },
    origin: { level: 'field', name: field.name },
    since: changedAt[field.id] ?? 0,
  };
}

/** Each component names its people, and all of them sign. "Not here" counts where no other component names anybody. */
function byComponents(
  role: Role,
  settings: ProjectSettings,
  { components }: Placed,
  changedAt: ChangedAt,
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
  return {
    setting: present.length > 0 ? { here: true, people } : { here: false },
    origin: { level: 'component', names: counting.map(({ name }) => name) },
    since: Math.max(changedAt.components ?? 0, ...counting.map(({ since }) => since)),
  };
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
