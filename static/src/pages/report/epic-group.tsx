import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../../../src/domain/format';
import type { ReportRow } from '../../../../src/domain/report/row';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { lazily } from '../../components/lazily';
import { EpicTable } from './epic-table';
import { LONG, LongList } from './long-list/long-list';
import type { RowProps } from './row-props';
import type { Listing } from './use-listing';
import { isNarrowNow } from './use-narrow';

const EpicCards = lazily(() => import('./epic-card').then((part) => part.EpicCards));
// A narrow screen needs them at once: they come while Jira is asked for the epics.
if (isNarrowNow()) EpicCards.prefetch();

interface EpicGroupProps extends RowProps {
  rows: readonly ReportRow[];
  listing: Listing;
}

export function EpicGroup({ title, isRead, ...rest }: EpicGroupProps & { title: string; isRead: boolean }) {
  const { misplaced, sortAnew } = rest.listing;
  const later = isRead ? misplaced() : 0;
  const id = useId();
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id} class="group-title" tabIndex={-1}>
        {title} <span class="group-count">{formatCount(rest.rows.length, rest.words)}</span>
        {later > 0 ? (
          <Button
            look="link"
            onClick={(event) => {
              // The button goes, and must not take the keyboard's place with it.
              event.currentTarget.closest('h2')?.focus({ preventScroll: true });
              sortAnew();
            }}
          >
            Put {formatCount(later, rest.words)} more pressing first
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
          Later <span class="group-count">{formatCount(rest.rows.length, rest.words)}</span>
        </button>
      </h2>
      {isOpen && <Rows title="Later" {...rest} />}
    </section>
  );
}

function Rows({ title, rows, listing, ...rowProps }: EpicGroupProps & { title: string }) {
  const height = useRef(rowProps.isNarrow ? CARD : ROW);
  const drawn = useGrowing(rows, listing.order, height.current);
  const awaited = useRef<HTMLDivElement>(null);
  // Once painted, when it costs nothing to ask.
  useEffect(() => {
    const list = awaited.current?.previousElementSibling;
    if (list && drawn.length > 0) height.current = list.clientHeight / drawn.length;
  });
  return (
    <LongList label={title} count={rows.length}>
      {(box) => (
        <>
          {rowProps.isNarrow ? (
            <EpicCards rows={drawn} box={box} listing={listing} {...rowProps} />
          ) : (
            <EpicTable title={title} rows={drawn} box={box} listing={listing} {...rowProps} />
          )}
          {!box && (
            <div ref={awaited} style={{ height: `${(rows.length - drawn.length) * height.current}px` }} />
          )}
        </>
      )}
    </LongList>
  );
}

/**
 * What a row and a card are tall, about, CSS pixels, until it is known: what stands below them does not move while more
 * are drawn.
 */
const [ROW, CARD] = [68, 210];

/** How many rows follow at once upon those that fill the screen, which are painted sooner for that. */
const MORE = 10;

/**
 * The rows, a few more at a time; all of them where a list is long and draws what is in view itself. A new order begins
 * with few again, unless the keyboard is in some row, which stays.
 */
function useGrowing<Row>(rows: readonly Row[], order: number, height: number): readonly Row[] {
  // Not every browser tells how tall its screen is.
  const few = Math.ceil(screen.availHeight / height) || MORE;
  const grown = useRef({ order, count: few });
  const [, draw] = useState({});
  const isAnew = grown.current.order !== order && !document.activeElement?.closest('[data-epic]');
  const count = isAnew ? few : grown.current.count;
  const isWhole = rows.length > LONG || count >= rows.length;
  useEffect(() => {
    grown.current = { order, count: isWhole ? count : count + MORE };
    if (!isWhole) draw({});
  }, [isWhole, count, order]);
  return isWhole ? rows : rows.slice(0, count);
}
