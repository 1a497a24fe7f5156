import type { SortKey } from '../../../../src/domain/report/order';
import { IconButton } from '../../components/button';
import { Select } from '../../components/forms/select';
import { firstDirection, reverse, SORT_LABEL, type Sort } from './sort';

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
