import { type Day, dayIn } from '../domain/calendar';
import { everybodyNamed } from '../domain/owners';
import { accept, type Outcome } from '../domain/refusal';
import { type SavedSettings, savedOf } from '../domain/settings';
import type { ArrangedStandIn, Choices, Departed, SettingsView } from '../domain/views/settings';
import { gatherEpics, judgeRows } from './notices/gather-turns';
import type { NoticePorts, TurnRow } from './notices/ports';
import type { Caller, Ports, StoredStandIns } from './ports';
import { USUAL_FIELDS } from './read-mapped';
import { requireAdmin } from './require-admin';

export type SettingsPorts = Pick<Ports, 'user' | 'app' | 'epics' | 'settings' | 'standIns'> &
  Pick<NoticePorts, 'turns'>;

/** Opens the settings, for those who administer the project. */
export async function openSettings(
  ports: SettingsPorts,
  projectId: string,
  { timeZone, now }: Pick<Caller, 'timeZone' | 'now'>,
): Promise<Outcome<SettingsView>> {
  const [admin, project, settings, epicTypes, problems, choices, arranged, turns] = await Promise.all([
    requireAdmin(ports, projectId),
    ports.user.readProject(projectId),
    ports.settings.read(projectId),
    ports.user.epicTypes(projectId),
    visibleProblems(ports, projectId),
    choicesIn(ports, projectId),
    ports.standIns.read(),
    ports.turns.all(),
  ]);
  if (!admin.ok) return admin;
  if (!project.ok) return project;
  if (!epicTypes.ok) return epicTypes;
  if (!problems.ok) return problems;
  if (!choices.ok) return choices;
  const saved = savedOf(settings);
  const here = turns.filter((row) => row.projectId === projectId);
  const departed = await departedIn(ports, here, saved, dayIn(timeZone, now));
  if (!departed.ok) return departed;
  return accept({
    settings: saved,
    project: project.result,
    epicTypes: epicTypes.result,
    choices: choices.result,
    siteTimeZone: arranged.timeZone ?? (await ports.app.siteTimeZone()),
    standIns: arrangedIn(projectId, arranged),
    departed: departed.result,
    ...problems.result,
  });
}

/** What an admin may choose from, as Jira has it. */
async function choicesIn({ user }: Pick<Ports, 'user'>, projectId: string): Promise<Outcome<Choices>> {
  const [components, fields, statuses, resolutions] = await Promise.all([
    user.components(projectId),
    user.fields(projectId),
    user.epicStatuses(projectId),
    user.resolutions(),
  ]);
  if (!components.ok) return components;
  if (!fields.ok) return fields;
  if (!statuses.ok) return statuses;
  if (!resolutions.ok) return resolutions;
  return accept({
    components: components.result,
    fields: fields.result,
    statuses: statuses.result,
    resolutions: resolutions.result,
  });
}

export function arrangedIn(projectId: string, { all }: Pick<StoredStandIns, 'all'>): ArrangedStandIn[] {
  return all.flatMap(({ owner, person, from, to, projectId: of }) =>
    of === projectId ? [{ owner, person, from, to }] : [],
  );
}

/** Those who left and are still named, in the settings or on epics that wait on them, with how many do. */
async function departedIn(
  ports: SettingsPorts,
  rows: readonly TurnRow[],
  settings: SavedSettings,
  today: Day,
): Promise<Outcome<Departed[]>> {
  const named = [...new Set([...everybodyNamed(settings), ...rows.map(({ person }) => person)])];
  const active = named.length > 0 ? await ports.user.activePeople(named) : accept([]);
  if (!active.ok) return active;
  const gone = named.filter((person) => !active.result.includes(person));
  const theirs = rows.filter(({ person }) => gone.includes(person));
  const gathered = await gatherEpics(ports, theirs, ports.user.readEpics);
  if (!gathered.ok) return gathered;
  return accept(
    gone.map((person) => {
      const own = theirs.filter((row) => row.person === person);
      return { person, waiting: judgeRows(own, gathered.result, today, person).turns.length };
    }),
  );
}

/** An epic that this admin may not browse leaves no trace here either. */
async function visibleProblems(
  ports: Pick<Ports, 'user' | 'epics'>,
  projectId: string,
): Promise<Outcome<Pick<SettingsView, 'problems' | 'columnProblems'>>> {
  const refused = await ports.epics.refusedIn(projectId);
  if (refused.length === 0) return accept({ problems: [], columnProblems: [] });
  const ids = refused.map((each) => each.issueId);
  const issues = await ports.user.readEpics(ids, USUAL_FIELDS);
  if (!issues.ok) return issues;
  const keys = new Map(issues.result.map((issue) => [issue.id, issue.key]));
  const visible = refused.flatMap((each) => {
    const key = keys.get(each.issueId);
    return key === undefined ? [] : [{ ...each, key }];
  });
  const problems = visible.flatMap(({ issueId, key, projection: problem }) =>
    problem ? [{ issueId, key, problem }] : [],
  );
  const statuses = visible.flatMap(({ column }) => column?.status ?? []);
  const columnProblems = [...new Set(statuses)].map((status) => ({
    status,
    epics: statuses.filter((each) => each === status).length,
  }));
  return accept({ problems, columnProblems });
}
