import { formatList } from '../../../../../src/domain/format';
import { type AccountId, ROLES } from '../../../../../src/domain/roles';
import type { NamedThing } from '../../../../../src/domain/views/settings';
import { ROLE_SHORT, type Words } from '../../../../../src/domain/words/words';
import type { Draft, RoleDraft } from './draft';

/** Where a draft names a person: "PM of the project and EM of Payments"; empty where it does not. */
export function namedAs(
  person: AccountId,
  draft: Draft,
  components: readonly NamedThing[],
  words: Words,
): string {
  const places: [string, Pick<Draft, 'pm' | 'em'>][] = [
    ['the project', draft],
    ...Object.entries(draft.components).map(([id, people]): [string, Record<'pm' | 'em', RoleDraft>] => [
      components.find((each) => each.id === id)?.name ?? `component ${id}`,
      people,
    ]),
  ];
  const found = places.flatMap(([place, people]) =>
    ROLES.flatMap((role) =>
      people[role].here && people[role].people.includes(person) ? [`${ROLE_SHORT[role]} of ${place}`] : [],
    ),
  );
  return formatList(found, words);
}
