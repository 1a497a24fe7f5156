import type { Instant } from '../roles';

const HOUR = 60 * 60 * 1000;

/**
 * At most so many of a list for this hour; the next hour goes on behind them, so that all have their turn. They begin
 * with another one each time, so that nobody is always last.
 */
export function inRotation(names: readonly string[], most: number, now: Instant): string[] {
  const hour = Math.floor(now / HOUR);
  const sorted = [...names].sort();
  if (sorted.length <= most) return startingAt(sorted, hour);
  const rounds = Math.floor((hour * most) / sorted.length);
  return startingAt(startingAt(sorted, hour * most).slice(0, most), rounds);
}

function startingAt(names: readonly string[], position: number): string[] {
  const start = position % Math.max(names.length, 1);
  return [...names.slice(start), ...names.slice(0, start)];
}
