import { type Day, isDay, lastDay, type Period, periodsAround, spanOf } from '../calendar';

/** A stretch of the calendar, its first and last day included; null for an end that is open. */
export interface Stretch {
  from: Day | null;
  to: Day | null;
}

/** When a date falls, by its last day; `none` for epics without one. */
export type Due = Stretch | 'none';

export function isDueIn(date: Period | null, due: Due): boolean {
  if (date === null || due === 'none') return date === null && due === 'none';
  const day = lastDay(date);
  return (due.from === null || day >= due.from) && (due.to === null || day <= due.to);
}

export function stretchOf(period: Period): Stretch {
  const span = spanOf(period);
  return { from: span?.first ?? null, to: span?.last ?? null };
}

/** The month or quarter that a stretch is; null for any other. */
export function periodOf({ from, to }: Stretch): Period | null {
  if (from === null || to === null) return null;
  return (
    periodsAround(from).find((period) => {
      const span = spanOf(period);
      return span?.first === from && span.last === to;
    }) ?? null
  );
}

export function sameDue(a: Due | null, b: Due | null): boolean {
  if (a === null || b === null || a === 'none' || b === 'none') return a === b;
  return a.from === b.from && a.to === b.to;
}

const BETWEEN = '..';

/** As an address has it: `2027-01-01..2027-03-31`, with an end left out where it is open; `none`. */
export function dueText(due: Due): string {
  return due === 'none' ? due : `${due.from ?? ''}${BETWEEN}${due.to ?? ''}`;
}

/** Null for text that says no such thing. */
export function dueIn(text: string): Due | null {
  if (text === 'none') return text;
  const [from, to, ...more] = text.split(BETWEEN);
  if (from === undefined || to === undefined || more.length > 0 || from + to === '') return null;
  if ([from, to].some((day) => day !== '' && !isDay(day))) return null;
  return { from: from || null, to: to || null };
}
