import type { ComponentChildren } from 'preact';
import type { Day } from '../../../../src/domain/calendar';
import { lastMonday, type Since } from '../../../../src/domain/report/since';
import { dueSentence } from '../../../../src/domain/words/due';
import { weekdayAndDay } from '../../../../src/domain/words/when';
import type { Words } from '../../../../src/domain/words/words';
import { Button, IconButton } from '../../components/button';
import type { Listing } from './use-listing';
import { isNarrowNow } from './use-narrow';

interface LooksProps {
  since: Since | null;
  listing: Pick<Listing, 'filter' | 'setFilter' | 'roadmap' | 'setLook'>;
  onAddress: (change: { movedSince: Day | null }) => void;
  words: Words;
}

/** Other looks at the same epics: what has moved, and the roadmap; and by which of them the list is narrowed. */
export function Looks({ since, listing, onAddress, words }: LooksProps) {
  const { filter, setFilter, roadmap, setLook } = listing;
  return (
    <div class="looks">
      {since ? (
        <Chip label="List all epics again" onClear={() => onAddress({ movedSince: null })}>
          Moved since {weekdayAndDay(since.day, words)}
        </Chip>
      ) : (
        <Button look="link" icon="moved" onClick={() => onAddress({ movedSince: lastMonday(words.today) })}>
          What moved since last Monday
        </Button>
      )}
      {filter.due && (
        <Chip label="Show all dates" onClear={() => setFilter({ due: null })}>
          {dueSentence(filter.due, words)}
        </Chip>
      )}
      <Button
        look="link"
        icon="calendar"
        aria-expanded={roadmap !== null}
        onClick={() => setLook({ roadmap: roadmap ? null : isNarrowNow() ? 'quarter' : 'month' })}
      >
        Roadmap
      </Button>
    </div>
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
      <IconButton icon="cross" label={label} onClick={onClear} />
    </p>
  );
}
