import type { Source } from '../../domain/agreement';
import type { Day } from '../../domain/calendar';
import { factsOf, type JiraIssue, levelOf, part, text } from '../../domain/facts';
import { type EpicNow, judgeTurn, type TrueTurn } from '../../domain/notices/judge';
import { comparePressing } from '../../domain/pressing';
import { accept, type Outcome } from '../../domain/refusal';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import type { Ports } from '../ports';
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

type Read = (issueIds: readonly string[], source: Source) => Promise<Outcome<JiraIssue[]>>;

/** What the rows speak of, as it is now. An epic that could not be seen is not there; `gone` if it has no record either. */
export interface Gathered {
  epics: Map<string, WaitingEpic>;
  gone: Set<string>;
}

/** Reads the epics of rows, their records and settings, in one wave; a second one for epics that changed projects. */
export async function gatherEpics(
  ports: Pick<Ports, 'epics' | 'settings'>,
  rows: readonly TurnRow[],
  read: Read,
): Promise<Outcome<Gathered>> {
  const issueIds = [...new Set(rows.map((row) => row.issueId))];
  const settings = settingsReader(ports);
  const [issues, records] = await Promise.all([
    issueIds.length === 0 ? accept([]) : read(issueIds, DEFAULT_SETTINGS.source),
    ports.epics.readMany(issueIds),
    ...rows.map((row) => settings(row.projectId)),
  ]);
  if (!issues.ok) return issues;
  const epics = await Promise.all(
    issues.result.map(async (issue): Promise<[string, WaitingEpic]> => {
      const project = projectOf(issue);
      const own = await settings(project.id);
      const facts = factsOf(issue, own.source);
      const record = records.get(issue.id)?.record ?? null;
      return [issue.id, { issue, facts, level: levelOf(issue), project, record, settings: own }];
    }),
  );
  const found = new Map(epics);
  return accept({ epics: found, gone: new Set(issueIds.filter((id) => !found.has(id) && !records.has(id))) });
}

/**
 * Judges a person's rows on a day of theirs. What could not be seen is neither true nor over; nor is what the record
 * still has as waiting on them: whoever follows the epic would not note it again.
 */
export function judgeRows(rows: readonly TurnRow[], { epics, gone }: Gathered, today: Day) {
  const turns: GatheredTurn[] = [];
  const over: TurnRow[] = [];
  for (const row of rows) {
    const epic = epics.get(row.issueId);
    const turn = epic ? judgeTurn(row, epic, today) : null;
    if (epic && turn) turns.push({ ...turn, row, epic });
    else if (epic ? !epic.record?.waitedOn.includes(row.person) : gone.has(row.issueId)) over.push(row);
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

/** Each project's settings are read once. */
function settingsReader({ settings }: Pick<Ports, 'settings'>) {
  const reading = new Map<string, ReturnType<typeof settings.read>>();
  return (projectId: string) => {
    const known = reading.get(projectId) ?? settings.read(projectId);
    reading.set(projectId, known);
    return known;
  };
}

function projectOf(issue: JiraIssue): EpicNow['project'] {
  const { id, key, name, projectTypeKey } = part(issue.fields.project);
  return { id: text(id), key: text(key), name: text(name), type: text(projectTypeKey) };
}
