import { NO_AGREEMENT } from '../agreement';
import { buildRow, type SealedMove } from '../report/row';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';
import { movedParts } from './row';
import type { Words } from './words';

const words: Words = {
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  me: 'priya',
  now: Date.parse('2027-02-03T09:00:00Z'),
  today: '2027-02-03',
  name: (person) => ({ ben: 'Ben Ode', priya: 'Priya Patel' })[person] ?? '…',
};
const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};

function row(due: string | null, lastMove: SealedMove | null) {
  const facts = {
    id: '12',
    key: 'SHOP-12',
    summary: 'Track an order live',
    value: due === null ? null : { source: 'duedate', canonical: due },
    phase: 'in-progress' as const,
    statusName: 'In Progress',
    doneAt: null,
    written: null,
    isFieldGone: false,
    priority: null,
    phaseSince: null,
    components: [],
    people: {},
    goal: null,
  };
  return buildRow(facts, { agreement: NO_AGREEMENT, lastMove, drifted: [], kept: [] }, settings, words);
}

const move = (from: string | null, to: string | null): SealedMove => ({
  by: 'automation',
  from,
  to,
  at: Date.parse('2027-02-01T09:00:00Z'),
});

test('what moved a row, how far and when', () => {
  const told = (due: string | null, last: SealedMove | null) => movedParts(row(due, last), words);
  expect(told('2027-04-09', move('2027-04-02', '2027-04-09'))).toEqual([
    '7 days later',
    'automation',
    '2 days ago',
  ]);
  expect(told(null, move('2027-04-02', null))).toEqual(['cleared', 'automation', '2 days ago']);
  expect(told('2027-04-09', move(null, '2027-04-09'))).toEqual([]);
  expect(told('2027-04-16', move('2027-04-02', '2027-04-09'))).toEqual(['just moved']);
  expect(told('2027-04-16', null)).toEqual([]);
});
