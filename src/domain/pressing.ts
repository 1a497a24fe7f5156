import { lastDay } from './calendar';
import type { Evaluation } from './evaluate';
import type { EpicFacts } from './facts';

/** What tells how pressing an epic is. */
export interface Pressing {
  facts: Pick<EpicFacts, 'key' | 'value' | 'phase'>;
  evaluation: Pick<Evaluation, 'overdue' | 'state' | 'firstAgreed'>;
  myTurn: boolean;
}

/** Most pressing first: overdue; other date suggested; changed; my turn; in progress never agreed; nearest date. */
export function comparePressing(a: Pressing, b: Pressing): number {
  return pressure(a) - pressure(b) || compareDates(a, b) || compareKeys(a.facts.key, b.facts.key);
}

function pressure({ evaluation, facts, myTurn }: Pressing): number {
  if (evaluation.overdue) return 0;
  if (evaluation.state === 'countered') return 1;
  if (evaluation.state === 'changed') return 2;
  if (myTurn) return 3;
  return facts.phase === 'in-progress' && !evaluation.firstAgreed ? 4 : 5;
}

function compareDates(a: Pressing, b: Pressing): number {
  const [first, second] = [a, b].map(({ facts }) => (facts.value ? lastDay(facts.value.canonical) : '9999'));
  return compareKeys(first ?? '', second ?? '');
}

const collator = new Intl.Collator('en', { numeric: true });

function compareKeys(a: string, b: string): number {
  return collator.compare(a, b);
}
