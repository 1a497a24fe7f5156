import { everybodyNamed } from '../domain/owners';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { ROLES } from '../domain/roles';
import type { JiraField, ProjectSettings, SavedSettings } from '../domain/settings';
import { nextSettings, type SettingsDraft } from '../domain/settings-draft';
import type { SettingsView } from '../domain/views/settings';
import { openSettings, type SettingsPorts } from './open-settings';
import type { Caller, Ports } from './ports';
import { requireAdmin } from './require-admin';

/** Characters of settings as they are kept: a value of storage holds 240 KiB. */
const LONGEST = 200_000;

/** Saves the settings, unless somebody else has saved since the admin looked. */
export async function saveSettings(
  ports: SettingsPorts,
  projectId: string,
  draft: SettingsDraft,
  caller: Pick<Caller, 'timeZone' | 'now'>,
): Promise<Outcome<SettingsView>> {
  const admin = await requireAdmin(ports, projectId);
  if (!admin.ok) return admin;
  if (leavesNobody(draft)) return refuse({ code: 'no-role-at-all' });
  if (draft.timeZone !== null && !isZone(draft.timeZone)) return refuse({ code: 'unknown-zone' });
  const before = await ports.settings.read(projectId);
  if (before.rev !== draft.rev) return refuse({ code: 'settings-moved' });
  const fine = await isPossible(ports, before, draft);
  if (!fine.ok) return fine;
  const next = nextSettings(before, draft, caller.now);
  if (JSON.stringify(next).length > LONGEST) return refuse({ code: 'settings-too-large' });
  const saved = await keepSettings(ports, projectId, before, next);
  if (!saved) return refuse({ code: 'settings-moved' });
  return openSettings(ports, projectId, caller);
}

/** In the project, or on the epics of a component, somebody has to agree. */
function leavesNobody({ roles, components }: SettingsDraft): boolean {
  const places = [{}, ...Object.values(components)];
  return places.some((place) => ROLES.every((role) => !{ ...roles, ...place }[role].here));
}

/** Writes settings; where they concern whose turn it is, the project's epics follow in the queue. */
export async function keepSettings(
  ports: Ports,
  projectId: string,
  before: SavedSettings,
  after: SavedSettings,
): Promise<boolean> {
  const turnsChange = concernTurns(before) !== concernTurns(after);
  const saved = await ports.settings.save(projectId, after, turnsChange);
  if (saved && turnsChange) await askForStock(ports, projectId);
  return saved;
}

/** Whoever joins is an active person, and fields that are chosen anew hold people. */
async function isPossible(
  { user }: Ports,
  before: ProjectSettings,
  draft: SettingsDraft,
): Promise<Outcome<null>> {
  const known = everybodyNamed(before);
  const components = Object.fromEntries(
    Object.entries(draft.components).map(([id, roles]) => [id, { roles, since: {} }]),
  );
  const joined = everybodyNamed({ roles: draft.roles, components }).filter(
    (person) => !known.includes(person),
  );
  const active = joined.length > 0 ? await user.activePeople(joined) : accept([]);
  if (!active.ok) return active;
  const unknown = joined.find((person) => !active.result.includes(person));
  if (unknown !== undefined) return refuse({ code: 'unknown-person', person: unknown });
  const people = ROLES.flatMap((role) => {
    const field = draft.roleFields[role];
    return field && field.id !== before.roleFields[role]?.id ? [field.id] : [];
  });
  const dates = draft.source === before.source ? [] : [draft.source];
  if (people.length + dates.length === 0) return accept(null);
  const fields = await user.fields();
  if (!fields.ok) return fields;
  const { userFields, dateFields } = fields.result;
  const isIn = (known: readonly JiraField[]) => (id: string) => known.some((field) => field.id === id);
  if (!people.every(isIn(userFields))) return refuse(noSuchField('roleFields', 'people'));
  return dates.every(isIn(dateFields)) ? accept(null) : refuse(noSuchField('source', 'a date'));
}

function noSuchField(field: string, holds: string) {
  return { code: 'bad-payload' as const, field, expected: `fields of this site that hold ${holds}` };
}

/** What of the settings decides whose turn it is, and whether they are written to, as one text to compare. */
function concernTurns(settings: SavedSettings): string {
  const { roles, components, roleFields, samePerson, horizonWeeks, dropped, source } = settings;
  const named = Object.entries(components).map(([id, each]) => [id, each.roles]);
  return JSON.stringify([roles.pm, roles.em, named, roleFields, samePerson, horizonWeeks, dropped, source]);
}

/** The settings stand and are marked as unsettled: where the queue takes nothing now, the hourly run asks again. */
async function askForStock(ports: Ports, projectId: string): Promise<void> {
  try {
    await ports.later({ kind: 'take-stock', projectId, next: null });
  } catch (error) {
    console.warn('stock will be taken within the hour:', error instanceof Error ? error.name : 'unknown');
  }
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
