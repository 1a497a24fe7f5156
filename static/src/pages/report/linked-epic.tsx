import { useEffect, useRef } from 'preact/hooks';
import { NO_FILTER } from '../../../../src/domain/report/filter';
import { Button } from '../../components/button';
import { IssueLink } from '../../components/issue-link';
import { SectionMessage } from '../../components/section-message';
import { leadToRow } from './lead-to-row';
import type { Listing } from './use-listing';

interface LinkedEpicProps {
  issueKey: string;
  listing: Listing;
  isRead: boolean;
  openLater: () => void;
}

/** Leads to the epic that the page's address singles out; says so where it is not listed. */
export function LinkedEpic({ issueKey, listing, isRead, openLater }: LinkedEpicProps) {
  const { now, later, isFiltered, setFilter, setLook } = listing;
  const place = (rows: Listing['now']) => rows.findIndex((row) => row.facts.key === issueKey);
  const [inNow, inLater] = [place(now), place(later)];
  const id = (now[inNow] ?? later[inLater])?.facts.id;
  const led = useRef<string | null>(null);
  useEffect(() => {
    if (id === undefined || led.current === id) return;
    led.current = id;
    // Whoever has pressed the link is there already.
    if (document.querySelector(`[data-epic="${id}"]`)?.matches(':hover, :focus-within')) return;
    if (inNow < 0) openLater();
    return leadToRow(
      id,
      inNow < 0
        ? { list: 'Later', place: inLater, of: later.length }
        : { list: 'Now', place: inNow, of: now.length },
    );
  }, [id]);
  if (id !== undefined || !isRead) return null;
  return (
    <SectionMessage tone="information" title={`${issueKey} is not in this list`}>
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
        <IssueLink issueKey={issueKey}>Open {issueKey}</IssueLink>
        <Button look="link" onClick={() => setLook({ epic: null })}>
          Dismiss
        </Button>
      </p>
    </SectionMessage>
  );
}
