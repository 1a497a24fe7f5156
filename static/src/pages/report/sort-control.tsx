import type { Direction, SortKey } from '../../../../src/domain/report/order';
import { IconButton } from '../../components/button';
import { Select } from '../../components/forms/select';
import type { Sort } from './use-listing';

/** What the rows are sorted by, in words; of columns, too. */
export const SORT_LABEL: Record<SortKey, string> = {
  pressing: 'Most pressing',
  date: 'Date',
  epic: 'Epic',
  goal: 'Goal',
  state: 'State',
  waiting: 'Waiting on',
  'first-agreed': 'First agreed',
  slip: 'Slip',
  moved: 'Moved',
};

const OPTIONS = Object.entries(SORT_LABEL).map(([value, label]) => ({ value, label: `Sort: ${label}` }));

interface SortControlProps {
  sort: Sort;
  onChange: (sort: Sort) => void;
}

/** The order of the list, for narrow screens too, where no column has a head. */
export function SortControl({ sort, onChange }: SortControlProps) {
  const reversed = reverse(sort.direction);
  return (
    <div class="sort-control">
      <Select
        label="Sort by"
        value={sort.key}
        options={OPTIONS}
        onChange={(key) => onChange({ key: key as SortKey, direction: firstDirection(key as SortKey) })}
      />
      <IconButton
        icon="swap"
        label={`Reverse the order: ${reversed}`}
        onClick={() => onChange({ ...sort, direction: reversed })}
      />
    </div>
  );
}

/** The direction most wanted of a column: the largest slip, the latest move, all else from its start. */
export function firstDirection(key: SortKey): Direction {
  return key === 'slip' || key === 'moved' ? 'descending' : 'ascending';
}

export function reverse(direction: Direction): Direction {
  return direction === 'ascending' ? 'descending' : 'ascending';
}
