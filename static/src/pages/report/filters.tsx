import { useMemo } from 'preact/hooks';
import type { State } from '../../../../src/domain/evaluate';
import { formatCount } from '../../../../src/domain/format';
import { NO_FILTER, NONE } from '../../../../src/domain/report/filter';
import type { ReportRow } from '../../../../src/domain/report/row';
import { waitedOn } from '../../../../src/domain/report/waited-on';
import { STATE_WORD } from '../../../../src/domain/words/date';
import { emptyRole } from '../../../../src/domain/words/waiting';
import { sentenceCase, type Words } from '../../../../src/domain/words/words';
import { Select } from '../../components/forms/select';
import { ClearButton, SearchField } from './search-field';
import { SortControl } from './sort-control';
import { useLater } from './use-later';
import type { Listing } from './use-listing';
import { WhoseSelect } from './whose-select';

interface FiltersProps {
  rows: readonly ReportRow[];
  listing: Listing;
  words: Words;
}

const ALL = { value: '', label: 'All states' };
const STATES = [ALL, ...Object.entries(STATE_WORD).map(([value, label]) => ({ value, label }))];

/** By words, by state, by whom is waited on, by what it serves and how much it matters, and in which order; says how many epics remain. */
export function Filters({ rows, listing, words }: FiltersProps) {
  const { filter, setFilter, sort, setSort, isFiltered, now, later } = listing;
  // There is more to choose from with almost every epic that comes in.
  const seen = useLater(rows);
  const goals = useMemo(() => goalsIn(seen, filter.goal, words), [seen, filter.goal, words.locale]);
  const among = useMemo(() => waitedOn(seen), [seen]);
  const priorities = useMemo(
    () => prioritiesIn(seen, filter.priority, words),
    [seen, filter.priority, words.locale],
  );
  return (
    <>
      <SearchField text={filter.text} onChange={(text) => setFilter({ text })} />
      <Select
        label="State"
        value={filter.state ?? ''}
        options={STATES}
        onChange={(value) => setFilter({ state: (value || null) as State | null })}
      />
      <WhoseSelect
        label="Waiting on"
        anybody="Waiting on anyone"
        among={among}
        emptyRole={(role) => sentenceCase(emptyRole(role))}
        chosen={filter.waitingOn}
        words={words}
        onChange={(waitingOn) => setFilter({ waitingOn })}
      />
      {(goals.length > 2 || filter.goal) && (
        <Select
          label="Goal"
          value={filter.goal ?? ''}
          options={goals}
          onChange={(value) => setFilter({ goal: value || null })}
        />
      )}
      {(priorities.length > 2 || filter.priority) && (
        <Select
          label="Priority"
          value={filter.priority ?? ''}
          options={priorities}
          onChange={(value) => setFilter({ priority: value || null })}
        />
      )}
      <p class="result-count" role="status">
        {isFiltered && foundText(now.length, later.length, rows.length, words)}
      </p>
      {isFiltered && <ClearButton onClear={() => setFilter(NO_FILTER)}>Clear filters</ClearButton>}
      <SortControl sort={sort} onChange={setSort} />
    </>
  );
}

/** "21 of 34 epics, 5 of them later": tiles count what is of now alone. */
function foundText(now: number, later: number, all: number, words: Words): string {
  const told = (count: number) => formatCount(count, words);
  const found = `${told(now + later)} of ${told(all)} epics`;
  return later > 0 && now > 0 ? `${found}, ${told(later)} of them later` : found;
}

function goalsIn(rows: readonly ReportRow[], chosen: string | null, words: Words): Choice[] {
  const named = new Map(
    rows.map(({ facts: { goal } }): [string, string] =>
      goal ? [goal.key, goal.summary || goal.key] : [NONE, 'No goal'],
    ),
  );
  return choicesOf('All goals', named, chosen, words);
}

function prioritiesIn(rows: readonly ReportRow[], chosen: string | null, words: Words): Choice[] {
  const named = new Map(
    rows.map(({ facts: { priority } }): [string, string] =>
      priority ? [priority, priority] : [NONE, 'No priority'],
    ),
  );
  return choicesOf('All priorities', named, chosen, words);
}

interface Choice {
  value: string;
  label: string;
}

/** What is chosen is among them also where no row has it any more. */
function choicesOf(
  all: string,
  named: ReadonlyMap<string, string>,
  chosen: string | null,
  { locale }: Words,
): Choice[] {
  const gone = chosen !== null && !named.has(chosen) ? [[chosen, chosen]] : [];
  const choices = [...named, ...gone].map(([value = '', label = '']) => ({ value, label }));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [{ value: '', label: all }, ...choices.sort((a, b) => compare(a.label, b.label))];
}
