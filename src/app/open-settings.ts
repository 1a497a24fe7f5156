import { everybodyNamed } from '../domain/owners';
import { accept, type Outcome } from '../domain/refusal';
import type { SavedSettings } from '../domain/settings';
import type { ArrangedStandIn, Choices, Departed, SettingsView } from '../domain/views/settings';
import type { NoticePorts } from './notices/ports';
import type { Ports, StoredStandIns } from './ports';
import { USUAL_FIELDS } from './read-mapped';
import { requireAdmin } from './require-admin';

export type SettingsPorts = Ports & Pick<NoticePorts, 'turns'>;

/** Opens the settings, for those who administer the project. */
export async function openSettings(ports: SettingsPorts, projectId: string): Promise<Outcome<SettingsView>> {
  const [admin, project, settings, epicTypes, problems, choices, arranged] = await Promise.all([
    requireAdmin(ports, projectId),
    ports.user.readProject(projectId),
    ports.settings.read(projectId),
    ports.user.epicTypes(projectId),
    visibleProblems(ports, projectId),
    choicesIn(ports, projectId),
    ports.standIns.read(),
  ]);
  if (!admin.ok) return admin;
  if (!project.ok) return project;
  if (!epicTypes.ok) return epicTypes;
  if (!problems.ok) return problems;
  if (!choices.ok) return choices;
  const { standIns: _, origin: __, ...saved } = settings;
  const departed = await departedIn(ports, projectId, saved);
  if (!departed.ok) return departed;
  return accept({
    settings: saved,
    project: project.result,
    epicTypes: epicTypes.result,
    choices: choices.result,
    siteTimeZone: arranged.timeZone ?? (await ports.app.siteTimeZone()),
    standIns: arrangedIn(projectId, arranged),
    departed: departed.result,
    problems: problems.result,
  });
}

/** What an admin may choose from, as Jira has it. */
async function choicesIn({ user }: Ports, projectId: string): Promise<Outcome<Choices>> {
  const [components, fields, statuses, resolutions] = await Promise.all([
    user.components(projectId),
    user.fields(),
    user.epicStatuses(projectId),
    user.resolutions(),
  ]);
  if (!components.ok) return components;
  if (!fields.ok) return fields;
  if (!statuses.ok) return statuses;
  if (!resolutions.ok) return resolutions;
  return accept({
    components: components.result,
    ...fields.result,
    statuses: statuses.result,
    resolutions: resolutions.result,
  });
}

export function arrangedIn(projectId: string, { all }: Pick<StoredStandIns, 'all'>): ArrangedStandIn[] {
  return all.flatMap(({ owner, person, from, to, projectId: of }) =>
    of === projectId ? [{ owner, person, from, to }] : [],
  );
}

/** Those named in the settings who left, each with the number of epics that wait on them and that the admin may browse. */
async function departedIn(
  ports: SettingsPorts,
  projectId: string,
  settings: SavedSettings,
): Promise<Outcome<Departed[]>> {
  const named = everybodyNamed(settings);
  const active = named.length > 0 ? await ports.user.activePeople(named) : accept([]);
  if (!active.ok) return active;
  const gone = named.filter((person) => !active.result.includes(person));
  const departed: Departed[] = [];
  for (const person of gone) {
    const rows = (await ports.turns.ofPerson(person)).filter((row) => row.projectId === projectId);
    const ids = [...new Set(rows.map((row) => row.issueId))];
    const visible = ids.length > 0 ? await ports.user.readEpics(ids, USUAL_FIELDS) : accept([]);
    if (!visible.ok) return visible;
    departed.push({ person, waiting: visible.result.length });
  }
  return accept(departed);
}

/** An epic that this admin may not browse leaves no trace here either. */
async function visibleProblems(ports: Ports, projectId: string): Promise<Outcome<SettingsView['problems']>> {
  const problems = await ports.epics.projectionProblems(projectId);
  if (problems.length === 0) return accept([]);
  const ids = problems.map((each) => each.issueId);
  const issues = await ports.user.readEpics(ids, USUAL_FIELDS);
  if (!issues.ok) return issues;
  const keys = new Map(issues.result.map((issue) => [issue.id, issue.key]));
  return accept(
    problems.flatMap(({ issueId, problem }) => {
      const key = keys.get(issueId);
      return key === undefined ? [] : [{ issueId, key, problem }];
    }),
  );
}
