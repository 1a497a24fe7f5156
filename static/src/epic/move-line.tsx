import type { Evaluation } from '../../../src/domain/evaluate';
import type { GivenReason } from '../../../src/domain/move';
import { givenSentence, moveSentence, type ToldMove } from '../../../src/domain/words/move';
import type { Words } from '../../../src/domain/words/words';
import { Icon } from '../components/icon';

interface MoveLineProps {
  move: ToldMove & { given: GivenReason | null };
  evaluation: Evaluation;
  words: Words;
}

/** Who or what moved the date, and why where somebody has said so. A robot looks like one. */
export function MoveLine({ move, evaluation, words }: MoveLineProps) {
  const isRobot = move.by.kind === 'automation' || move.by.kind === 'app';
  return (
    <p class="date-fact">
      {isRobot && <Icon name="robot" />} <span>{moveSentence(move, evaluation, words)}</span>
      {move.given && <span class="given"> · {givenSentence(move.given, words)}</span>}
    </p>
  );
}
