import type { Day } from '../../../../src/domain/calendar';
import { lastMonday, type Since } from '../../../../src/domain/report/since';
import { weekdayAndDay } from '../../../../src/domain/words/when';
import type { Words } from '../../../../src/domain/words/words';
import { Button, IconButton } from '../../components/button';

interface MovedSinceProps {
  since: Since | null;
  /** Lists what has moved since a day; null lists all again. */
  onChange: (day: Day | null) => void;
  words: Words;
}

/** What has moved since last Monday, or since the day in the page's address. */
export function MovedSince({ since, onChange, words }: MovedSinceProps) {
  if (since) {
    return (
      <p class="chip">
        Moved since {weekdayAndDay(since.day, words)}
        <IconButton icon="cross" label="List all epics again" onClick={() => onChange(null)} />
      </p>
    );
  }
  return (
    <p>
      <Button look="link" icon="moved" onClick={() => onChange(lastMonday(words.today))}>
        What moved since last Monday
      </Button>
    </p>
  );
}
