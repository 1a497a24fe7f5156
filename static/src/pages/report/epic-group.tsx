import { useEffect, useId, useState } from 'preact/hooks';
import type { ReportRow } from '../../../../src/domain/report/row';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { EpicCard } from './epic-card';
import { EpicTable } from './epic-table';
import type { RowProps } from './row-props';
import type { Listing } from './use-listing';

/**
 * Rows drawn at a time. The page's frame is as tall as its content and never scrolls itself, so there is nothing to
 * virtualise by; all other rows take part in search, filters, sorting and the CSV file all the same.
 */
const DRAWN_AT_ONCE = 100;

interface EpicGroupProps extends RowProps {
  rows: readonly ReportRow[];
  listing: Listing;
}

export function EpicGroup({ title, ...rest }: EpicGroupProps & { title: string }) {
  const id = useId();
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id} class="group-title">
        {title} <span class="group-count">{rest.rows.length}</span>
        <span class="group-hint">In progress, overdue, or due within 26 weeks</span>
      </h2>
      <Rows title={title} {...rest} />
    </section>
  );
}

interface LaterGroupProps extends EpicGroupProps {
  isOpen: boolean;
  onToggle: () => void;
}

/** What is for later: closed at first, and in no count. */
export function LaterGroup({ isOpen, onToggle, ...rest }: LaterGroupProps) {
  return (
    <section class="group" aria-label="Later">
      <h2 class="group-title">
        <button type="button" class="group-toggle" aria-expanded={isOpen} onClick={onToggle}>
          <Icon name={isOpen ? 'down' : 'right'} />
          Later <span class="group-count">{rest.rows.length}</span>
        </button>
      </h2>
      {isOpen && <Rows title="Later" {...rest} />}
    </section>
  );
}

function Rows({ title, rows, listing, ...rowProps }: EpicGroupProps & { title: string }) {
  const [drawn, setDrawn] = useState(DRAWN_AT_ONCE);
  const { filter, sort } = listing;
  // Another list starts from its top.
  useEffect(() => setDrawn(DRAWN_AT_ONCE), [filter, sort]);
  const shown = rows.slice(0, drawn);
  const left = rows.length - shown.length;
  return (
    <>
      {rowProps.isNarrow ? (
        <ul class="cards">
          {shown.map((row) => (
            <EpicCard key={row.facts.id} row={row} {...rowProps} />
          ))}
        </ul>
      ) : (
        <EpicTable title={title} rows={shown} listing={listing} {...rowProps} />
      )}
      {left > 0 && (
        <div class="more">
          <Button onClick={() => setDrawn(drawn + DRAWN_AT_ONCE)}>
            Show {Math.min(left, DRAWN_AT_ONCE)} more
          </Button>
          <span class="subtlest">{left} not shown; search, filters and the CSV file know them all.</span>
        </div>
      )}
    </>
  );
}
