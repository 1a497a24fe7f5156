import type { ReportRow } from '../../../../src/domain/report/row';

/** With which others each epic came in, and its place among all; kept from one call to the next. */
export type Arrivals = Map<string, { batch: number; place: number }>;

type Compare = (a: ReportRow, b: ReportRow) => number;

/**
 * Rows that came in together in their order, below those that came before: what is being read does not jump away. Only
 * what is new, or no longer in order, is sorted: thousands are there already whenever some more come in.
 *
 * @param arrivals what came before; what is new is added to it
 */
export function byArrival(rows: readonly ReportRow[], arrivals: Arrivals, compare: Compare): ReportRow[] {
  const batch = arrivals.size;
  for (const { facts } of rows)
    if (!arrivals.has(facts.id)) arrivals.set(facts.id, { batch, place: arrivals.size });
  const placed: ReportRow[] = [];
  for (const row of rows) placed[arrivals.get(row.facts.id)?.place ?? 0] = row;
  // Places of epics that are not there any more stay empty.
  const arranged = placed.filter(Boolean);
  const batchOf = (row: ReportRow | undefined) => row && arrivals.get(row.facts.id)?.batch;
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

/** How many rows that came in later should stand above some of the first. */
export function countMisplaced(rows: readonly ReportRow[], arrivals: Arrivals, compare: Compare): number {
  const isFirst = ({ facts }: ReportRow) => arrivals.get(facts.id)?.batch === 0;
  const [lowest] = rows.filter(isFirst).sort((a, b) => compare(b, a));
  return rows.filter((row) => lowest && row.now && !isFirst(row) && compare(row, lowest) < 0).length;
}
