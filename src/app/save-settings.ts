import { DEFAULT_PLACES, FITTING, type FieldKind, PEOPLE_KINDS } from '../domain/answer-field';
import { DECISIONS } from '../domain/decisions';
import { everybodyNamed } from '../domain/owners';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { type AccountId, ROLES } from '../domain/roles';
import { type ProjectSettings, type SavedSettings, savedOf } from '../domain/settings';
import { nextSettings, type SettingsDraft } from '../domain/settings-draft';
import type { Caller, Ports } from './ports';
import { requireAdmin } from './require-admin';

/** Characters of settings as they are kept: a value of storage holds 240 KiB. */
const LONGEST = 200_000;

/** Saves the settings, unless somebody else has saved since the admin looked. */
export async function saveSettings(
  ports: KeepingPorts & Pick<Ports, 'user' | 'app'>,
  projectId: string,
  draft: SettingsDraft,
  { now }: Pick<Caller, 'now'>,
): Promise<Outcome<SavedSettings>> {
  const [admin, before, zone] = await Promise.all([
    requireAdmin(ports, projectId),
    ports.settings.read(projectId),
    siteZone(ports, draft),
  ]);
  if (!admin.ok) return admin;
  if (leavesNobody(draft)) return refuse({ code: 'no-role-at-all' });
  if (draft.timeZone !== null && !isZone(draft.timeZone)) return refuse({ code: 'unknown-zone' });
  if (before.rev !== draft.rev) return refuse({ code: 'settings-moved' });
  const fine = await isPossible(ports, projectId, before, draft);
  if (!fine.ok) return fine;
  if (!zone.ok) return zone;
  const next = { ...nextSettings(savedOf(before), draft, now), siteTimeZone: zone.result };
  if (JSON.stringify(next).length > LONGEST) return refuse({ code: 'settings-too-large' });
  const saved = await keepSettings(ports, projectId, before, next);
  return saved ? accept(next) : refuse({ code: 'settings-moved' });
}

/** In the project, or on the epics of a component, somebody has to agree. */
function leavesNobody({ roles, components }: SettingsDraft): boolean {
  const places = [{}, ...Object.values(components)];
  return places.some((place) => ROLES.every((role) => !{ ...roles, ...place }[role].here));
}

export type KeepingPorts = Pick<Ports, 'settings' | 'later' | 'note'>;

/** Writes settings; where what is kept of its epics hangs on them, they follow in the queue. */
export async function keepSettings(
  ports: KeepingPorts,
  projectId: string,
  before: SavedSettings,
  after: SavedSettings,
): Promise<boolean> {
  const epicsFollow = concernEpics(before) !== concernEpics(after);
  const saved = await ports.settings.save(projectId, after, epicsFollow);
  if (saved && epicsFollow) await askForStock(ports, projectId);
  return saved;
}

/** Whoever joins is an active person, and fields that are chosen anew hold people. */
async function isPossible(
  { user }: Pick<Ports, 'user'>,
  projectId: string,
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
  const [active, fields] = await Promise.all([
    joined.length > 0 ? user.activePeople(joined) : accept<AccountId[]>([]),
    arePossible(user, projectId, chosenAnew(before, draft)),
  ]);
  if (!active.ok) return active;
  const unknown = joined.find((person) => !active.result.includes(person));
  return unknown === undefined ? fields : refuse({ code: 'unknown-person', person: unknown });
}

/** A field that was chosen anew, for what, and what it has to hold for that. */
interface Chosen {
  id: string;
  as: string;
  kinds: readonly FieldKind[];
}

function chosenAnew(before: SavedSettings, draft: SettingsDraft): Chosen[] {
  const people = ROLES.flatMap((role) => {
    const field = draft.roleFields[role];
    const isNew = field !== null && field.id !== before.roleFields[role]?.id;
    return isNew ? [{ id: field.id, as: 'roleFields', kinds: PEOPLE_KINDS }] : [];
  });
  const answers = DECISIONS.flatMap((decision) => {
    const field = draft.places[decision];
    const known = [before.places[decision], DEFAULT_PLACES[decision]];
    const isNew = field !== null && !known.some((each) => each?.id === field.id && each.kind === field.kind);
    const kinds = FITTING[decision].filter((kind) => kind === field?.kind);
    return isNew ? [{ id: field.id, as: `places.${decision}`, kinds }] : [];
  });
  return [...people, ...answers];
}

async function arePossible(
  user: Ports['user'],
  projectId: string,
  chosen: readonly Chosen[],
): Promise<Outcome<null>> {
  if (chosen.length === 0) return accept(null);
  const fields = await user.fields(projectId);
  if (!fields.ok) return fields;
  const wrong = chosen.find(
    ({ id, kinds }) => !fields.result.some((field) => field.id === id && kinds.includes(field.kind)),
  );
  if (!wrong) return accept(null);
  return refuse({
    code: 'bad-payload',
    field: wrong.as,
    expected: 'a field that this project has, of a kind that can hold this',
  });
}

/** Of which day an instant is hangs on the site's zone, where the project has none of its own. */
async function siteZone(
  { app }: Pick<Ports, 'app'>,
  { places, timeZone }: SettingsDraft,
): Promise<Outcome<string | null>> {
  if (places.when.kind !== 'date-time' || timeZone !== null) return accept(null);
  const zone = await app.siteTimeZone();
  return zone === null ? refuse({ code: 'zone-needed' }) : accept(zone);
}

/** What of the settings decides whose turn it is, who and what is written to, and whose each answer is; as one text. */
function concernEpics(settings: SavedSettings): string {
  const { roles, components, roleFields, samePerson, horizonWeeks, dropped, places, owners } = settings;
  const { timeZone, column } = settings;
  const named = Object.entries(components).map(([id, each]) => [id, each.roles]);
  // An instant has another day in another zone.
  const zone = places.when.kind === 'date-time' ? timeZone : null;
  const who = [roles.pm, roles.em, named, roleFields, samePerson, owners];
  return JSON.stringify([...who, horizonWeeks, dropped, places, zone, column]);
}

/** The settings stand and are marked as unsettled: where the queue takes nothing now, the hourly run asks again. */
async function askForStock(ports: Pick<Ports, 'later' | 'note'>, projectId: string): Promise<void> {
  try {
    await ports.later({ kind: 'take-stock', projectId, next: null });
  } catch (error) {
    ports.note('stock-not-asked-for', error);
  }
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
