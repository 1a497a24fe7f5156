import Button from '@atlaskit/button/default/button';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import type { PanelView } from '../../../src/domain/views/panel';
import { firstAgreedSentence } from '../../../src/domain/words/date';
import { ROLE_SHORT } from '../../../src/domain/words/words';
import { AgreedLine } from './agreed-line';
import { QuietButton } from './quiet-button';
import { useWords } from './words';

/** What was agreed first, and the way to all that happened. */
export function Foot({ view }: { view: PanelView }) {
  const words = useWords();
  const { evaluation, formerBaselines, events, earlierMoves, mine } = view;
  const first = firstAgreedSentence(evaluation, words);
  const roles = mine.canSetHolders.map((role) => ROLE_SHORT[role]);
  return (
    <section className="ruled" aria-label="History">
      <Stack space="space.100" alignInline="start">
        {first && <Text color="color.text.subtle">{first}</Text>}
        <AgreedLine evaluation={evaluation} formerBaselines={formerBaselines} />
        {roles.length > 0 && <QuietButton>Set {roles.join(' or ')} for this epic</QuietButton>}
        <Button appearance="subtle" iconBefore={ChevronRightIcon} aria-expanded={false}>
          History ({events.length + earlierMoves.length})
        </Button>
      </Stack>
    </section>
  );
}
