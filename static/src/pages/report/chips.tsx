import type { ComponentChildren } from 'preact';
import { dueSentence } from '../../../../src/domain/words/due';
import { weekdayAndDay } from '../../../../src/domain/words/when';
import { IconButton } from '../../components/button';
import type { LooksProps } from './looks';

/** What narrows the list and has no place among the filters; each can be cleared. */
export function Chips({ since, listing: { filter, setFilter }, onAddress, words }: LooksProps) {
  return (
    <>
      {since && (
        <Chip label="List all epics again" onClear={() => onAddress({ movedSince: null })}>
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
  onClear: () => void;
}

function Chip({ children, label, onClear }: ChipProps) {
  return (
    <p class="chip">
      {children}
      <IconButton
        icon="cross"
        label={label}
        onClick={(event) => {
          event.currentTarget.closest('.looks')?.querySelector<HTMLElement>(':scope > button')?.focus();
          onClear();
        }}
      />
    </p>
  );
}
