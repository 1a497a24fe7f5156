import type { Day } from '../../domain/calendar';
import { type JiraIssue, levelOf } from '../../domain/facts';
import { NO_HISTORY } from '../../domain/jira-history';
import { part, text } from '../../domain/jira-json';
import { type EpicNow, judgeTurn, type TrueTurn } from '../../domain/notices/judge';
import { comparePressing } from '../../domain/pressing';
import { accept, type Outcome } from '../../domain/refusal';
import type { AccountId } from '../../domain/roles';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../../domain/settings';
import { epicIn } from '../gather-epic';
import type { Ports } from '../ports';
import { USUAL_FIELDS, withMappedFields } from '../read-mapped';
import { settingsReader } from '../settings-reader';
import type { TurnRow } from './ports';

/** An epic that somebody may be waited on for. */
export interface WaitingEpic extends EpicNow {
  issue: JiraIssue;
}

/** A noted turn that is true, with its epic. */
export interface GatheredTurn extends TrueTurn {
  row: TurnRow;
  epic: WaitingEpic;
}

type Read = (issueIds: readonly string[], fields: readonly string[]) => Promise<Outcome<JiraIssue[]>>;

/** What the rows speak of, as it is now. An epic that could not be seen is not there; `gone` if it has no record either. */
export interface Gathered {
  epics: Map<string, WaitingEpic>;
  gone: Set<string>;
}

/** Reads the epics of rows, their records and settings, in one wave; a second one for epics that need more of either. */
export async function gatherEpics(
  ports: Pick<Ports, 'epics' | 'settings'>,
  rows: readonly TurnRow[],
  read: Read,
  fieldsOf?: (settings: ProjectSettings) => readonly string[],
): Promise<Outcome<Gathered>> {
  const issueIds = [...new Set(rows.map((row) => row.issueId))];
  const settings = settingsReader(ports);
  const [issues, records] = await Promise.all([
    issueIds.length === 0 ? accept([]) : read(issueIds, USUAL_FIELDS),
    ports.epics.readMany(issueIds),
    ...rows.map((row) => settings(row.projectId)),
  ]);
  if (!issues.ok) return issues;
  const projectIds = new Set(issues.result.map((issue) => projectOf(issue).id));
  const ofProjects = new Map(
    await Promise.all([...projectIds].map(async (id) => [id, await settings(id)] as const)),
  );
  const whole = await withMappedFields(issues.result, ofProjects, read, fieldsOf);
  if (!whole.ok) return whole;
  const epics = whole.result.map((issue): [string, WaitingEpic] => {
    const project = projectOf(issue);
    const ofProject = ofProjects.get(project.id) ?? DEFAULT_SETTINGS;
    const { facts, settings: own } = epicIn(issue, ofProject, NO_HISTORY);
    const record = records.get(issue.id)?.record ?? null;
    return [issue.id, { issue, facts, level: levelOf(issue), project, record, settings: own }];
  });
  const found = new Map(epics);
  return accept({ epics: found, gone: new Set(issueIds.filter((id) => !found.has(id) && !records.has(id))) });
}

/**
 * Judges rows on a day of the person who reads of them: their own, and those of whom they stand in for. What could not be seen is neither true nor over; nor is what the record
 * still has as waiting on them: whoever follows the epic would not note it again.
 */
export function judgeRows(
  rows: readonly TurnRow[],
  { epics, gone }: Gathered,
  today: Day,
  reader: AccountId,
) {
  const turns: GatheredTurn[] = [];
  const over: TurnRow[] = [];
  for (const row of rows) {
    const epic = epics.get(row.issueId);
    const turn = epic ? judgeTurn({ ...row, reader }, epic, today) : null;
    if (epic && turn) {
      const { standIns = [] } = turn.evaluation.turn ?? {};
      const answers = standIns.some((each) => each.person === reader && each.for === row.person);
      if (reader === row.person || answers) turns.push({ ...turn, row, epic });
    } else if (epic ? !epic.record?.waitedOn.includes(row.person) : gone.has(row.issueId)) over.push(row);
  }
  return { turns, over };
}

/** Most pressing first. */
export function compareTurns(a: GatheredTurn, b: GatheredTurn): number {
  const [one, other] = [a, b].map(({ evaluation, epic }) => ({
    evaluation,
    facts: epic.facts,
    myTurn: true,
  }));
  return one && other ? comparePressing(one, other) : 0;
}

function projectOf(issue: JiraIssue): EpicNow['project'] {
  const { id, key, name, projectTypeKey } = part(issue.fields.project);
  return { id: text(id), key: text(key), name: text(name), type: text(projectTypeKey) };
}
