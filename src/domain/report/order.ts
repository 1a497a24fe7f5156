import { lastDay } from '../calendar';
import { isMove } from '../move';
import { keyRank, mostPressingFirst } from '../pressing';
import { ROLES, type Role } from '../roles';
import type { ReportRow } from './row';

export type SortKey =
  | 'pressing'
  | 'epic'
  | 'goal'
  | 'date'
  | 'state'
  | 'waiting'
  | 'first-agreed'
  | 'slip'
  | 'moved';
export type Direction = 'ascending' | 'descending';

/** Rows in two groups, each sorted. */
export function groupRows(rows: readonly ReportRow[], key: SortKey, direction: Direction) {
  const sorted = sortRows(rows, key, direction);
  return { now: sorted.filter((row) => row.now), later: sorted.filter((row) => !row.now) };
}

/** Sorts by a column; equal rows stay in the most pressing order. Rows without a value come last either way. */
export function sortRows(rows: readonly ReportRow[], key: SortKey, direction: Direction): ReportRow[] {
  const pressing = mostPressingFirst(rows);
  const sign = direction === 'ascending' ? 1 : -1;
  if (key === 'pressing') return sign === 1 ? pressing : pressing.reverse();
  return pressing
    .map((row) => ({ row, by: SORT_VALUE[key](row) }))
    .sort((a, b) => {
      if (a.by === null || b.by === null) return Number(a.by === null) - Number(b.by === null);
      return sign * (key === 'goal' ? collator.compare(String(a.by), String(b.by)) : compare(a.by, b.by));
    })
    .map(({ row }) => row);
}

const STATE_RANK = {
  countered: 0,
  changed: 1,
  'no-date': 2,
  unsigned: 3,
  'part-signed': 4,
  agreed: 5,
} as const;

const SORT_VALUE: Record<Exclude<SortKey, 'pressing'>, (row: ReportRow) => string | number | null> = {
  epic: (row) => keyRank(row.facts.key),
  goal: ({ facts: { goal } }) => goal && (goal.summary || goal.key),
  date: (row) => (row.facts.value ? lastDay(row.facts.value.canonical) : null),
  state: (row) => STATE_RANK[row.evaluation.state],
  waiting: (row) => waitingRank(row.evaluation.turn?.roles ?? []),
  'first-agreed': (row) => (row.evaluation.firstAgreed ? lastDay(row.evaluation.firstAgreed.on) : null),
  slip: (row) => row.evaluation.slip,
  moved: ({ move, justMoved }) => {
    if (justMoved) return Number.MAX_SAFE_INTEGER;
    return move && isMove(move) ? move.at : null;
  },
};

export function isSortKey(text: string): text is SortKey {
  return text === 'pressing' || Object.hasOwn(SORT_VALUE, text);
}

function waitingRank(roles: readonly Role[]): number | null {
  const [first] = roles;
  return first === undefined ? null : ROLES.indexOf(first) + roles.length * ROLES.length;
}

const collator = new Intl.Collator('en', { numeric: true });

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return a < b ? -1 : Number(a > b);
}
