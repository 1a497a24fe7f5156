import { useState } from 'preact/hooks';
import { lastMonday, type Since } from '../../../../src/domain/report/since';
import type { Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { lazily } from '../../components/lazily';
import type { OnAddress } from './report-page';
import type { Listing } from './use-listing';
import { isNarrowNow } from './use-narrow';

const Chips = lazily(
  () => import('./chips').then((part) => part.Chips),
  () => null,
);

export interface LooksProps {
  since: Since | null;
  listing: Pick<Listing, 'filter' | 'setFilter' | 'roadmap' | 'setLook'>;
  onAddress: OnAddress;
  words: Words;
}

/** Other looks at the same epics: what has moved, and the roadmap; and what narrows the list. */
export function Looks(props: LooksProps) {
  const { since, listing, onAddress, words } = props;
  const { filter, roadmap, setLook } = listing;
  const [isSinceAsked, setSinceAsked] = useState(false);
  return (
    <div class="looks">
      {!since && (
        <Button
          look="link"
          icon="moved"
          onClick={() => {
            setSinceAsked(true);
            onAddress({ movedSince: lastMonday(words.today) }, 'push');
          }}
        >
          What moved since last Monday
        </Button>
      )}
      {(since || filter.due) && <Chips {...props} isSinceAsked={isSinceAsked} />}
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
