import WarningIcon from '@atlaskit/icon/core/status-warning';
import Link from '@atlaskit/link';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { useEffect, useState } from 'react';
import { ANSWER_DECISIONS, type AnswerDecision, DESCRIPTION } from '../../../src/domain/answer-field';
import { formatExactly } from '../../../src/domain/format';
import type { PanelView } from '../../../src/domain/views/panel';
import { Clamped } from './clamped';
import { DecisionRow } from './decision-row';
import { countPeople } from './jira';
import { QuietButton } from './quiet-button';
import { useWords } from './words';

/** The five decisions in their order, below the goal that they serve. */
export function Decisions({ view }: { view: PanelView }) {
  const words = useWords();
  const { goal, evaluation, mine, answers } = view;
  return (
    <section className="ruled" aria-label="The five decisions">
      <Stack space="space.200">
        {goal && (
          <Inline space="space.100">
            <Text>Goal</Text>
            <Link href={`/browse/${goal.key}`} target="_blank">
              {goal.summary}
            </Link>
          </Inline>
        )}
        {ANSWER_DECISIONS.map((decision) => (
          <DecisionRow key={decision} decision={decision} view={view}>
            <Inline spread="space-between" alignBlock="start">
              <Answer decision={decision} view={view} />
              {mine.canAnswer.includes(decision) && (
                <QuietButton>{answers[decision].text === '' ? 'Add' : 'Edit'}</QuietButton>
              )}
            </Inline>
          </DecisionRow>
        ))}
        <DecisionRow decision="when" view={view}>
          {evaluation.value ? (
            <Text>{formatExactly(evaluation.value.canonical, words)}</Text>
          ) : (
            <Missing>No date yet</Missing>
          )}
        </DecisionRow>
      </Stack>
    </section>
  );
}

function Answer({ decision, view }: { decision: AnswerDecision; view: PanelView }) {
  const { text } = view.answers[decision];
  if (decision === 'who') return <Builders view={view} />;
  const isDescription = view.settings.places[decision]?.id === DESCRIPTION;
  return (
    <Stack>
      {isDescription && <Text>{view.epic.summary}</Text>}
      {text === '' ? (
        <Missing>{isDescription ? 'No description yet' : 'Not answered'}</Missing>
      ) : (
        <Clamped text={text} />
      )}
    </Stack>
  );
}

/** Who builds it, and how many people have open work below the epic. */
function Builders({ view }: { view: PanelView }) {
  const { id } = view.epic;
  const [people, setPeople] = useState(0);
  useEffect(() => {
    void countPeople(id).then(setPeople);
  }, [id]);
  const who = view.answers.who.text;
  return (
    <Inline>
      {who === '' ? <Missing>No assignee</Missing> : <Text>{who}</Text>}
      {people > 0 && (
        <Text color="color.text.subtle">
          {'\u00a0· '}
          {people === 1 ? '1 person' : `${people} people`} on open work
        </Text>
      )}
    </Inline>
  );
}

function Missing({ children }: { children: string }) {
  return (
    <Inline space="space.075" alignBlock="center">
      <WarningIcon label="" color="var(--ds-icon-warning)" />
      <Text color="color.text.warning">{children}</Text>
    </Inline>
  );
}
