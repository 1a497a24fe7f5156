import { NO_FILTER } from '../../../../src/domain/report/filter';
import { Button } from '../../components/button';
import { focusSearch } from './search-field';
import type { Listing } from './use-listing';

interface NothingListedProps {
  listing: Listing;
  /** The project has no open epic at all. */
  isEmpty: boolean;
  isRead: boolean;
}

/** Says why the list is empty. */
export function NothingListed({ listing, isEmpty, isRead }: NothingListedProps) {
  if (isEmpty) {
    return isRead ? (
      <p class="nothing">This project has no open epic. A new epic appears here as soon as it is created.</p>
    ) : null;
  }
  return (
    <p class="nothing">
      No epic fits these filters.{' '}
      <Button
        look="link"
        onClick={() => {
          focusSearch();
          listing.setFilter(NO_FILTER);
        }}
      >
        Show all
      </Button>
    </p>
  );
}
