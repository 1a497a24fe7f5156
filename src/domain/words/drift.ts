import type { Evaluation } from '../evaluate';
import { formatMoment } from '../format';
import type { Move } from '../move';
import { MOVER_WORD, moverName } from './move';
import { sentenceCase, type Words } from './words';

/** "Ben Ode (EM) · Mon 14:02": who or what changed an answer, and when; what Jira leaves open is said so. */
export function changedBySentence(
  change: Pick<Move, 'by' | 'at'> & { name: string | null },
  { roles }: Pick<Evaluation, 'roles'>,
  words: Words,
): string {
  const who = moverName(change, roles, words) ?? MOVER_WORD.unknown;
  return `${sentenceCase(who)} · ${formatMoment(change.at, words.now, words)}`;
}
