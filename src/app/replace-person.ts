import { accept, type Outcome, refuse } from '../domain/refusal';
import { namesIn, replaceInSettings } from '../domain/replace';
import type { AccountId } from '../domain/roles';
import { type SavedSettings, savedOf } from '../domain/settings';
import { nextSettings } from '../domain/settings-draft';
import type { ReplacePreview } from '../domain/views/settings';
import type { Caller, Ports } from './ports';
import { USUAL_FIELDS } from './read-mapped';
import { requireAdmin } from './require-admin';
import { type KeepingPorts, keepSettings } from './save-settings';
import type { Replacement } from './work';

/** Where a person would be replaced: in the project, its components, and on epics that name them for themselves. */
export async function previewReplacement(
  ports: Pick<Ports, 'user' | 'settings' | 'epics'>,
  projectId: string,
  person: AccountId,
): Promise<Outcome<ReplacePreview>> {
  const [admin, settings, components, epics] = await Promise.all([
    requireAdmin(ports, projectId),
    ports.settings.read(projectId),
    ports.user.components(projectId),
    ports.epics
      .naming(projectId, person)
      .then((ids) => (ids.length > 0 ? ports.user.readEpics(ids, USUAL_FIELDS) : accept([]))),
  ]);
  if (!admin.ok) return admin;
  if (!components.ok) return components;
  if (!epics.ok) return epics;
  const named = namesIn(settings, person);
  const names = new Map(components.result.map(({ id, name }) => [id, name]));
  return accept({
    roles: named.roles,
    components: named.components.map((id) => names.get(id) ?? id),
    epics: epics.result.length,
  });
}

/**
 * Puts one person in another's place: in the settings at once, on the epics in the queue. What was signed stays with
 * whoever signed it.
 */
export async function replacePerson(
  ports: KeepingPorts & Pick<Ports, 'user'>,
  projectId: string,
  caller: Caller,
  { rev, from, to }: Replacement & { rev: number },
): Promise<Outcome<SavedSettings>> {
  const [admin, settings, active] = await Promise.all([
    requireAdmin(ports, projectId),
    ports.settings.read(projectId),
    ports.user.activePeople([to]),
  ]);
  if (!admin.ok) return admin;
  if (!active.ok) return active;
  if (active.result.length === 0 || from === to) return refuse({ code: 'unknown-person', person: to });
  if (settings.rev !== rev) return refuse({ code: 'settings-moved' });
  const next = nextSettings(savedOf(settings), replaceInSettings(settings, { from, to }), caller.now);
  if (!(await keepSettings(ports, projectId, settings, next))) return refuse({ code: 'settings-moved' });
  // Where the queue takes nothing now this throws: the page then offers to replace them again, which changes no settings.
  const work = { kind: 'replace-person' as const, projectId, from, to, by: caller.accountId };
  await ports.later({ ...work, after: null, pass: 1 });
  return accept(next);
}
