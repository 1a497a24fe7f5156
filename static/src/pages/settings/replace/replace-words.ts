import { formatList } from '../../../../../src/domain/format';
import { type AccountId, ROLES, type Role } from '../../../../../src/domain/roles';
import type { SavedSettings } from '../../../../../src/domain/settings';
import type { ReplacePreview } from '../../../../../src/domain/views/settings';
import { ROLE_SHORT, type Words } from '../../../../../src/domain/words/words';

interface Replacing {
  from: AccountId;
  to: AccountId;
}

/** Names of components that a sentence can hold. */
const MOST_NAMED = 5;

/** What replacing does: "Ann Lee comes in place of Mia Second as PM of the project, in 2 components (…) and on 12 epics." */
export function previewSentence(
  { roles, components, epics }: ReplacePreview,
  { from, to }: Replacing,
  words: Words,
): string {
  const places = [
    ...(roles.length > 0 ? [`as ${shortNames(roles, words)} of the project`] : []),
    ...(components.length > 0
      ? [`in ${counted(components.length, 'component')} (${someNames(components, words)})`]
      : []),
    ...(epics > 0 ? [`on ${counted(epics, 'epic')}`] : []),
  ];
  if (places.length === 0) return `${words.name(from)} is not named in this project any more.`;
  return `${words.name(to)} comes in place of ${words.name(from)} ${formatList(places, words)}.`;
}

/** What stays as it is. */
export function signedSentence(
  { epics }: ReplacePreview,
  settings: Pick<SavedSettings, 'roles' | 'components'>,
  { from }: Replacing,
  words: Words,
): string {
  const known = rolesOf(from, settings);
  // Epics can name somebody in either role.
  const roles = epics > 0 || known.length === 0 ? ROLES : known;
  const former = formatList(
    [...roles].reverse().map((role) => `“former ${ROLE_SHORT[role]}”`),
    words,
    'or',
  );
  return `What ${words.name(from)} signed stays under that name, marked ${former}.`;
}

function rolesOf(
  person: AccountId,
  { roles, components }: Pick<SavedSettings, 'roles' | 'components'>,
): Role[] {
  const places = [roles, ...Object.values(components).map((each) => each.roles)];
  return ROLES.filter((role) =>
    places.some((place) => {
      const setting = place[role];
      return setting?.here === true && setting.people.includes(person);
    }),
  );
}

function shortNames(roles: readonly Role[], words: Words): string {
  return formatList(
    [...roles]
      .sort()
      .reverse()
      .map((role) => ROLE_SHORT[role]),
    words,
  );
}

function someNames(names: readonly string[], words: Words): string {
  if (names.length <= MOST_NAMED) return formatList(names, words);
  return formatList([...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`], words);
}

function counted(count: number, one: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${one}s`;
}
