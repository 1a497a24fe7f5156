import { DECISIONS, type Decision } from '../../../../src/domain/decisions';
import {
  type Cell,
  type CellState,
  isSought,
  type MatrixFilter,
  type MatrixRow,
} from '../../../../src/domain/report/matrix';
import { decisionName } from '../../../../src/domain/words/decision';
import { cellWord, whoseText } from '../../../../src/domain/words/matrix';
import type { Words } from '../../../../src/domain/words/words';
import { Icon, type IconName } from '../../components/icon';
import { IssueLink } from '../../components/issue-link';
import { EpicName } from '../report/epic-parts';

const ICON: Record<CellState, IconName> = {
  missing: 'error',
  changed: 'changed',
  moved: 'changed',
  open: 'circle',
  answered: 'check',
  signed: 'check',
  gone: 'error',
};

interface MatrixCellsProps {
  row: MatrixRow;
  filter: MatrixFilter;
  words: Words;
}

/** One epic: how each of its decisions stands, and whose it is. Each leads to the epic, where it is answered. */
export function MatrixCells({ row: { row, cells }, filter, words }: MatrixCellsProps) {
  const { facts } = row;
  return (
    <tr data-epic={facts.id}>
      <th scope="row" class="cell-epic">
        <EpicName facts={facts} />
      </th>
      {DECISIONS.map((decision) => (
        <td
          key={decision}
          class={isSought(cells[decision], filter) ? 'matrix-cell' : 'matrix-cell is-aside'}
          data-decision={decision}
        >
          <IssueLink issueKey={facts.key} title={title(decision, cells[decision], facts.key, words)}>
            <CellText decision={decision} cell={cells[decision]} />
            <span class="visually-hidden">, {facts.key}</span>
          </IssueLink>
          <span class="under">{whoseText(cells[decision], words)}</span>
        </td>
      ))}
    </tr>
  );
}

function CellText({ decision, cell }: { decision: Decision; cell: Cell }) {
  const { state } = cell;
  return (
    <span class={`matrix-state is-${state}`}>
      <Icon name={ICON[state]} />
      <span>
        <span class="matrix-decision">{decisionName(decision)}: </span>
        {cellWord(cell)}
      </span>
    </span>
  );
}

function title(decision: Decision, cell: Cell, key: string, words: Words): string {
  return `${decisionName(decision)} of ${key}: ${cellWord(cell)}. ${whoseText(cell, words)}`;
}
