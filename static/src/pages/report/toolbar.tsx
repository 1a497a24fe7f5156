import type { ReportRow } from '../../../../src/domain/report/row';
import type { Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { DownloadButton } from './download-button';
import { Filters } from './filters';
import { SearchField } from './search-field';
import { SortControl } from './sort-control';
import type { Listing } from './use-listing';

interface ToolbarProps {
  rows: readonly ReportRow[];
  listing: Listing;
  words: Words;
  /** How many listed epics have a date that the viewer could sign. */
  adoptable: number;
  onAdopt: () => void;
}

/** Finding, filtering, sorting; and what can be done with all that is listed. */
export function Toolbar({ rows, listing, words, adoptable, onAdopt }: ToolbarProps) {
  return (
    <div class="toolbar">
      <SearchField text={listing.filter.text} onChange={(text) => listing.setFilter({ text })} />
      <Filters rows={rows} listing={listing} words={words} />
      <SortControl sort={listing.sort} onChange={listing.setSort} />
      <div class="toolbar-end">
        {adoptable > 1 && <Button onClick={onAdopt}>Adopt existing dates ({adoptable})</Button>}
        <DownloadButton listing={listing} words={words} />
      </div>
    </div>
  );
}
