import type { ReportRow } from '../../../../src/domain/report/row';

type Compare = (a: ReportRow, b: ReportRow) => number;

/** What came in so far; kept from one call to the next. */
export interface Arrivals {
  /** With which others each epic came in, and its place among all as they came in, each batch in its order. */
  known: Map<string, { batch: number; place: number }>;
  /** The last call, and what came of it. */
  last: { rows: readonly ReportRow[]; compare: Compare; arranged: readonly ReportRow[] } | null;
}

export function noArrivals(): Arrivals {
  return { known: new Map(), last: null };
}

/**
 * Rows that came in together in their order, below those that came before: what is being read does not jump away. Only
 * what is new, or no longer in order, is sorted: thousands are there already whenever some more come in.
 *
 * @param arrivals what came before; what is new is added to it
 */
export function byArrival(
  rows: readonly ReportRow[],
  arrivals: Arrivals,
  compare: Compare,
): readonly ReportRow[] {
  const { known, last } = arrivals;
  const batch = known.size;
  const newcomers = rows.filter(({ facts }) => !known.has(facts.id)).sort(compare);
  for (const { facts } of newcomers) known.set(facts.id, { batch, place: known.size });
  const isMoreOnly =
    last?.compare === compare &&
    last.rows.length + newcomers.length === rows.length &&
    last.rows.every((row, at) => row === rows[at]);
  const arranged = isMoreOnly ? [...last.arranged, ...newcomers] : arrange(rows, known, compare);
  arrivals.last = { rows, compare, arranged };
  return arranged;
}

function arrange(rows: readonly ReportRow[], known: Arrivals['known'], compare: Compare): ReportRow[] {
  const placed: ReportRow[] = [];
  for (const row of rows) placed[known.get(row.facts.id)?.place ?? 0] = row;
  // Places of epics that are not there any more stay empty.
  const arranged = placed.filter(Boolean);
  const batchOf = (row: ReportRow | undefined) => row && known.get(row.facts.id)?.batch;
  for (let start = 0, end = 1; start < arranged.length; start = end, end += 1) {
    while (end < arranged.length && batchOf(arranged[end]) === batchOf(arranged[start])) end += 1;
    sortPart(arranged, start, end, compare);
  }
  return arranged;
}

function sortPart(rows: ReportRow[], start: number, end: number, compare: Compare): void {
  const part = rows.slice(start, end);
  const isSorted = part.every((row, at) => compare(part[at - 1] ?? row, row) <= 0);
  if (!isSorted) rows.splice(start, part.length, ...part.sort(compare));
}

/** How many rows stand below one that is less pressing, for they came in later. */
export function countMisplaced(arranged: readonly ReportRow[], compare: Compare): number {
  let [lowest] = arranged;
  let count = 0;
  for (const row of arranged) {
    if (lowest && compare(row, lowest) < 0) count += 1;
    else lowest = row;
  }
  return count;
}
