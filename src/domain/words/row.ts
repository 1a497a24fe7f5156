import { daysBetween } from '../calendar';
import { formatList, formatPeriod } from '../format';
import { isMove } from '../move';
import type { ReportRow, SealedMove } from '../report/row';
import { distance, measuredFrom, STATE_WORD } from './date';
import { MOVER_WORD } from './move';
import { waitedName, waitingOn } from './waiting';
import { daysAgo } from './when';
import type { Words } from './words';

/** The latest move of a row in its parts: "7 days later", "automation", "2 days ago". Empty where it never moved. */
export function movedParts(
  { move, justMoved }: Pick<ReportRow, 'move' | 'justMoved'>,
  words: Words,
): string[] {
  if (justMoved) return ['just moved'];
  if (!move || !isMove(move)) return [];
  return [moveDistance(move, words), MOVER_WORD[move.by], daysAgo(move.at, words)];
}

/** "7 days later", or "cleared". */
export function moveDistance({ from, to }: SealedMove, words: Words): string {
  return from === null || to === null ? 'cleared' : distance(daysBetween(from, to), words);
}

/**
 * One epic as a line of text for a chat:
 * "SHOP-12 Track an order live · 9 Apr 2027 · Changed since agreed, 7 days later · waits on Ben Ode (EM) · https://…".
 */
export function rowLine({ facts, evaluation }: ReportRow, words: Words, siteUrl: string): string {
  const { state, change, slip, overdue, value } = evaluation;
  const late =
    state === 'agreed' && slip ? `${distance(slip, words)} than ${measuredFrom(evaluation)}` : null;
  const since = state === 'changed' && change ? distance(change, words) : null;
  const waits = waitingOn(evaluation).map((each) => waitedName(each, words));
  return [
    `${facts.key} ${facts.summary}`,
    value ? formatPeriod(value.canonical, words) : state === 'no-date' ? null : 'No date',
    [STATE_WORD[state], late ?? since, overdue ? 'overdue' : null].filter(Boolean).join(', '),
    waits.length > 0 ? `waits on ${formatList(waits, words)}` : null,
    `${siteUrl}/browse/${facts.key}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
