import { daysBetween } from '../calendar';
import { isMove } from '../move';
import type { ReportRow, SealedMove } from '../report/row';
import { distance } from './date';
import { MOVER_WORD } from './move';
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
