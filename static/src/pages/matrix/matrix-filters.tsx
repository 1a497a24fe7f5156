import { useMemo } from 'preact/hooks';
import {
  type CellState,
  type MatrixFilter,
  type MatrixRow,
  ownersIn,
  WHOLE_MATRIX,
} from '../../../../src/domain/report/matrix';
import type { Role } from '../../../../src/domain/roles';
import { CELL_WORD } from '../../../../src/domain/words/matrix';
import { ROLE_SHORT, type Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { Select } from '../../components/forms/select';
import { usePeople } from '../../people';
import { SearchField } from '../report/search-field';
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
  const people = owners.people
    .map((person) => ({
      value: `person:${person}`,
      label: person === words.me ? `${words.name(person)} (you)` : words.name(person),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, words.locale));
  const empty = owners.emptyRoles.map((role) => ({
    value: `role:${role}`,
    label: `${ROLE_SHORT[role]}, nobody yet`,
  }));
  return (
    <div class="toolbar">
      <SearchField text={filter.text} onChange={(text) => onChange({ text })} />
      <Select
        label="Answer"
        value={filter.state ?? ''}
        options={STATES}
        onChange={(value) => onChange({ state: (value || null) as CellState | null })}
      />
      <Select
        label="Whose"
        value={toValue(filter.whose)}
        options={[{ value: '', label: 'Anybody’s' }, ...people, ...empty]}
        onChange={(value) => onChange({ whose: fromValue(value) })}
      />
      <p class="result-count" role="status">
        {isFiltered && `${listed.length} of ${rows.length} epics`}
      </p>
      {isFiltered && (
        <Button look="link" onClick={() => onChange(WHOLE_MATRIX)}>
          Clear filters
        </Button>
      )}
      <div class="toolbar-end">
        <MatrixCsv rows={listed} words={words} />
      </div>
    </div>
  );
}

function toValue(whose: MatrixFilter['whose']): string {
  if (!whose) return '';
  return 'person' in whose ? `person:${whose.person}` : `role:${whose.emptyRole}`;
}

function fromValue(value: string): MatrixFilter['whose'] {
  if (value === '') return null;
  if (value.startsWith('role:')) return { emptyRole: value.slice('role:'.length) as Role };
  return { person: value.slice('person:'.length) };
}
