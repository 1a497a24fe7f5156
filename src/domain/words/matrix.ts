import { DECISIONS } from '../decisions';
import { formatCount, formatList } from '../format';
import { type Cell, type CellState, countMissing, type MatrixRow } from '../report/matrix';
import { decisionName } from './decision';
import { ROLE_SHORT, type Words } from './words';

/** The short word for how a decision stands. */
export const CELL_WORD: Record<CellState, string> = {
  missing: 'Missing',
  changed: 'Changed by someone else',
  moved: 'Changed since agreed',
  open: 'Not signed by all',
  answered: 'Answered',
  signed: 'Signed',
  gone: 'Field not in Jira',
};

/** The same for one cell: what others took away is missing by their hand. */
export function cellWord({ state, isByOther }: Cell): string {
  return state === 'missing' && isByOther ? 'Missing, taken away by someone else' : CELL_WORD[state];
}

/** "Priya Patel (PM)", "Priya Patel (PM) and EM, nobody yet"; a role that is not here has no say. */
export function whoseText({ owners }: Cell, words: Words): string {
  const told = owners.flatMap(({ role, here, people }) => {
    if (!here) return [];
    const short = ROLE_SHORT[role];
    return people.length === 0
      ? [`${short}, nobody yet`]
      : [`${formatList(people.map(words.name), words)} (${short})`];
  });
  return told.length > 0
    ? formatList(told, words)
    : `No ${owners.map(({ role }) => ROLE_SHORT[role]).join(' or ')} here`;
}

/** "4 of 19 epics lack an answer: Why 3, How 4." */
export function matrixHeadline(rows: readonly MatrixRow[], words: Words): string {
  const told = (count: number) => formatCount(count, words);
  const counts = countMissing(rows);
  const lacking = rows.filter(({ cells }) =>
    DECISIONS.some((decision) => cells[decision].state === 'missing'),
  ).length;
  if (rows.length === 0) return 'This project has no open epic.';
  if (lacking === 0) {
    return rows.length === 1
      ? 'The one open epic has all five answers.'
      : `All ${told(rows.length)} open epics have all five answers.`;
  }
  const missing = DECISIONS.filter((decision) => counts[decision] > 0).map(
    (decision) => `${decisionName(decision)} ${told(counts[decision])}`,
  );
  return `${told(lacking)} of ${told(rows.length)} open epics ${lacking === 1 ? 'lacks' : 'lack'} an answer: ${missing.join(', ')}.`;
}
