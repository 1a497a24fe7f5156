import './long-list.css';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ReportRow } from '../../../../src/domain/report/row';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { EpicCards } from './epic-card';
import { EpicTable } from './epic-table';
import type { RowProps } from './row-props';
import type { Listing } from './use-listing';

interface EpicGroupProps extends RowProps {
  rows: readonly ReportRow[];
  listing: Listing;
}

export function EpicGroup({ title, isRead, ...rest }: EpicGroupProps & { title: string; isRead: boolean }) {
  const { misplaced, sortAnew } = rest.listing;
  const id = useId();
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id} class="group-title">
        {title} <span class="group-count">{rest.rows.length}</span>
        {isRead && misplaced > 0 ? (
          <Button look="link" onClick={sortAnew}>
            Put {misplaced} more pressing first
          </Button>
        ) : (
          <span class="group-hint">In progress, overdue, or due within 26 weeks</span>
        )}
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

/** Rows beyond which a list scrolls in a box of its own: the page's frame is as tall as its content, and never scrolls. */
const LONG = 60;

function Rows({ title, rows, listing, ...rowProps }: EpicGroupProps & { title: string }) {
  const box = useRef<HTMLDivElement>(null);
  const isLong = rows.length > LONG;
  const { filter, sort } = listing;
  // Another list starts from its top.
  useEffect(() => box.current?.scrollTo?.(0, 0), [filter, sort]);
  return (
    <div
      ref={box}
      class={isLong ? 'table-box is-long' : 'table-box'}
      style={BOX}
      // Scrolled by the keyboard, too.
      {...(isLong && { role: 'region' as const, 'aria-label': `${title}: list`, tabIndex: 0 })}
    >
      {rowProps.isNarrow ? (
        <EpicCards rows={rows} box={isLong ? box : null} {...rowProps} />
      ) : (
        <EpicTable title={title} rows={rows} box={isLong ? box : null} listing={listing} {...rowProps} />
      )}
    </div>
  );
}

/** As tall as fits on the screen, below Jira's own head. */
const BOX = {
  '--box-height': `${Math.max(400, Math.round((globalThis.screen?.availHeight ?? 0) * 0.72))}px`,
};
