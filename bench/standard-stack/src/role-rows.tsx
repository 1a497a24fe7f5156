import UncheckedIcon from '@atlaskit/icon/core/check-circle-unchecked';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import { Text } from '@atlaskit/primitives/compiled/text';
import { ROLES, type Role } from '../../../src/domain/roles';
import type { HolderStanding } from '../../../src/domain/standing';
import type { PanelView } from '../../../src/domain/views/panel';
import { holderSentence, near } from '../../../src/domain/words/date';
import { holderNote } from '../../../src/domain/words/holder-note';
import { called, sentenceCase } from '../../../src/domain/words/words';
import { QuietButton } from './quiet-button';
import { RoleTag } from './role-tag';
import { useWords } from './words';

/** One line per person who signs: who signed what, and who has not. */
export function RoleRows({ view }: { view: PanelView }) {
  const { roles } = view.evaluation;
  return (
    <Stack as="ul" space="space.050">
      {ROLES.flatMap((role) =>
        roles[role].holders.map((holder) => (
          <HolderRow key={`${role} ${holder.person}`} role={role} holder={holder} view={view} />
        )),
      )}
    </Stack>
  );
}

interface HolderRowProps {
  role: Role;
  holder: HolderStanding;
  view: PanelView;
}

function HolderRow({ role, holder, view }: HolderRowProps) {
  const words = useWords();
  const { person, signed } = holder;
  const own = view.mine.withdrawable.filter(({ roles }) => roles.includes(role) && person === words.me);
  return (
    <Inline as="li" space="space.100">
      {signed ? (
        <SuccessIcon label="Signed" color="var(--ds-icon-success)" />
      ) : (
        <UncheckedIcon label="Not signed" color="var(--ds-icon-subtle)" />
      )}
      <RoleTag roles={[role]} />
      <Stack grow="fill">
        <Inline space="space.100" spread="space-between" shouldWrap>
          <Text>{sentenceCase(called(person, words))}</Text>
          <Inline space="space.100">
            <Text color="color.text.subtle">{holderSentence(role, holder, words)}</Text>
            {own.map(({ period }) => (
              <QuietButton key={period}>
                {own.length > 1 || !signed ? `Withdraw ${near(period, words)}` : 'Withdraw'}
              </QuietButton>
            ))}
          </Inline>
        </Inline>
        <Text size="small" color="color.text.subtlest">
          {isByEditing(holder, view) && 'by editing the date · '}
          {holderNote(holder, view.evaluation.roles[role], words)}
        </Text>
      </Stack>
    </Inline>
  );
}

function isByEditing({ signed }: HolderStanding, { events }: PanelView): boolean {
  return events.some(
    ({ what, by, at }) =>
      what.kind === 'signed' && what.byEditing && by === signed?.person && at === signed.at,
  );
}
