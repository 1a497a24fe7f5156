import { badRequest } from '../http/refusal';
import { isDay } from '../time/day';
import { instantOf, type WallTime, wallTimeAt } from '../time/zone';
import { type JqlContext, type Operand, refuseFunction, type Terminal } from './clause';

const MINUTE = 60_000;
const UNITS: Record<string, number> = { w: 7 * 24 * 60, d: 24 * 60, h: 60, m: 1 };

/** The instant that a date value or function of JQL means, in the caller's time zone. */
export function momentOf(operand: Operand, { field }: Terminal, { site, caller }: JqlContext): number {
  if (operand.kind === 'function') return functionMoment(operand, field, site.clock.now(), caller.timeZone);
  const text = operand.kind === 'value' ? operand.text.trim() : '';
  const moment = relative(text, site.clock.now()) ?? absolute(text, caller.timeZone);
  if (moment !== undefined) return moment;
  throw badRequest(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      "'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
  );
}

/** The calendar day that a date value or function means, in the caller's time zone. */
export function dayOf(operand: Operand, terminal: Terminal, context: JqlContext): string {
  const wall = wallTimeAt(momentOf(operand, terminal, context), context.caller.timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}`;
}

/** `-5d`, `4w 2d`, `+1h`. A sign at the front holds for all parts. */
function relative(text: string, now: number): number | undefined {
  if (!/^[+-]?\d+[wdhm](\s+\d+[wdhm])*$/.test(text)) return undefined;
  const sign = text.startsWith('-') ? -1 : 1;
  const parts = [...text.matchAll(/(\d+)([wdhm])/g)];
  const minutes = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0);
  return now + sign * minutes * MINUTE;
}

function absolute(text: string, zone: string): number | undefined {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const two = (value: number) => String(value).padStart(2, '0');
  if (!isDay(`${match[1]}-${two(month)}-${two(day)}`) || hour > 23 || minute > 59) return undefined;
  return instantOf({ year, month, day, hour, minute }, zone);
}

/** First instants of the period that a wall time lies in, and of the one after it. */
const PERIODS: Record<string, (wall: WallTime, step: number, weekday: number) => Partial<WallTime>> = {
  day: ({ day }, step) => ({ day: day + step }),
  // Weeks begin on Sunday, as on a site in English.
  week: ({ day }, step, weekday) => ({ day: day - weekday + 7 * step }),
  month: ({ month }, step) => ({ month: month + step, day: 1 }),
  year: ({ year }, step) => ({ year: year + step, month: 1, day: 1 }),
};
const NATURAL_UNIT: Record<string, string> = { day: 'd', week: 'w', month: 'M', year: 'y' };

function functionMoment(
  call: Operand & { kind: 'function' },
  field: string,
  now: number,
  zone: string,
): number {
  const name = call.name.toLowerCase();
  if (name === 'now') return now;
  const [, edge, period = ''] = /^(start|end)of(day|week|month|year)$/.exec(name) ?? [];
  const begin = PERIODS[period];
  if (!begin) throw refuseFunction(field, call.name);
  const shifted = shift(wallTimeAt(now, zone), call, NATURAL_UNIT[period] ?? 'd');
  const wall = wallTimeAt(instantOf(shifted, zone), zone);
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
  const startOf = (step: number) =>
    instantOf({ ...wall, hour: 0, minute: 0, ...begin(wall, step, weekday) }, zone);
  return edge === 'start' ? startOf(0) : startOf(1) - 1;
}

const SHIFTED: Record<string, [keyof WallTime, number]> = {
  y: ['year', 1],
  M: ['month', 1],
  w: ['day', 7],
  d: ['day', 1],
  h: ['hour', 1],
  m: ['minute', 1],
};

/** Adds the function's increment, such as `-1` or `+2w`. */
function shift(
  wall: WallTime,
  { name, args }: Operand & { kind: 'function' },
  naturalUnit: string,
): WallTime {
  const [increment] = args;
  if (increment === undefined) return wall;
  const match = /^([+-]?\d+)([yMwdhm]?)$/.exec(increment.trim());
  const [part, factor] = SHIFTED[match?.[2] || naturalUnit] ?? ['day', 1];
  if (!match) {
    throw badRequest(
      `The increment '${increment}' of the function '${name}' is invalid. The format is (+/-)nn(y|M|w|d|h|m).`,
    );
  }
  return { ...wall, [part]: wall[part] + factor * Number(match[1]) };
}
