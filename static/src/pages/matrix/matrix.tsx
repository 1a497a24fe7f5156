import { useMemo, useState } from 'preact/hooks';
import { DECISIONS } from '../../../../src/domain/decisions';
import { formatCount } from '../../../../src/domain/format';
import {
  countMissing,
  filterMatrix,
  type MatrixFilter,
  type MatrixRow,
  WHOLE_MATRIX,
} from '../../../../src/domain/report/matrix';
import { decisionName } from '../../../../src/domain/words/decision';
import { matrixHeadline } from '../../../../src/domain/words/matrix';
import type { Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { MatrixCells } from './matrix-cells';
import { MatrixFilters } from './matrix-filters';

interface MatrixProps {
  rows: readonly MatrixRow[];
  isRead: boolean;
  words: Words;
}

/** Epics by five decisions, and what of it is looked for. */
export function Matrix({ rows, isRead, words }: MatrixProps) {
  const [filter, setFilter] = useState<MatrixFilter>(WHOLE_MATRIX);
  const listed = useMemo(() => filterMatrix(rows, filter), [rows, filter]);
  const missing = useMemo(() => countMissing(rows), [rows]);
  return (
    <div class="matrix-body">
      <p class="headline">
        {isRead ? matrixHeadline(rows, words) : `${formatCount(rows.length, words)} epics read so far…`}
      </p>
      <MatrixFilters
        rows={rows}
        listed={listed}
        filter={filter}
        words={words}
        onChange={(change) => setFilter((before) => ({ ...before, ...change }))}
      />
      {rows.length > 0 && listed.length === 0 && (
        <p class="nothing">
          No epic fits these filters.{' '}
          <Button look="link" onClick={() => setFilter(WHOLE_MATRIX)}>
            Show all
          </Button>
        </p>
      )}
      {listed.length > 0 && (
        <div class="table-box">
          <table class="matrix-table">
            <caption class="visually-hidden">Epics and their five decisions</caption>
            <thead>
              <tr>
                <th scope="col">Epic</th>
                {DECISIONS.map((decision) => (
                  <th key={decision} scope="col">
                    {decisionName(decision)}
                    {missing[decision] > 0 && <span class="under">{missing[decision]} missing</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {listed.map((row) => (
                <MatrixCells key={row.row.facts.id} row={row} filter={filter} words={words} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
