import type { Instant } from '../roles';

const HOUR = 60 * 60 * 1000;

/** At most so many of a list for this hour; the next hour goes on behind them, so that all have their turn. */
export function inRotation(names: readonly string[], most: number, now: Instant): string[] {
  if (names.length <= most) return [...names];
  const sorted = [...names].sort();
  const start = (Math.floor(now / HOUR) * most) % sorted.length;
  return [...sorted.slice(start), ...sorted.slice(0, start)].slice(0, most);
}
