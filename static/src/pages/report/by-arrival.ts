import type { ReportRow } from '../../../../src/domain/report/row';

/** With which others each epic came in, and its place among all as they were last arranged; kept from one call to the next. */
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
    sortPart(arranged, start, end, arrivals, compare);
  }
  return arranged;
}

/** Rows of one batch; from now on their places are in order, too, so that they need not be sorted the next time. */
function sortPart(rows: ReportRow[], start: number, end: number, arrivals: Arrivals, compare: Compare): void {
  const part = rows.slice(start, end);
  if (part.every((row, at) => compare(part[at - 1] ?? row, row) <= 0)) return;
  const places = part.map((row) => arrivals.get(row.facts.id));
  rows.splice(start, part.length, ...part.sort(compare));
  for (const [at, place] of places.entries()) {
    const row = part[at];
    if (row && place) arrivals.set(row.facts.id, place);
  }
}

/** How many rows that came in later should stand above some of the first. */
export function countMisplaced(rows: readonly ReportRow[], arrivals: Arrivals, compare: Compare): number {
  const isFirst = ({ facts }: ReportRow) => arrivals.get(facts.id)?.batch === 0;
  const [lowest] = rows.filter(isFirst).sort((a, b) => compare(b, a));
  return rows.filter((row) => lowest && row.now && !isFirst(row) && compare(row, lowest) < 0).length;
}
