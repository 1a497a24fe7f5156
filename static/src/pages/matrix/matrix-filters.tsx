import { useMemo } from 'preact/hooks';
import { formatCount } from '../../../../src/domain/format';
import {
  type CellState,
  type MatrixFilter,
  type MatrixRow,
  ownersIn,
  WHOLE_MATRIX,
} from '../../../../src/domain/report/matrix';
import { CELL_WORD } from '../../../../src/domain/words/matrix';
import { ROLE_SHORT, type Words } from '../../../../src/domain/words/words';
import { Select } from '../../components/forms/select';
import { usePeople } from '../../people';
import { ClearButton, SearchField } from '../report/search-field';
import { WhoseSelect } from '../report/whose-select';
import { MatrixCsv } from './matrix-csv';

interface MatrixFiltersProps {
  rows: readonly MatrixRow[];
  listed: readonly MatrixRow[];
  filter: MatrixFilter;
  words: Words;
  onChange: (change: Partial<MatrixFilter>) => void;
}

const STATES = [
  { value: '', label: 'Any answer' },
  ...Object.entries(CELL_WORD).map(([value, label]) => ({ value, label })),
];

/** What is missing, and whose is it. */
export function MatrixFilters({ rows, listed, filter, words, onChange }: MatrixFiltersProps) {
  usePeople();
  const owners = useMemo(() => ownersIn(rows), [rows]);
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(WHOLE_MATRIX);
  return (
    <div class="toolbar">
      <SearchField text={filter.text} onChange={(text) => onChange({ text })} />
      <Select
        label="Answer"
        value={filter.state ?? ''}
        options={STATES}
        onChange={(value) => onChange({ state: (value || null) as CellState | null })}
      />
      <WhoseSelect
        label="Whose"
        anybody="Anybody’s"
        among={owners}
        emptyRole={(role) => `${ROLE_SHORT[role]}, nobody yet`}
        chosen={filter.whose}
        words={words}
        onChange={(whose) => onChange({ whose })}
      />
      <p class="result-count" role="status">
        {isFiltered && `${formatCount(listed.length, words)} of ${formatCount(rows.length, words)} epics`}
      </p>
      {isFiltered && <ClearButton onClear={() => onChange(WHOLE_MATRIX)}>Clear filters</ClearButton>}
      <div class="toolbar-end">
        <MatrixCsv rows={listed} words={words} />
      </div>
    </div>
  );
}
