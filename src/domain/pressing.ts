import { lastDay } from './calendar';
import type { Evaluation } from './evaluate';
import type { EpicFacts } from './facts';

/** What tells how pressing an epic is. */
export interface Pressing {
  facts: Pick<EpicFacts, 'key' | 'value' | 'phase'>;
  evaluation: Pick<Evaluation, 'overdue' | 'state' | 'firstAgreed'>;
  myTurn: boolean;
}

/** Ranks that were worked out before: thousands of epics are sorted anew whenever some more come in. */
const ranks = new WeakMap<Pressing, string>();

/** Most pressing first: overdue; other date suggested; changed; my turn; in progress never agreed; nearest date. */
export function comparePressing(a: Pressing, b: Pressing): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  return first < second ? -1 : Number(first > second);
}

/** The same order for many at once, faster. */
export function mostPressingFirst<T extends Pressing>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, rank: rankOf(item) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)))
    .map(({ item }) => item);
}

function rankOf(item: Pressing): string {
  const known = ranks.get(item);
  if (known !== undefined) return known;
  const { value, key } = item.facts;
  const rank = `${pressure(item)} ${value ? lastDay(value.canonical) : '9999'} ${keyRank(key)}`;
  ranks.set(item, rank);
  return rank;
}

/** Sorts issues' keys by project, then by number. */
export function keyRank(key: string): string {
  const at = key.lastIndexOf('-');
  return `${key.slice(0, at)} ${key.slice(at + 1).padStart(18, '0')}`;
}

function pressure({ evaluation, facts, myTurn }: Pressing): number {
  if (evaluation.overdue) return 0;
  if (evaluation.state === 'countered') return 1;
  if (evaluation.state === 'changed') return 2;
  if (myTurn) return 3;
  return facts.phase === 'in-progress' && !evaluation.firstAgreed ? 4 : 5;
}
