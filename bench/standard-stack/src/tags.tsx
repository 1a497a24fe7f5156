import CalendarIcon from '@atlaskit/icon/core/calendar';
import UncheckedIcon from '@atlaskit/icon/core/check-circle-unchecked';
import ClockIcon from '@atlaskit/icon/core/clock';
import CommentIcon from '@atlaskit/icon/core/comment';
import PersonIcon from '@atlaskit/icon/core/person';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import TaskInProgressIcon from '@atlaskit/icon/core/task-in-progress';
import Lozenge from '@atlaskit/lozenge';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ComponentProps } from 'react';
import type { Evaluation, State } from '../../../src/domain/evaluate';
import { isTurnOf } from '../../../src/domain/turn-of';
import { STATE_WORD, turnSentence } from '../../../src/domain/words/date';
import { useWords } from './words';

const LOOK: Record<State, Pick<ComponentProps<typeof Lozenge>, 'appearance' | 'iconBefore'>> = {
  countered: { appearance: 'new', iconBefore: CommentIcon },
  agreed: { appearance: 'success', iconBefore: SuccessIcon },
  changed: { appearance: 'moved', iconBefore: WarningIcon },
  'no-date': { appearance: 'default', iconBefore: CalendarIcon },
  'part-signed': { appearance: 'inprogress', iconBefore: TaskInProgressIcon },
  unsigned: { appearance: 'default', iconBefore: UncheckedIcon },
};

/** The state of the date, and whose turn it is. */
export function Tags({ evaluation }: { evaluation: Evaluation }) {
  const words = useWords();
  const { state, overdue, turn } = evaluation;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      {overdue && (
        <Lozenge appearance="removed" iconBefore={ClockIcon}>
          Overdue
        </Lozenge>
      )}
      <Lozenge {...LOOK[state]}>{STATE_WORD[state]}</Lozenge>
      {isTurnOf(turn, words.me) ? (
        <Lozenge appearance="inprogress" iconBefore={PersonIcon}>
          Your turn
        </Lozenge>
      ) : (
        turn && <Text size="small">{turnSentence(evaluation, words)}</Text>
      )}
    </Inline>
  );
}
