import { NO_FILTER } from '../../../../src/domain/report/filter';
import { ClearButton } from './search-field';
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
      <ClearButton onClear={() => listing.setFilter(NO_FILTER)}>Show all</ClearButton>
    </p>
  );
}
