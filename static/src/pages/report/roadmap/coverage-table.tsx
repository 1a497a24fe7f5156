import { useMemo } from 'preact/hooks';
import type { State } from '../../../../../src/domain/evaluate';
import { isDueIn } from '../../../../../src/domain/report/due';
import { jqlOf } from '../../../../../src/domain/report/jql';
import { type Column, STACKED } from '../../../../../src/domain/report/roadmap';
import type { ReportRow } from '../../../../../src/domain/report/row';
import { STATE_WORD } from '../../../../../src/domain/words/date';
import { dueName } from '../../../../../src/domain/words/due';
import { sentenceCase } from '../../../../../src/domain/words/words';
import { usePage } from '../../../page';
import { SearchLink } from '../open-in-search';
import type { RoadmapProps } from './roadmap';

interface CoverageTableProps extends RoadmapProps {
  columns: readonly Column[];
  /** The rows that the columns count. */
  among: readonly ReportRow[];
}

/** The chart in figures, each of which leads to its very list in Jira's own search. */
export function CoverageTable({ columns, among, listing, words, typeIds, settings }: CoverageTableProps) {
  const { project } = usePage();
  const states = STACKED.filter((state) => columns.some((column) => column.states[state]));
  const rowsIn = useMemo(
    () =>
      new Map(
        columns.map((column) => [
          column,
          among.filter((row) => isDueIn(row.facts.value?.canonical ?? null, column.due)),
        ]),
      ),
    [columns, among],
  );
  const cell = (column: Column, state: State | null) => {
    const count = state === null ? column.total : (column.states[state] ?? 0);
    if (count === 0) return <td key={state} />;
    const filter = { ...listing.filter, due: column.due, state };
    const rows = rowsIn.get(column)?.filter((row) => state === null || row.evaluation.state === state) ?? [];
    const jql = jqlOf(filter, rows, {
      projectKey: project?.key ?? '',
      typeIds,
      settings,
    });
    return (
      <td key={state}>
        {jql === null ? (
          count
        ) : (
          <SearchLink jql={jql}>
            {count}
            <span class="visually-hidden"> in Jira search</span>
          </SearchLink>
        )}
      </td>
    );
  };
  return (
    <div class="table-box">
      <table class="coverage-table">
        <caption class="visually-hidden">Epics by date and state</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            {states.map((state) => (
              <th key={state} scope="col">
                {STATE_WORD[state]}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {columns
            .filter((column) => column.total > 0)
            .map((column) => (
              <tr key={JSON.stringify(column.due)}>
                <th scope="row">{sentenceCase(dueName(column.due, words))}</th>
                {states.map((state) => cell(column, state))}
                {cell(column, null)}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
