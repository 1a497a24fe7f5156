import { addDays, type Day, daysBetween, lastDay, type Period, spanOf } from '../calendar';
import type { State } from '../evaluate';
import { type Due, isDueIn, type Stretch, stretchOf } from './due';
import type { ReportRow } from './row';

/** How finely a roadmap divides the calendar. */
export type Unit = 'month' | 'quarter';

/** The part of the calendar that a roadmap draws: whole quarters. */
export interface Axis {
  first: Day;
  last: Day;
}

/** Quarters that are drawn before this one and after it; what lies beyond is counted, and shown at the edge. */
const PAST = 2;
const AHEAD = 6;

/** The ends of the calendar. */
const [FIRST_DAY, LAST_DAY] = ['0001-01-01', '9999-12-31'];

/** From the earliest to the latest date, as far as it is near; at least the quarter of today. */
export function axisOf(rows: readonly ReportRow[], today: Day): Axis {
  const now = quarterNumber(today);
  const quarters = rows.flatMap(datesOf).map((date) => quarterNumber(lastDay(date)));
  const within = (quarter: number) => Math.min(Math.max(quarter, now - PAST), now + AHEAD);
  const [first, last] = [...quarters, now].reduce<[number, number]>(
    ([low, high], quarter) => [Math.min(low, within(quarter)), Math.max(high, within(quarter))],
    [now, now],
  );
  return { first: boundsOf(quarterAt(first)).from, last: boundsOf(quarterAt(last)).to };
}

/** The quarter that a stretch of the calendar lies in, drawn alone; null for what lies in no single one. */
export function axisAround(due: Due | null): Axis | null {
  if (due === null || due === 'none' || due.from === null || due.to === null) return null;
  const quarter = quarterNumber(due.from);
  if (quarter !== quarterNumber(due.to)) return null;
  const { from, to } = boundsOf(quarterAt(quarter));
  return { first: from, last: to };
}

/** The quarters, or months, of an axis. */
export function periodsIn({ first, last }: Axis, unit: Unit): Period[] {
  const quarters = Array.from(
    { length: quarterNumber(last) - quarterNumber(first) + 1 },
    (_, index) => quarterNumber(first) + index,
  );
  return unit === 'quarter' ? quarters.map(quarterAt) : quarters.flatMap(monthsOf);
}

/** The three months of a quarter by its number. */
function monthsOf(quarter: number): Period[] {
  const [year, third] = [Math.floor(quarter / 4), quarter % 4];
  return [1, 2, 3].map((month) => `${yearText(year)}-${String(third * 3 + month).padStart(2, '0')}`);
}

/** From the ground up: what is agreed carries, what needs a word lies on top. */
export const STACKED: readonly State[] = [
  'agreed',
  'part-signed',
  'unsigned',
  'no-date',
  'countered',
  'changed',
];

/** How many dates in a stretch of the calendar are in each state. */
export interface Column {
  due: Due;
  states: Partial<Record<State, number>>;
  total: number;
}

/**
 * How the dates of a project are covered by agreements: one column for each period of the axis; before and after them
 * what lies beyond, and at the end what has no date, each where there is any. Every row is in one column.
 */
export function coverageOf(rows: readonly ReportRow[], axis: Axis, unit: Unit): Column[] {
  const inside = periodsIn(axis, unit).map((period) => columnFor(stretchOf(period)));
  const before = axis.first > FIRST_DAY ? columnFor({ from: null, to: addDays(axis.first, -1) }) : null;
  const after = axis.last < LAST_DAY ? columnFor({ from: addDays(axis.last, 1), to: null }) : null;
  const none = columnFor('none');
  const firsts = inside.map(({ due }) => (due as Stretch).from ?? '');
  for (const row of rows) {
    const date = row.facts.value?.canonical ?? null;
    const column =
      date === null
        ? none
        : before && isDueIn(date, before.due)
          ? before
          : after && isDueIn(date, after.due)
            ? after
            : inside[lastBegun(firsts, lastDay(date))];
    if (!column) continue;
    column.total += 1;
    column.states[row.evaluation.state] = (column.states[row.evaluation.state] ?? 0) + 1;
  }
  const some = (column: Column | null) => (column && column.total > 0 ? [column] : []);
  return [...some(before), ...inside, ...some(after), ...some(none)];
}

/** A column that nothing is in yet. */
export function columnFor(due: Due): Column {
  return { due, states: {}, total: 0 };
}

/** The last of some ascending days that is not after a day. */
function lastBegun(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((days[middle] ?? '') <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a date is on an axis: how much of it lies before, from 0 to 1; beyond its ends at the end, and `off` says which. */
export interface Place {
  at: number;
  off: 'before' | 'after' | null;
}

export function placeOn(axis: Axis, date: Period): Place {
  const day = lastDay(date);
  if (day < axis.first) return { at: 0, off: 'before' };
  if (day > axis.last) return { at: 1, off: 'after' };
  const days = daysBetween(axis.first, axis.last) + 1;
  return { at: (daysBetween(axis.first, day) + 0.5) / days, off: null };
}

/** Whether some date, current or first agreed, lies beyond an end of the axis. */
export function edgesOf(rows: readonly ReportRow[], axis: Axis): { before: boolean; after: boolean } {
  const days = rows.flatMap(datesOf).map(lastDay);
  return { before: days.some((day) => day < axis.first), after: days.some((day) => day > axis.last) };
}

/** Those that can be drawn, the earliest date first; one whose date is gone stands where it was first agreed. */
export function byDate(rows: readonly ReportRow[]): ReportRow[] {
  return rows
    .flatMap((row) => {
      const [date] = datesOf(row);
      return date === undefined ? [] : [{ row, by: lastDay(date) }];
    })
    .sort((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)))
    .map(({ row }) => row);
}

/** The current date, and the first agreed one. */
function datesOf({ facts, evaluation }: ReportRow): Period[] {
  return [facts.value?.canonical, evaluation.firstAgreed?.on].filter((date) => date !== undefined);
}

/** Epics that serve the same goal, those without one last. */
export interface GoalGroup {
  goal: ReportRow['facts']['goal'];
  rows: ReportRow[];
}

/** In the order in which the rows name them first. */
export function byGoal(rows: readonly ReportRow[]): GoalGroup[] {
  const groups = new Map<string, GoalGroup>();
  for (const row of rows) {
    const { goal } = row.facts;
    const key = goal?.key ?? '';
    const group = groups.get(key) ?? { goal, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.goal === null) - Number(b.goal === null));
}

/** Quarters counted through all years. */
function quarterNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}

function quarterAt(number: number): Period {
  return `${yearText(Math.floor(number / 4))}-Q${(number % 4) + 1}`;
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function boundsOf(period: Period): { from: Day; to: Day } {
  const span = spanOf(period);
  if (!span) throw new RangeError(`"${period}" is no period`);
  return { from: span.first, to: span.last };
}
