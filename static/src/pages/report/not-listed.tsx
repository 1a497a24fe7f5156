import { NO_FILTER } from '../../../../src/domain/report/filter';
import { Button } from '../../components/button';
import { IssueLink } from '../../components/issue-link';
import { SectionMessage } from '../../components/section-message';
import type { Listing } from './use-listing';

/** The page's address leads to an epic that is not in the list. */
export function NotListed({ listing: { epic, isFiltered, setFilter, setLook } }: { listing: Listing }) {
  if (epic === null) return null;
  return (
    <SectionMessage tone="information" title={`${epic} is not in this list`}>
      <p>
        {isFiltered
          ? 'The filters may leave it out.'
          : 'It may be done, dropped, in another project, or not visible to you.'}
      </p>
      <p class="button-row">
        {isFiltered && (
          <Button look="link" onClick={() => setFilter(NO_FILTER)}>
            Clear filters
          </Button>
        )}
        <IssueLink issueKey={epic}>Open {epic}</IssueLink>
        <Button look="link" onClick={() => setLook({ epic: null })}>
          Dismiss
        </Button>
      </p>
    </SectionMessage>
  );
}
