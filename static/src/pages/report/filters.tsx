import type { State } from '../../../../src/domain/evaluate';
import { type Filter, NO_FILTER, waitedOn } from '../../../../src/domain/report/filter';
import type { ReportRow } from '../../../../src/domain/report/row';
import type { Role } from '../../../../src/domain/roles';
import { STATE_WORD } from '../../../../src/domain/words/date';
import { emptyRole } from '../../../../src/domain/words/waiting';
import { sentenceCase, type Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { Select } from '../../components/forms/select';
import type { Listing } from './use-listing';

interface FiltersProps {
  rows: readonly ReportRow[];
  listing: Listing;
  words: Words;
}

const ALL = { value: '', label: 'All states' };
const STATES = [ALL, ...Object.entries(STATE_WORD).map(([value, label]) => ({ value, label }))];

/** By state and by whom is waited on; says how many epics remain. */
export function Filters({ rows, listing, words }: FiltersProps) {
  const { filter, setFilter, isFiltered, now, later } = listing;
  return (
    <>
      <Select
        label="State"
        value={filter.state ?? ''}
        options={STATES}
        onChange={(value) => setFilter({ state: (value || null) as State | null })}
      />
      <Select
        label="Waiting on"
        value={toValue(filter.waitingOn)}
        options={[{ value: '', label: 'Waiting on anyone' }, ...choices(rows, words)]}
        onChange={(value) => setFilter({ waitingOn: fromValue(value) })}
      />
      <p class="result-count" role="status">
        {isFiltered && `${now.length + later.length} of ${rows.length} epics`}
      </p>
      {isFiltered && (
        <Button look="link" onClick={() => setFilter(NO_FILTER)}>
          Clear filters
        </Button>
      )}
    </>
  );
}

function choices(rows: readonly ReportRow[], words: Words): { value: string; label: string }[] {
  const { people, emptyRoles } = waitedOn(rows);
  const named = people
    .map((person) => ({
      value: `person:${person}`,
      label: person === words.me ? `${words.name(person)} (you)` : words.name(person),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, words.locale));
  return [
    ...named,
    ...emptyRoles.map((role) => ({ value: `role:${role}`, label: sentenceCase(emptyRole(role)) })),
  ];
}

function toValue(waitingOn: Filter['waitingOn']): string {
  if (!waitingOn) return '';
  return 'person' in waitingOn ? `person:${waitingOn.person}` : `role:${waitingOn.emptyRole}`;
}

function fromValue(value: string): Filter['waitingOn'] {
  if (value === '') return null;
  if (value.startsWith('role:')) return { emptyRole: value.slice('role:'.length) as Role };
  return { person: value.slice('person:'.length) };
}
