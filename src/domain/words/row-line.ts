import type { Evaluation } from '../evaluate';
import { formatList, formatPeriod } from '../format';
import type { ReportRow } from '../report/row';
import { distance, measuredFrom, stateWord } from './date';
import { askSentence, suggestedSentence } from './suggestion';
import { waitedName, waitingOn } from './waiting';
import type { Words } from './words';

/**
 * One epic as a line of text for a chat:
 * "SHOP-12 Track an order live · 9 Apr 2027 · Changed since agreed, 7 days later · waits on Ben Ode (EM) · https://…".
 */
export function rowLine({ facts, evaluation }: ReportRow, viewer: Words, siteUrl: string): string {
  // Others read it: nobody in it is "you".
  const words = { ...viewer, me: '' };
  const waits = waitingOn(evaluation).map((each) => waitedName(each, words));
  return [
    `${facts.key} ${facts.summary}`,
    dateText(evaluation, words),
    stateText(evaluation, words),
    waits.length > 0 ? `waits on ${formatList(waits, words)}` : null,
    `${siteUrl}/browse/${facts.key}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "9 Apr 2027, overdue"; null where the state says already that there is none. */
function dateText({ value, overdue, state }: Evaluation, words: Words): string | null {
  if (!value) return state === 'no-date' ? null : 'No date';
  const date = formatPeriod(value.canonical, words);
  return overdue ? `${date}, overdue` : date;
}

/**
 * "Agreed, 14 days later than baseline 2", with what one side has asked the other: "Other date suggested: Ben Ode (EM)
 * suggests 16 Apr instead of 9 Apr".
 */
function stateText(evaluation: Evaluation, words: Words): string {
  const { state, slip, change, counter, ask } = evaluation;
  const asked = counter ? suggestedSentence(counter, words) : ask && askSentence(ask, words);
  const far =
    state === 'agreed' && slip
      ? `${distance(slip, words)} than ${measuredFrom(evaluation)}`
      : state === 'changed' && change && distance(change, words);
  const word = [stateWord(evaluation), far].filter(Boolean).join(', ');
  return asked ? `${word}: ${asked}` : word;
}
