import { accept, type Outcome, refuse } from '../domain/refusal';
import { type Instant, ROLES, type Role, type RoleSetting } from '../domain/roles';
import { DEFAULT_SETTINGS, NEVER, type ProjectSettings } from '../domain/settings';
import { succeed } from '../domain/succession';
import type { SettingsView } from '../domain/views/settings';
import type { Ports } from './ports';

/** What an admin sends. */
export interface SettingsDraft {
  /** The settings they changed. */
  rev: number;
  roles: Record<Role, RoleSetting>;
  claiming: boolean;
  samePerson: boolean;
  editSigns: boolean;
  horizonWeeks: number;
}

/** Opens the settings, for those who administer the project. */
export async function openSettings(ports: Ports, projectId: string): Promise<Outcome<SettingsView>> {
  const admin = await requireAdmin(ports, projectId);
  if (!admin.ok) return admin;
  const [project, settings, epicTypes, problems] = await Promise.all([
    ports.user.readProject(projectId),
    ports.settings.read(projectId),
    ports.user.epicTypes(projectId),
    visibleProblems(ports, projectId),
  ]);
  if (!project.ok) return project;
  if (!epicTypes.ok) return epicTypes;
  if (!problems.ok) return problems;
  return accept({
    settings,
    project: project.result,
    epicTypes: epicTypes.result,
    problems: problems.result,
  });
}

/** Saves the settings, unless somebody else has saved since the admin looked. */
export async function saveSettings(
  ports: Ports,
  projectId: string,
  draft: SettingsDraft,
  now: Instant,
): Promise<Outcome<SettingsView>> {
  const admin = await requireAdmin(ports, projectId);
  if (!admin.ok) return admin;
  if (ROLES.every((role) => !draft.roles[role].here)) return refuse({ code: 'no-role-at-all' });
  const before = await ports.settings.read(projectId);
  if (before.rev !== draft.rev) return refuse({ code: 'settings-moved' });
  const joined = [...new Set(ROLES.flatMap((role) => joiners(before.roles[role], draft.roles[role])))];
  const active = joined.length > 0 ? await ports.user.activePeople(joined) : accept([]);
  if (!active.ok) return active;
  const unknown = joined.find((person) => !active.result.includes(person));
  if (unknown !== undefined) return refuse({ code: 'unknown-person', person: unknown });
  const after = next(before, draft, now);
  const turnsChange = concernTurns(before) !== concernTurns(after);
  const saved = await ports.settings.save(projectId, after, turnsChange);
  if (!saved) return refuse({ code: 'settings-moved' });
  if (turnsChange) await askForStock(ports, projectId);
  return openSettings(ports, projectId);
}

function next(before: ProjectSettings, draft: SettingsDraft, now: Instant): ProjectSettings {
  const successions = ROLES.reduce(
    (all, role) => succeed(all, role, people(before.roles[role]), people(draft.roles[role])),
    before.successions,
  );
  return {
    rev: before.rev + 1,
    roles: { pm: distinct(draft.roles.pm), em: distinct(draft.roles.em) },
    claiming: draft.claiming,
    samePerson: draft.samePerson,
    editSigns: draft.editSigns,
    horizonWeeks: draft.horizonWeeks,
    peopleSince: { pm: since('pm', before, draft, now), em: since('em', before, draft, now) },
    source: DEFAULT_SETTINGS.source,
    successions,
  };
}

/** What of the settings decides whose turn it is, and whether they are written to, as one text to compare. */
function concernTurns({ roles, samePerson, horizonWeeks }: ProjectSettings): string {
  return JSON.stringify([roles.pm, roles.em, samePerson, horizonWeeks]);
}

/** The settings stand and are marked as unsettled: where the queue takes nothing now, the hourly run asks again. */
async function askForStock(ports: Ports, projectId: string): Promise<void> {
  try {
    await ports.later({ kind: 'take-stock', projectId, next: null });
  } catch (error) {
    console.warn('stock will be taken within the hour:', error instanceof Error ? error.name : 'unknown');
  }
}

/** A role that somebody joins is held since now: by all of its people, for one instant has to do for them. */
function since(role: Role, before: ProjectSettings, draft: SettingsDraft, now: Instant): Instant {
  const isNew = joiners(before.roles[role], draft.roles[role]).length > 0;
  return isNew || before.peopleSince[role] === NEVER ? now : before.peopleSince[role];
}

async function requireAdmin(ports: Ports, projectId: string): Promise<Outcome<null>> {
  const permissions = await ports.user.permissionsInProject(projectId);
  if (!permissions.ok) return permissions;
  return permissions.result.administerProject ? accept(null) : refuse({ code: 'not-admin' });
}

/** An epic that this admin may not browse leaves no trace here either. */
async function visibleProblems(ports: Ports, projectId: string): Promise<Outcome<SettingsView['problems']>> {
  const problems = await ports.epics.projectionProblems(projectId);
  if (problems.length === 0) return accept([]);
  const ids = problems.map((each) => each.issueId);
  const issues = await ports.user.readEpics(ids, DEFAULT_SETTINGS.source);
  if (!issues.ok) return issues;
  const keys = new Map(issues.result.map((issue) => [issue.id, issue.key]));
  return accept(
    problems.flatMap(({ issueId, problem }) => {
      const key = keys.get(issueId);
      return key === undefined ? [] : [{ issueId, key, problem }];
    }),
  );
}

function people(setting: RoleSetting) {
  return setting.here ? setting.people : [];
}

function distinct(setting: RoleSetting): RoleSetting {
  return setting.here ? { here: true, people: [...new Set(setting.people)] } : setting;
}

function joiners(before: RoleSetting, after: RoleSetting) {
  return people(after).filter((person) => !people(before).includes(person));
}
