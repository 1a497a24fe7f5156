import { ANSWER_DECISIONS, type AnswerDecision } from '../answer-field';
import type { Answers } from '../answers';
import { DECISIONS, type Decision, KEPT_DECISIONS, ownersOf } from '../decisions';
import { hasChanged } from '../lapsed';
import type { AccountId, Role } from '../roles';
import type { ProjectSettings } from '../settings';
import type { Whose } from './filter';
import type { ReportRow } from './row';

/**
 * How a decision stands. `changed`: by somebody else. `moved`: a date that is another one since it was agreed. `open`: a
 * date that not everybody has signed. `gone`: Jira does not have the field that holds it.
 */
export type CellState = 'missing' | 'changed' | 'moved' | 'open' | 'answered' | 'signed' | 'gone';

/** A role that owns a decision of an epic, and who holds it there. */
export interface CellOwner {
  role: Role;
  /** False where an admin has said that there is no such role here. */
  here: boolean;
  people: AccountId[];
}

export interface Cell {
  state: CellState;
  /** Somebody else changed it, also where they took the answer away. */
  isByOther: boolean;
  owners: CellOwner[];
}

/** One epic with its five decisions. */
export interface MatrixRow {
  row: ReportRow;
  cells: Record<Decision, Cell>;
}

/** What Jira lacks of an epic's answers: there is none, or the field for it is gone. */
export type Lacking = Partial<Record<AnswerDecision, 'missing' | 'gone'>>;

/** What Jira lacks of answers; what the app keeps is not looked at. */
export function lackingIn(answers: Answers): Lacking {
  return Object.fromEntries(
    ANSWER_DECISIONS.flatMap((decision) => {
      const { text, isGone } = answers[decision];
      return text === '' ? [[decision, isGone ? 'gone' : 'missing']] : [];
    }),
  );
}

/** @param lacking what Jira lacks; what is answered in the app itself the row knows */
export function matrixRow(row: ReportRow, lacking: Lacking, settings: ProjectSettings): MatrixRow {
  const cell = (decision: Decision): Cell => ({
    state: decision === 'when' ? dateState(row) : answerState(decision, row, lacking, settings),
    isByOther: decision !== 'when' && row.drifted.includes(decision),
    owners: ownersOf(decision, settings.owners).map((role) => {
      const { here, holders } = row.evaluation.roles[role];
      return { role, here, people: holders.map(({ person }) => person) };
    }),
  });
  return {
    row,
    cells: { what: cell('what'), why: cell('why'), how: cell('how'), who: cell('who'), when: cell('when') },
  };
}

function answerState(
  decision: AnswerDecision,
  { kept, drifted }: ReportRow,
  lacking: Lacking,
  { places }: ProjectSettings,
): CellState {
  const isKept = KEPT_DECISIONS.some((each) => each === decision && places[each] === null);
  const isAnswered = isKept && kept.some((each) => each === decision);
  const lacks = isKept ? (isAnswered ? undefined : 'missing') : lacking[decision];
  return lacks ?? (drifted.includes(decision) ? 'changed' : 'answered');
}

function dateState({ facts, evaluation }: ReportRow): CellState {
  if (facts.isFieldGone) return 'gone';
  if (evaluation.state === 'agreed') return 'signed';
  if (!evaluation.value) return 'missing';
  return hasChanged(evaluation) ? 'moved' : 'open';
}

/** What a matrix is narrowed to. */
export interface MatrixFilter {
  state: CellState | null;
  /** Whose decision it is. */
  whose: Whose | null;
  text: string;
}

export const WHOLE_MATRIX: MatrixFilter = { state: null, whose: null, text: '' };

/** Whether a cell is one of those that are looked for; all are where nothing is. */
export function isSought(
  { state, isByOther, owners }: Cell,
  { state: sought, whose }: MatrixFilter,
): boolean {
  if (sought !== null && state !== sought && !(sought === 'changed' && isByOther)) return false;
  if (whose === null) return true;
  if ('person' in whose) return owners.some(({ people }) => people.includes(whose.person));
  return owners.some(({ role, here, people }) => role === whose.emptyRole && here && people.length === 0);
}

/** Epics with any decision that is looked for. */
export function filterMatrix(rows: readonly MatrixRow[], filter: MatrixFilter): MatrixRow[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ row, cells }) => {
    return (
      words.every((word) => row.text.includes(word)) &&
      DECISIONS.some((decision) => isSought(cells[decision], filter))
    );
  });
}

/** Everybody whose any decision is, and roles that nobody holds: the choices of the filter. */
export function ownersIn(rows: readonly MatrixRow[]): { people: AccountId[]; emptyRoles: Role[] } {
  const people = new Set<AccountId>();
  const roles = new Set<Role>();
  for (const { cells } of rows) {
    for (const decision of DECISIONS) {
      for (const owner of cells[decision].owners) {
        for (const person of owner.people) people.add(person);
        if (owner.here && owner.people.length === 0) roles.add(owner.role);
      }
    }
  }
  return { people: [...people], emptyRoles: [...roles] };
}

/** How many epics lack an answer to each decision. */
export function countMissing(rows: readonly MatrixRow[]): Record<Decision, number> {
  const count = (decision: Decision) =>
    rows.filter(({ cells }) => cells[decision].state === 'missing').length;
  return {
    what: count('what'),
    why: count('why'),
    how: count('how'),
    who: count('who'),
    when: count('when'),
  };
}
