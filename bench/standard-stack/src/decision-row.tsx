import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { ReactNode } from 'react';
import { type Decision, ownersOf, QUESTIONS } from '../../../src/domain/decisions';
import { formatList } from '../../../src/domain/format';
import type { PanelView } from '../../../src/domain/views/panel';
import { afterName, decisionName } from '../../../src/domain/words/decision';
import { called } from '../../../src/domain/words/words';
import { RoleTag } from './role-tag';
import { useWords } from './words';

interface DecisionRowProps {
  decision: Decision;
  view: PanelView;
  children: ReactNode;
}

/** One decision: the question, who owns it, and its answer. */
export function DecisionRow({ decision, view, children }: DecisionRowProps) {
  const words = useWords();
  const roles = ownersOf(decision, view.settings.owners);
  const people = roles.flatMap((role) => view.evaluation.roles[role].holders.map(({ person }) => person));
  const names = [...new Set(people)].map((person) => called(person, words));
  return (
    <Stack space="space.050">
      <Inline spread="space-between" alignBlock="center">
        <Text size="small" color="color.text.subtlest">
          <Text as="strong" weight="medium" color="color.text.subtle">
            {decisionName(decision)}
          </Text>
          {afterName(QUESTIONS[decision])}
        </Text>
        <Inline space="space.050" alignBlock="center">
          <RoleTag roles={roles} />
          <Text size="small" color="color.text.subtlest" maxLines={1}>
            {names.length > 0 ? formatList(names, words) : 'nobody yet'}
          </Text>
        </Inline>
      </Inline>
      {children}
    </Stack>
  );
}
