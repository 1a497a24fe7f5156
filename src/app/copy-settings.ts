import { type AnswerField, type AnswerPlaces, DEFAULT_PLACES } from '../domain/answer-field';
import { DECISIONS } from '../domain/decisions';
import { accept, type Outcome } from '../domain/refusal';
import { draftOf } from '../domain/settings-draft';
import type { CopiedSettings, NamedThing } from '../domain/views/settings';
import type { Ports } from './ports';
import { requireAdmin } from './require-admin';

/**
 * The settings of another project as a draft for this one, for somebody who administers both: nothing is saved. What
 * belongs to a project is matched by name: its components and statuses; what has no match here, fields among it, is left
 * out and named.
 */
export async function copySettings(
  ports: Pick<Ports, 'user' | 'settings'>,
  projectId: string,
  from: string,
): Promise<Outcome<CopiedSettings>> {
  const { user } = ports;
  const [here, there, settings, ours, theirs, ourTypes, theirTypes, fields] = await Promise.all([
    requireAdmin(ports, projectId),
    requireAdmin(ports, from),
    ports.settings.read(from),
    user.components(projectId),
    user.components(from),
    user.epicTypes(projectId),
    user.epicTypes(from),
    user.fields(projectId),
  ]);
  if (!here.ok) return here;
  if (!there.ok) return there;
  if (!ours.ok) return ours;
  if (!theirs.ok) return theirs;
  if (!ourTypes.ok) return ourTypes;
  if (!theirTypes.ok) return theirTypes;
  if (!fields.ok) return fields;
  const { places, missing } = placesHere(draftOf(settings).places, fields.result);
  const { rev: _, ...draft } = draftOf(settings);
  const component = matching(theirs.result, ours.result);
  const status = matching(theirTypes.result.statuses, ourTypes.result.statuses);
  const unmatched = (ids: readonly string[], match: (id: string) => string | null, names: NamedThing[]) =>
    names.flatMap(({ id, name }) => (ids.includes(id) && match(id) === null ? [name] : []));
  return accept({
    draft: {
      ...draft,
      places,
      components: Object.fromEntries(
        Object.entries(draft.components).flatMap(([id, roles]) => {
          const match = component(id);
          return match === null ? [] : [[match, roles]];
        }),
      ),
      dropped: { ...draft.dropped, statuses: draft.dropped.statuses.flatMap((id) => status(id) ?? []) },
    },
    unmatched: {
      components: unmatched(Object.keys(draft.components), component, theirs.result),
      statuses: unmatched(draft.dropped.statuses, status, theirTypes.result.statuses),
      fields: missing,
    },
  });
}

/** Where answers live that live in fields of this project too; the others are where they usually are. */
function placesHere(theirs: AnswerPlaces, known: readonly AnswerField[]) {
  const places: AnswerPlaces = { ...theirs };
  const missing: string[] = [];
  for (const decision of DECISIONS) {
    const field = theirs[decision];
    const usual = DEFAULT_PLACES[decision];
    if (
      !field ||
      field.id === usual?.id ||
      known.some(({ id, kind }) => id === field.id && kind === field.kind)
    )
      continue;
    missing.push(field.name);
    Object.assign(places, { [decision]: usual });
  }
  return { places, missing };
}

/** Finds the thing of the same id, else of the same name. */
function matching(theirs: readonly NamedThing[], ours: readonly NamedThing[]) {
  return (id: string): string | null => {
    if (ours.some((each) => each.id === id)) return id;
    const name = theirs.find((each) => each.id === id)?.name.toLocaleLowerCase();
    return ours.find((each) => each.name.toLocaleLowerCase() === name)?.id ?? null;
  };
}
