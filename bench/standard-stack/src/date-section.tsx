import Button from '@atlaskit/button/default/button';
import Heading from '@atlaskit/heading/heading';
import AutomationIcon from '@atlaskit/icon/core/automation';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { Period } from '../../../src/domain/calendar';
import { formatPeriod } from '../../../src/domain/format';
import { isMove, MOVE_REASONS } from '../../../src/domain/move';
import type { PanelView } from '../../../src/domain/views/panel';
import { distance, lastAgreedSentence } from '../../../src/domain/words/date';
import { moveSentence, REASON_WORD } from '../../../src/domain/words/move';
import { RoleRows } from './role-rows';
import { SignBar } from './sign-bar';
import { Tags } from './tags';
import { useWords } from './words';

interface DateSectionProps {
  view: PanelView;
  isSigning: boolean;
  onSign: (period: Period) => void;
}

/** What date, agreed by whom, whose turn; and the one thing to do about it. */
export function DateSection({ view, isSigning, onSign }: DateSectionProps) {
  const words = useWords();
  const { evaluation, move, mine } = view;
  const { value, change, slip, state } = evaluation;
  const moved = state === 'agreed' ? slip : change;
  const lastAgreed = lastAgreedSentence(evaluation, words);
  return (
    <section aria-label="The date">
      <Stack space="space.100">
        <Tags evaluation={evaluation} />
        <Inline spread="space-between" alignBlock="baseline">
          <Heading as="h2" size="large">
            {value ? formatPeriod(value.canonical, words) : 'No date'}
          </Heading>
          {moved ? <Text color="color.text.subtle">{distance(moved, words)}</Text> : null}
        </Inline>
        {lastAgreed && <Text color="color.text.subtle">{lastAgreed}</Text>}
        {move && (
          <Text color="color.text.subtle">
            {(move.by.kind === 'automation' || move.by.kind === 'app') && <AutomationIcon label="" />}
            {moveSentence(move, evaluation, words)}
          </Text>
        )}
        <RoleRows view={view} />
        <SignBar view={view} isSigning={isSigning} onSign={onSign} />
        {move && isMove(move) && mine.canGiveReason && (
          <fieldset className="reasons">
            <legend>
              <Text size="small" color="color.text.subtle">
                Why did it move?
              </Text>
            </legend>
            <Inline space="space.075" rowSpace="space.075" shouldWrap>
              {MOVE_REASONS.map((reason) => (
                <Button key={reason} spacing="compact">
                  {REASON_WORD[reason]}
                </Button>
              ))}
            </Inline>
          </fieldset>
        )}
      </Stack>
    </section>
  );
}
