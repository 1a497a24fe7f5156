import type { AgreedDate } from '../../../src/domain/agreement';
import { contains, daysBetween, type Period } from '../../../src/domain/calendar';
import type { Evaluation } from '../../../src/domain/evaluate';

/** What a date on the line is: what slips are measured from, what was agreed last, what Jira shows now. */
export type Mark = 'first' | 'last' | 'now';

export interface Point {
  /** Several where one date is more than one of them. */
  marks: Mark[];
  on: Period;
  /** Its place on the line, from 0 to 1, in proportion to the days between. */
  at: number;
  /** The place of its label, which keeps its distance from the others. */
  label: number;
}

export interface AgreedLine {
  /** Earliest date first. */
  points: Point[];
  /** What slips were measured from before: places on the same line. */
  former: { on: Period; at: number }[];
}

/** The least distance between two labels, in parts of the line: three fit beside each other at 280 px. */
const APART = 0.36;

/** Where each date lies on the line; null where nothing was agreed, or all is one date and there is no line. */
export function agreedLine(
  { firstAgreed, lastAgreed, value }: Pick<Evaluation, 'firstAgreed' | 'lastAgreed' | 'value'>,
  formerBaselines: readonly AgreedDate[],
): AgreedLine | null {
  if (!firstAgreed) return null;
  const { source } = firstAgreed;
  const dates: { mark: Mark; on: Period }[] = [{ mark: 'first', on: firstAgreed.on }];
  if (lastAgreed?.source === source) dates.push({ mark: 'last', on: lastAgreed.on });
  if (value?.source === source) dates.push({ mark: 'now', on: value.canonical });
  const former = formerBaselines.filter((each) => each.source === source).map(({ on }) => on);

  const agreed = dates.flatMap(({ mark, on }) => (mark === 'now' ? [] : [on]));
  // A day inside an agreed month or quarter is no other date.
  const counted = (on: Period) => agreed.find((period) => contains(period, on)) ?? on;
  const daysTo = (on: Period) => daysBetween(firstAgreed.on, counted(on));
  const days = [...dates.map(({ on }) => on), ...former].map(daysTo);
  const [from, to] = [Math.min(...days), Math.max(...days)];
  if (from === to) return null;
  const place = (on: Period) => (daysTo(on) - from) / (to - from);

  const points = merged(dates.map(({ mark, on }) => ({ marks: [mark], on, at: place(on), label: 0 })));
  return { points: labelled(points), former: former.map((on) => ({ on, at: place(on) })) };
}

/** One point for each place, earliest first; the exact date where a period and a day of it share one. */
function merged(points: readonly Point[]): Point[] {
  const byPlace = new Map<number, Point>();
  for (const point of points) {
    const marks = [...(byPlace.get(point.at)?.marks ?? []), ...point.marks];
    byPlace.set(point.at, { ...point, marks });
  }
  return [...byPlace.values()].sort((a, b) => a.at - b.at);
}

/** Labels as near to their points as they can be without touching. */
function labelled(points: Point[]): Point[] {
  const places = points.map(({ at }) => at);
  for (let index = 1; index < places.length; index++) {
    places[index] = Math.max(places[index] ?? 0, (places[index - 1] ?? 0) + APART);
  }
  for (let index = places.length - 1; index >= 0; index--) {
    const most = index === places.length - 1 ? 1 : (places[index + 1] ?? 1) - APART;
    places[index] = Math.min(places[index] ?? 1, most);
  }
  return points.map((point, index) => ({ ...point, label: places[index] ?? point.at }));
}
