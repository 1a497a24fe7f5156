import Button from '@atlaskit/button/default/button';
import IconButton from '@atlaskit/button/icon/button';
import { SplitButton } from '@atlaskit/button/split-button/split-button';
import DropdownMenu from '@atlaskit/dropdown-menu/dropdown-menu';
import DropdownItem from '@atlaskit/dropdown-menu/dropdown-menu-item';
import DropdownItemGroup from '@atlaskit/dropdown-menu/dropdown-menu-item-group';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { Inline } from '@atlaskit/primitives/compiled/inline';
import { Stack } from '@atlaskit/primitives/compiled/stack';
import type { Period } from '../../../src/domain/calendar';
import { formatPeriod } from '../../../src/domain/format';
import type { PanelView } from '../../../src/domain/views/panel';
import { near } from '../../../src/domain/words/date';
import { QuietButton } from './quiet-button';
import { useWords } from './words';

interface SignBarProps {
  view: PanelView;
  isSigning: boolean;
  onSign: (period: Period) => void;
}

/** One click for yes; the ▾ beside it signs the month or the quarter instead. */
export function SignBar({ view, isSigning, onSign }: SignBarProps) {
  const words = useWords();
  const { mine, putBack, evaluation } = view;
  const [exact, ...wider] = mine.signAs;
  return (
    <Stack space="space.100">
      {exact && (
        <SplitButton appearance="primary">
          <Button isLoading={isSigning} onClick={() => onSign(exact)}>
            Sign {formatPeriod(exact, words)}
          </Button>
          <DropdownMenu
            label="Sign a longer period"
            placement="bottom-end"
            shouldRenderToParent
            trigger={({ triggerRef, ...props }) => (
              <IconButton {...props} ref={triggerRef} icon={ChevronDownIcon} label="Sign a longer period" />
            )}
          >
            <DropdownItemGroup>
              {wider.map((period) => (
                <DropdownItem
                  key={period}
                  description={
                    period === mine.worthSigning
                      ? 'Fits a date this far ahead'
                      : 'Holds while the date stays inside it'
                  }
                  onClick={() => onSign(period)}
                >
                  as {formatPeriod(period, words)}
                </DropdownItem>
              ))}
            </DropdownItemGroup>
          </DropdownMenu>
        </SplitButton>
      )}
      <Inline space="space.100" shouldWrap>
        {mine.canSuggest && <QuietButton>Suggest another date</QuietButton>}
        {mine.maySetDate && evaluation.value && <QuietButton>Change date</QuietButton>}
        {mine.maySetDate && putBack && <QuietButton>Put back {near(putBack, words)}</QuietButton>}
      </Inline>
    </Stack>
  );
}
