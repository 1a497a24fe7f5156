import type { ComponentChildren, Ref } from 'preact';
import { dueSentence } from '../../../../src/domain/words/due';
import { weekdayAndDay } from '../../../../src/domain/words/when';
import { IconButton } from '../../components/button';
import { takeFocus } from '../../components/take-focus';
import type { LooksProps } from './looks';

interface ChipsProps extends LooksProps {
  /** What moved was asked for by the button whose place its chip takes. */
  isSinceAsked: boolean;
}

/** What narrows the list and has no place among the filters; each can be cleared. */
export function Chips({ since, listing, onAddress, words, isSinceAsked }: ChipsProps) {
  const { filter, setFilter } = listing;
  return (
    <>
      {since && (
        <Chip
          label="List all epics again"
          clearRef={isSinceAsked ? takeFocus : null}
          onClear={() => onAddress({ movedSince: null }, 'push')}
        >
          Moved since {weekdayAndDay(since.day, words)}
        </Chip>
      )}
      {filter.due && (
        <Chip label="Show all dates" onClear={() => setFilter({ due: null })}>
          {dueSentence(filter.due, words)}
        </Chip>
      )}
    </>
  );
}

interface ChipProps {
  children: ComponentChildren;
  /** Says what clearing it does. */
  label: string;
  clearRef?: Ref<HTMLButtonElement>;
  onClear: () => void;
}

function Chip({ children, label, clearRef = null, onClear }: ChipProps) {
  return (
    <p class="chip">
      {children}
      <IconButton
        icon="cross"
        label={label}
        buttonRef={clearRef}
        onClick={(event) => {
          event.currentTarget.closest('.looks')?.querySelector<HTMLElement>(':scope > button')?.focus();
          onClear();
        }}
      />
    </p>
  );
}
