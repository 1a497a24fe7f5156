import { ANSWER_DECISIONS, type AnswerDecision } from '../answer-field';
import type { Answers } from '../answers';
import { DECISIONS, type Decision, KEPT_DECISIONS, ownersOf } from '../decisions';
import type { AccountId, Role } from '../roles';
import type { ProjectSettings } from '../settings';
import type { ReportRow } from './row';

/**
 * How a decision stands: `changed`: by somebody else, or for the date, since it was agreed. `open`: a date that not
 * everybody has signed.
 */
export type CellState = 'missing' | 'changed' | 'open' | 'answered' | 'signed';

export interface Cell {
  state: CellState;
  /** Whose it is. */
  roles: readonly Role[];
  people: AccountId[];
}

/** One epic with its five decisions. */
export interface MatrixRow {
  row: ReportRow;
  cells: Record<Decision, Cell>;
}

/** Decisions of an epic that Jira holds no answer to; what the app keeps is not looked at. */
export function unansweredIn(answers: Answers): AnswerDecision[] {
  return ANSWER_DECISIONS.filter((decision) => answers[decision].text === '');
}

/** @param unanswered those that Jira holds no answer to; what is answered in the app itself the row knows */
export function matrixRow(
  row: ReportRow,
  unanswered: readonly AnswerDecision[],
  settings: ProjectSettings,
): MatrixRow {
  const cell = (decision: Decision): Cell => {
    const roles = ownersOf(decision, settings.owners);
    const holders = roles.flatMap((role) => row.evaluation.roles[role].holders.map(({ person }) => person));
    const state = decision === 'when' ? dateState(row) : answerState(decision, row, unanswered, settings);
    return { state, roles, people: [...new Set(holders)] };
  };
  return {
    row,
    cells: { what: cell('what'), why: cell('why'), how: cell('how'), who: cell('who'), when: cell('when') },
  };
}

function answerState(
  decision: AnswerDecision,
  { kept, drifted }: ReportRow,
  unanswered: readonly AnswerDecision[],
  { places }: ProjectSettings,
): CellState {
  const isKept = KEPT_DECISIONS.some((each) => each === decision && places[each] === null);
  const isMissing = isKept ? !kept.some((each) => each === decision) : unanswered.includes(decision);
  if (drifted.includes(decision)) return 'changed';
  return isMissing ? 'missing' : 'answered';
}

function dateState({ evaluation: { value, state } }: ReportRow): CellState {
  if (state === 'agreed') return 'signed';
  if (!value) return 'missing';
  return state === 'changed' ? 'changed' : 'open';
}

/** What a matrix is narrowed to. */
export interface MatrixFilter {
  state: CellState | null;
  /** Whose decision it is: a person, or a role that nobody holds. */
  whose: { person: AccountId } | { emptyRole: Role } | null;
  text: string;
}

export const WHOLE_MATRIX: MatrixFilter = { state: null, whose: null, text: '' };

/** Whether a cell is one of those that are looked for; all are where nothing is. */
export function isSought({ state, roles, people }: Cell, filter: MatrixFilter): boolean {
  if (filter.state !== null && state !== filter.state) return false;
  if (filter.whose === null) return true;
  if ('person' in filter.whose) return people.includes(filter.whose.person);
  return people.length === 0 && roles.includes(filter.whose.emptyRole);
}

/** Epics with any decision that is looked for. */
export function filterMatrix(rows: readonly MatrixRow[], filter: MatrixFilter): MatrixRow[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ row: { facts }, cells }) => {
    const name = `${facts.key} ${facts.summary}`.toLocaleLowerCase();
    return (
      words.every((word) => name.includes(word)) &&
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
      const cell = cells[decision];
      for (const person of cell.people) people.add(person);
      if (cell.people.length === 0) for (const role of cell.roles) roles.add(role);
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
