import { accept, type Outcome } from '../domain/refusal';
import { draftOf } from '../domain/settings-draft';
import type { CopiedSettings, NamedThing } from '../domain/views/settings';
import type { Ports } from './ports';
import { requireAdmin } from './require-admin';

/**
 * The settings of another project as a draft for this one, for somebody who administers both: nothing is saved. What
 * belongs to a project is matched by name: its components and statuses; what has no match here is left out and named.
 */
export async function copySettings(
  ports: Pick<Ports, 'user' | 'settings'>,
  projectId: string,
  from: string,
): Promise<Outcome<CopiedSettings>> {
  const { user } = ports;
  const [here, there] = await Promise.all([requireAdmin(ports, projectId), requireAdmin(ports, from)]);
  if (!here.ok) return here;
  if (!there.ok) return there;
  const [settings, ours, theirs, ourStatuses, theirStatuses] = await Promise.all([
    ports.settings.read(from),
    user.components(projectId),
    user.components(from),
    user.epicStatuses(projectId),
    user.epicStatuses(from),
  ]);
  if (!ours.ok) return ours;
  if (!theirs.ok) return theirs;
  if (!ourStatuses.ok) return ourStatuses;
  if (!theirStatuses.ok) return theirStatuses;
  const { rev: _, ...draft } = draftOf(settings);
  const component = matching(theirs.result, ours.result);
  const status = matching(theirStatuses.result, ourStatuses.result);
  const unmatched = (ids: readonly string[], match: (id: string) => string | null, names: NamedThing[]) =>
    names.flatMap(({ id, name }) => (ids.includes(id) && match(id) === null ? [name] : []));
  return accept({
    draft: {
      ...draft,
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
      statuses: unmatched(draft.dropped.statuses, status, theirStatuses.result),
    },
  });
}

/** Finds the thing of the same id, else of the same name. */
function matching(theirs: readonly NamedThing[], ours: readonly NamedThing[]) {
  return (id: string): string | null => {
    if (ours.some((each) => each.id === id)) return id;
    const name = theirs.find((each) => each.id === id)?.name.toLocaleLowerCase();
    return ours.find((each) => each.name.toLocaleLowerCase() === name)?.id ?? null;
  };
}
