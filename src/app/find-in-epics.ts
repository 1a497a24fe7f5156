import { type Day, dayIn } from '../domain/calendar';
import { everybodyNamed } from '../domain/owners';
import { accept, type Outcome } from '../domain/refusal';
import type { Departed, Findings } from '../domain/views/settings';
import { gatherEpics, judgeRows } from './notices/gather-turns';
import type { NoticePorts } from './notices/ports';
import type { Caller, Ports } from './ports';
import { USUAL_FIELDS } from './read-mapped';
import { requireAdmin } from './require-admin';

export type FindingPorts = Pick<Ports, 'user' | 'epics' | 'settings'> & Pick<NoticePorts, 'turns'>;

/** Finds among a project's epics what its admins want to know of them beside the settings. */
export async function findInEpics(
  ports: FindingPorts,
  projectId: string,
  { timeZone, now }: Pick<Caller, 'timeZone' | 'now'>,
): Promise<Outcome<Findings>> {
  const [admin, fields, problems, departed] = await Promise.all([
    requireAdmin(ports, projectId),
    ports.user.fields(projectId),
    visibleProblems(ports, projectId),
    departedFrom(ports, projectId, dayIn(timeZone, now)),
  ]);
  if (!admin.ok) return admin;
  if (!fields.ok) return fields;
  if (!problems.ok) return problems;
  if (!departed.ok) return departed;
  return accept({ fields: fields.result, departed: departed.result, ...problems.result });
}

/** Those who left and are still named, in the settings or on epics that wait on them, with how many do. */
async function departedFrom(
  ports: FindingPorts,
  projectId: string,
  today: Day,
): Promise<Outcome<Departed[]>> {
  const [settings, turns] = await Promise.all([ports.settings.read(projectId), ports.turns.all()]);
  const rows = turns.filter((row) => row.projectId === projectId);
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
): Promise<Outcome<Pick<Findings, 'problems' | 'columnProblems'>>> {
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
