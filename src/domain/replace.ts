import { advance, both, type Change } from './change';
import type { EpicRecord } from './record';
import { type AccountId, ROLES, type Role, type RoleSetting } from './roles';
import type { SavedSettings } from './settings';
import { draftOf, type SettingsDraft } from './settings-draft';

interface Replacement {
  from: AccountId;
  to: AccountId;
}

/** One person in another's place, wherever settings name them. */
export function replaceInSettings(settings: SavedSettings, replacement: Replacement): SettingsDraft {
  const draft = draftOf(settings);
  const components = Object.fromEntries(
    Object.entries(draft.components).map(([id, roles]) => {
      const replaced: Partial<Record<Role, RoleSetting>> = {};
      for (const role of ROLES) {
        const setting = roles[role];
        if (setting) replaced[role] = inRole(setting, replacement);
      }
      return [id, replaced];
    }),
  );
  const { pm, em } = draft.roles;
  return { ...draft, roles: { pm: inRole(pm, replacement), em: inRole(em, replacement) }, components };
}

/** One person in another's place, where an epic names them for itself; null where it does not. */
export function replaceOnEpic(
  record: EpicRecord,
  act: { by: AccountId; at: number; actionId: string },
  replacement: Replacement,
  newEpoch: () => string,
): Change | null {
  return ROLES.reduce<Change | null>((done, role) => {
    const now = done?.record ?? record;
    const before = now.agreement.holders[role];
    if (before === undefined || before === 'not-here' || !before.includes(replacement.from)) return done;
    const after = swap(before, replacement);
    const what = { kind: 'set-holders' as const, role, before, after, held: { before, after } };
    return both(done, advance(now, { ...act, actionId: `${act.actionId}-${role}` }, what, newEpoch()));
  }, null);
}

/** Roles in which settings name a person: of the project, and ids of components. */
export function namesIn({ roles, components }: SavedSettings, person: AccountId) {
  const isNamed = (setting: RoleSetting | undefined) =>
    setting?.here === true && setting.people.includes(person);
  return {
    roles: ROLES.filter((role) => isNamed(roles[role])),
    components: Object.entries(components).flatMap(([id, each]) =>
      ROLES.some((role) => isNamed(each.roles[role])) ? [id] : [],
    ),
  };
}

function inRole(setting: RoleSetting, replacement: Replacement): RoleSetting {
  if (!setting.here || !setting.people.includes(replacement.from)) return setting;
  return { here: true, people: swap(setting.people, replacement) };
}

function swap(people: readonly AccountId[], { from, to }: Replacement): AccountId[] {
  return [...new Set(people.map((person) => (person === from ? to : person)))];
}
