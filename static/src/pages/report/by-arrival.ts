import type { ReportRow } from '../../../../src/domain/report/row';

/** The place at which each epic came in, and whether it was with the first; kept from one call to the next. */
export type Arrivals = Map<string, { place: number; isFirst: boolean }>;

type Compare = (a: ReportRow, b: ReportRow) => number;

/**
 * Rows that came in together in their order, below those that came before: what is being read does not jump away. Only
 * what is new is sorted, for thousands are there already whenever some more come in.
 *
 * @param arrivals what came before; what is new is added to it
 */
export function byArrival(rows: readonly ReportRow[], arrivals: Arrivals, compare: Compare): ReportRow[] {
  const isFirst = arrivals.size === 0;
  const fresh = rows.filter(({ facts }) => !arrivals.has(facts.id)).sort(compare);
  for (const { facts } of fresh) arrivals.set(facts.id, { place: arrivals.size, isFirst });
  const placed: ReportRow[] = [];
  for (const row of rows) placed[arrivals.get(row.facts.id)?.place ?? 0] = row;
  // Places of epics that are not there any more stay empty.
  return placed.filter(Boolean);
}

/** How many rows that came in later should stand above some of the first. */
export function countMisplaced(rows: readonly ReportRow[], arrivals: Arrivals, compare: Compare): number {
  const isFirst = ({ facts }: ReportRow) => arrivals.get(facts.id)?.isFirst === true;
  const [lowest] = rows.filter(isFirst).sort((a, b) => compare(b, a));
  return rows.filter((row) => lowest && row.now && !isFirst(row) && compare(row, lowest) < 0).length;
}
