import type { Direction, SortKey } from '../../../../src/domain/report/order';

export interface Sort {
  key: SortKey;
  direction: Direction;
}

/** As long as nobody has chosen otherwise. */
export const MOST_PRESSING: Sort = { key: 'pressing', direction: 'ascending' };

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

/** The direction most wanted of a column: the largest slip, the latest move, all else from its start. */
export function firstDirection(key: SortKey): Direction {
  return key === 'slip' || key === 'moved' ? 'descending' : 'ascending';
}

export function reverse(direction: Direction): Direction {
  return direction === 'ascending' ? 'descending' : 'ascending';
}
