import { formatCount } from '../../../../src/domain/format';
import { type Counts, headline } from '../../../../src/domain/report/headline';
import { usePage } from '../../page';
import type { Epics } from './use-epics';

interface HeadlineProps {
  /** There is no epic that is open. */
  isEmpty: boolean;
  counts: Counts;
  epics: Epics;
}

/** The whole report in one sentence; while epics are still being read, how many of them are, once it is known of how many. */
export function Headline({ isEmpty, counts, epics }: HeadlineProps) {
  const page = usePage();
  if (epics.isRead) {
    return (
      <p class="headline">
        {isEmpty ? 'No open epics.' : headline(counts, page)}
        {epics.gone > 0 && <span class="subtlest"> {goneText(epics.gone)}</span>}
      </p>
    );
  }
  const read = epics.entries.size;
  // Search may lag behind: of none, nothing can be said.
  const total = epics.total || undefined;
  return (
    <div class="headline">
      <p>
        {total ? `${formatCount(read, page)} of ${formatCount(total, page)} epics read…` : 'Reading epics…'}
      </p>
      <progress aria-label="Epics read" value={total && read} max={total} />
    </div>
  );
}

/** Deleted while they were read, or shown to others only since: nothing failed. */
function goneText(count: number): string {
  return count === 1 ? '1 epic is no longer visible to you.' : `${count} epics are no longer visible to you.`;
}
