import type { State } from '../evaluate';
import { isMove } from '../move';
import type { AccountId, Role } from '../roles';
import { isTurnOf } from '../turn-of';
import { type Due, isDueIn } from './due';
import type { ReportRow } from './row';
import type { Since } from './since';

/** A tile counts one kind of row and, pressed, shows only those. */
export type Tile = 'agreed' | 'never-agreed' | 'changed' | 'my-turn' | 'overdue' | 'no-date' | 'moved';

export const TILES: readonly Tile[] = [
  'my-turn',
  'overdue',
  'moved',
  'changed',
  'never-agreed',
  'no-date',
  'agreed',
];

export const IN_TILE: Record<Tile, (row: ReportRow) => boolean> = {
  agreed: (row) => row.evaluation.state === 'agreed',
  'never-agreed': (row) => row.evaluation.firstAgreed === null && row.evaluation.state !== 'agreed',
  changed: (row) => row.evaluation.state === 'changed',
  'my-turn': (row) => row.myTurn,
  overdue: (row) => row.evaluation.overdue,
  'no-date': (row) => row.facts.value === null,
  moved: (row) => row.movedLately,
};

/** A person, or a role that nobody holds. */
export type Whose = { person: AccountId } | { emptyRole: Role };

export interface Filter {
  tile: Tile | null;
  state: State | null;
  waitingOn: Whose | null;
  /** The key of the issue above; `NONE` for epics without one. */
  goal: string | null;
  /** Jira's name of it; likewise. */
  priority: string | null;
  due: Due | null;
  text: string;
  /** Only what has moved since then. */
  movedSince: Since | null;
}

/** What a filter names an epic by that has no goal, or no priority. */
export const NONE = '-';

export const NO_FILTER: Filter = {
  tile: null,
  state: null,
  waitingOn: null,
  goal: null,
  priority: null,
  due: null,
  text: '',
  movedSince: null,
};

/** One condition after the other, each over what is left: several times faster than all of them for each row. */
export function filterRows(rows: readonly ReportRow[], filter: Filter): readonly ReportRow[] {
  return conditionsOf(filter).reduce((left, holds) => left.filter(holds), rows);
}

type Condition = (row: ReportRow) => boolean;

function conditionsOf(filter: Filter): Condition[] {
  const { tile, state, waitingOn, goal, priority, due, text, movedSince } = filter;
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const conditions: (Condition | false)[] = [
    tile !== null && IN_TILE[tile],
    state !== null && ((row) => row.evaluation.state === state),
    waitingOn !== null && ((row) => waitsOn(row, waitingOn)),
    goal !== null && ((row) => (row.facts.goal?.key ?? NONE) === goal),
    priority !== null && ((row) => (row.facts.priority ?? NONE) === priority),
    due !== null && ((row) => isDueIn(row.facts.value?.canonical ?? null, due)),
    movedSince !== null && ((row) => hasMovedSince(row, movedSince)),
    ...words.map((word) => (row: ReportRow) => row.text.includes(word)),
  ];
  return conditions.filter((condition) => condition !== false);
}

function hasMovedSince({ move, justMoved }: ReportRow, { at }: Since): boolean {
  return justMoved || (move !== null && isMove(move) && move.at >= at);
}

function waitsOn({ evaluation }: ReportRow, whom: Whose): boolean {
  const { turn } = evaluation;
  if (!turn) return false;
  if ('person' in whom) return isTurnOf(turn, whom.person);
  return turn.roles.includes(whom.emptyRole) && evaluation.roles[whom.emptyRole].holders.length === 0;
}
