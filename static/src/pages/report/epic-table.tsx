import type { RefObject } from 'preact';
import type { SortKey } from '../../../../src/domain/report/order';
import { type ReportRow, rowId } from '../../../../src/domain/report/row';
import { Icon } from '../../components/icon';
import { SelectAll } from '../../signing/select-box';
import { EpicRow } from './epic-row';
import { Blocks } from './long-list/blocks';
import type { RowProps } from './row-props';
import { firstDirection, reverse, SORT_LABEL } from './sort';
import type { Listing } from './use-listing';

/** Sorted by its key, and named as the order is; or named alone, where sorting would rank people, or by what Jira does not tell. */
type Column = { name: string; key: SortKey } | { name: string; label: string };

const COLUMNS: readonly Column[] = [
  { name: 'epic', key: 'epic' },
  { name: 'goal', key: 'goal' },
  { name: 'priority', label: 'Priority' },
  { name: 'date', key: 'date' },
  { name: 'state', key: 'state' },
  { name: 'waiting', key: 'waiting' },
  { name: 'person', label: 'PM' },
  { name: 'person', label: 'EM' },
  { name: 'first', key: 'first-agreed' },
  { name: 'slip', key: 'slip' },
  { name: 'moved', key: 'moved' },
];

interface EpicTableProps extends RowProps {
  title: string;
  rows: readonly ReportRow[];
  /** What scrolls a long list; null for a short one. */
  box: RefObject<HTMLElement> | null;
  listing: Pick<Listing, 'sort' | 'setSort' | 'order'>;
}

export function EpicTable({ title, rows, box, listing, ...rowProps }: EpicTableProps) {
  const hasSignable = rowProps.selection.signable.size > 0;
  const draw = (row: ReportRow, key: string | number, place?: number) => (
    <EpicRow key={key} row={row} place={place} hasSignable={hasSignable} {...rowProps} />
  );
  return (
    <table class="epics" aria-rowcount={box ? rows.length + 1 : undefined}>
      <caption class="visually-hidden">{title}: epics and their dates</caption>
      <thead>
        <tr>
          {hasSignable && (
            <td class="cell-check">
              <SelectAll ids={rows.map((row) => row.facts.id)} selection={rowProps.selection} />
            </td>
          )}
          {COLUMNS.map((column) => (
            <Head key={'key' in column ? column.key : column.label} column={column} listing={listing} />
          ))}
        </tr>
      </thead>
      {box ? (
        <Blocks as="tbody" rows={rows} order={listing.order} box={box} idOf={rowId} draw={draw} />
      ) : (
        <tbody>{rows.map((row) => draw(row, rowId(row)))}</tbody>
      )}
    </table>
  );
}

interface HeadProps {
  column: Column;
  listing: Pick<Listing, 'sort' | 'setSort'>;
}

function Head({ column, listing: { sort, setSort } }: HeadProps) {
  if (!('key' in column)) {
    return (
      <th scope="col" class={`cell-${column.name}`}>
        {column.label}
      </th>
    );
  }
  const { name, key } = column;
  const isSorted = sort.key === key;
  const direction = isSorted ? reverse(sort.direction) : firstDirection(key);
  return (
    <th scope="col" class={`cell-${name}`} aria-sort={isSorted ? sort.direction : undefined}>
      <button type="button" class="sort-button" onClick={() => setSort({ key, direction })}>
        {SORT_LABEL[key]}
        <span class={`sort-mark sort-${isSorted ? sort.direction : 'none'}`}>
          <Icon name="down" />
        </span>
      </button>
    </th>
  );
}
