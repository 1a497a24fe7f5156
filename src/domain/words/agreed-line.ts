import type { AgreedDate } from '../agreement';
import type { Evaluation } from '../evaluate';
import { formatList } from '../format';
import { distance, measuredFrom, near } from './date';
import { sentenceCase, type Words } from './words';

type Agreed = Pick<Evaluation, 'firstAgreed' | 'lastAgreed' | 'value' | 'slip' | 'baseline'>;

/** The line of a date in words: "First agreed 26 Mar, last agreed 2 Apr, now 9 Apr, 14 days later than first". */
export function agreedLineText(
  { firstAgreed, lastAgreed, value, slip, baseline }: Agreed,
  formerBaselines: readonly AgreedDate[],
  words: Words,
): string {
  const parts = [
    firstAgreed && `${firstWord({ baseline })} ${near(firstAgreed.on, words)}`,
    lastAgreed && `last agreed ${near(lastAgreed.on, words)}`,
    value ? `now ${near(value.canonical, words)}` : 'now no date',
    slip ? `${distance(slip, words)} than ${measuredFrom({ baseline })}` : null,
  ];
  const line = parts.filter((part) => part !== null).join(', ');
  if (formerBaselines.length === 0) return line;
  const former = formerBaselines.map(({ on }) => near(on, words));
  return `${line}; measured before from ${formatList(former, words)}`;
}

/** "First agreed", or "Baseline 2" once a new one was agreed. */
export function firstWord(evaluation: Pick<Evaluation, 'baseline'>): string {
  return evaluation.baseline === 1 ? 'First agreed' : sentenceCase(measuredFrom(evaluation));
}
