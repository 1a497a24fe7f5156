import { daysBetween } from '../../../../../src/domain/calendar';
import type { Stretch } from '../../../../../src/domain/report/due';
import type { Column } from '../../../../../src/domain/report/roadmap';

/** As wide as there are days in it. */
function widthOf({ due }: Column): string {
  const { from, to } = due as Stretch;
  return `minmax(0, ${from && to ? daysBetween(from, to) + 1 : 0}fr)`;
}

/** The columns of a track in CSS, so that every day is equally wide and stands where the marks of that day stand. */
export function trackStyle(inside: readonly Column[]): { gridTemplateColumns: string } {
  return { gridTemplateColumns: inside.map(widthOf).join(' ') };
}
