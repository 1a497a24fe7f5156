import { useMemo } from 'preact/hooks';
import { headline } from '../../../../src/domain/report/headline';
import type { ReportRow } from '../../../../src/domain/report/row';
import { usePage } from '../../page';
import type { Epics } from './use-epics';

interface HeadlineProps {
  rows: readonly ReportRow[];
  epics: Epics;
}

/** The whole report in one sentence; while epics are still being read, how many are there. */
export function Headline({ rows, epics }: HeadlineProps) {
  const { locale } = usePage();
  const told = useMemo(
    () => (rows.length === 0 ? 'No open epics.' : epics.isRead && headline(rows)),
    [rows, epics.isRead],
  );
  if (epics.isRead) {
    return (
      <p class="headline">
        {told}
        {epics.gone > 0 && <span class="subtlest"> {goneText(epics.gone)}</span>}
      </p>
    );
  }
  const count = new Intl.NumberFormat(locale);
  const read = epics.entries.size;
  return (
    <div class="headline">
      <p>
        {epics.total === null
          ? `${count.format(read)} epics read so far…`
          : `${count.format(read)} of ${count.format(epics.total)} epics read…`}
      </p>
      <progress
        aria-label="Epics read"
        {...(epics.total === null ? {} : { value: read, max: epics.total })}
      />
    </div>
  );
}

/** Deleted while they were read, or shown to others only since: nothing failed. */
function goneText(count: number): string {
  return count === 1 ? '1 epic is no longer visible to you.' : `${count} epics are no longer visible to you.`;
}
