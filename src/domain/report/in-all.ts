import type { Period } from '../calendar';
import type { Move } from '../move';
import type { Instant } from '../roles';

/** What a date was before it moved several times, and what it is since. */
export interface MovedInAll {
  from: Period | null;
  to: Period | null;
}

/** How a date has moved in all since then; null where it moved once at most, for that one move says it. */
export function movedInAll(
  moves: readonly Pick<Move, 'from' | 'to' | 'at'>[],
  since: Instant,
): MovedInAll | null {
  const lately = moves.filter(({ at }) => at >= since);
  const [first, last] = [lately.at(0), lately.at(-1)];
  return first && last && first !== last ? { from: first.from, to: last.to } : null;
}
