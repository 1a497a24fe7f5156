import { type Agreement, NO_AGREEMENT } from '../agreement';
import type { EpicFacts } from '../facts';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';
import { filterRows, NO_FILTER } from './filter';
import { countTiles, headline } from './headline';
import { groupRows, sortRows } from './order';
import { buildRow, type ReportRow, type SealedMove } from './row';
import { lastMonday, sinceDay } from './since';
import { waitedOn } from './waited-on';

const TODAY = '2027-02-03';
const NOW = Date.parse(`${TODAY}T12:00:00Z`);
const DAY = 86_400_000;
const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};
const agreed = (on: string): Agreement => ({
  ...NO_AGREEMENT,
  signoffs: [
    { person: 'ben', role: 'em', source: 'duedate', period: on, at: 1 },
    { person: 'priya', role: 'pm', source: 'duedate', period: on, at: 2 },
  ],
  firstAgreed: { source: 'duedate', on, at: 2 },
  lastAgreed: { source: 'duedate', on, at: 2 },
});

function row(
  key: string,
  due: string | null,
  more: Partial<EpicFacts> = {},
  agreement: Agreement | null = null,
  lastMove: SealedMove | null = null,
): ReportRow {
  const facts: EpicFacts = {
    id: key.replace(/\D/g, ''),
    key,
    summary: `Epic ${key}`,
    value: due === null ? null : { source: 'duedate', canonical: due },
    phase: 'todo',
    statusName: 'To Do',
    doneAt: null,
    written: null,
    isFieldGone: false,
    priority: null,
    phaseSince: null,
    components: [],
    people: {},
    goal: null,
    ...more,
  };
  const sealed =
    agreement || lastMove ? { agreement: agreement ?? NO_AGREEMENT, lastMove, drifted: [], kept: [] } : null;
  return buildRow(facts, sealed, settings, { me: 'ben', today: TODAY, now: NOW });
}

const rows = [
  row('SHOP-2', '2027-05-01', {}, agreed('2027-05-01')),
  row('SHOP-10', '2027-01-15', {}, agreed('2027-01-15')),
  row('SHOP-3', '2027-06-01', {}, agreed('2027-05-25')),
  row('SHOP-4', '2027-03-01'),
  row('SHOP-5', null, { phase: 'in-progress' }),
  row('SHOP-6', null),
  row('SHOP-7', '2028-03-01'),
];

const keys = (some: readonly ReportRow[]) => some.map((each) => each.facts.key);

test('now holds what is in progress, overdue or due within 26 weeks, most pressing first', () => {
  const { now, later } = groupRows(rows, 'pressing', 'ascending');
  expect(keys(now)).toEqual(['SHOP-10', 'SHOP-3', 'SHOP-4', 'SHOP-5', 'SHOP-2']);
  expect(keys(later)).toEqual(['SHOP-7', 'SHOP-6']);
  expect(row('SHOP-8', '2027-08-04').now).toBe(true);
  // What was agreed and is far off now, or gone, does not vanish from sight by that.
  expect(row('SHOP-8', '2028-03-01', {}, agreed('2027-05-01')).now).toBe(true);
  expect(row('SHOP-8', null, {}, agreed('2027-05-01')).now).toBe(true);
  expect(row('SHOP-9', '2027-08-05').now).toBe(false);
});

test('an agreed date that has passed is flagged, and still agreed', () => {
  expect(rows[1]?.evaluation).toMatchObject({ state: 'agreed', overdue: true });
});

test('the headline and the tiles count what is now', () => {
  expect(headline(countTiles(rows), { locale: 'en-GB' })).toBe(
    '2 of 5 epics have an agreed date. 3 wait on you.',
  );
  expect(countTiles(rows).tiles).toEqual({
    agreed: 2,
    changed: 1,
    'my-turn': 3,
    overdue: 1,
    'never-agreed': 2,
    'no-date': 1,
    moved: 0,
  });
  const many = { agreed: 1_200, moved: 0, 'my-turn': 1_000 };
  expect(headline({ now: 10_000, tiles: { ...countTiles([]).tiles, ...many } }, { locale: 'en-GB' })).toBe(
    '1,200 of 10,000 epics have an agreed date. 1,000 wait on you.',
  );
  expect(headline(countTiles([]), { locale: 'en-GB' })).toBe(
    'No epic is in progress, overdue or due within 26 weeks.',
  );
});

test('columns sort both ways; rows without a value come last either way', () => {
  expect(keys(sortRows(rows, 'date', 'ascending')).slice(0, 2)).toEqual(['SHOP-10', 'SHOP-4']);
  expect(keys(sortRows(rows, 'date', 'descending')).slice(0, 2)).toEqual(['SHOP-7', 'SHOP-3']);
  for (const direction of ['ascending', 'descending'] as const) {
    expect(
      keys(sortRows(rows, 'date', direction))
        .slice(-2)
        .sort(),
    ).toEqual(['SHOP-5', 'SHOP-6']);
  }
  expect(keys(sortRows(rows, 'epic', 'ascending'))).toEqual([2, 3, 4, 5, 6, 7, 10].map((n) => `SHOP-${n}`));
});

test('filters by tile, state, person waited on, and every word of a text', () => {
  expect(keys(filterRows(rows, { ...NO_FILTER, tile: 'overdue' }))).toEqual(['SHOP-10']);
  expect(keys(filterRows(rows, { ...NO_FILTER, state: 'changed' }))).toEqual(['SHOP-3']);
  expect(keys(filterRows(rows, { ...NO_FILTER, text: 'epic shop-4' }))).toEqual(['SHOP-4']);
  // Jira does not tell the summary of every goal; its key is shown then.
  const serving = row('SHOP-9', null, { goal: { key: 'IMP-90', summary: '' } });
  expect(keys(filterRows([serving], { ...NO_FILTER, text: 'imp-90' }))).toEqual(['SHOP-9']);
  expect(waitedOn(rows)).toEqual({ people: ['ben'], emptyRoles: [] });
  expect(keys(filterRows(rows, { ...NO_FILTER, waitingOn: { person: 'ben' } })).sort()).toEqual(
    ['SHOP-3', 'SHOP-4', 'SHOP-5', 'SHOP-7'].sort(),
  );
});

describe('where somebody stands in', () => {
  const away = (me: string) =>
    buildRow(
      rows[3]?.facts as EpicFacts,
      null,
      { ...settings, standIns: { ben: 'ann' } },
      {
        me,
        today: TODAY,
        now: NOW,
      },
    );

  test('it is the turn of both, and either can sign', () => {
    for (const me of ['ben', 'ann']) expect(away(me)).toMatchObject({ myTurn: true, signable: '2027-03-01' });
    expect(away('dana')).toMatchObject({ myTurn: false, signable: null });
  });

  test('the filter by person finds it by either', () => {
    const row = away('priya');
    expect(waitedOn([row])).toEqual({ people: ['ben', 'ann'], emptyRoles: [] });
    for (const person of ['ben', 'ann']) {
      expect(filterRows([row], { ...NO_FILTER, waitingOn: { person } })).toEqual([row]);
    }
    expect(filterRows([row], { ...NO_FILTER, waitingOn: { person: 'priya' } })).toEqual([]);
  });
});

test('a date for which another one is suggested is not signed from a list', () => {
  const value = { source: 'duedate', canonical: '2027-03-01' };
  const suggested = { by: 'priya', role: 'pm' as const, value, suggests: '2027-03-08', without: 0 };
  const counter = { ...suggested, round: 1, at: 1 };
  expect(row('SHOP-4', '2027-03-01', {}, { ...NO_AGREEMENT, counter })).toMatchObject({
    evaluation: { state: 'countered' },
    myTurn: true,
    signable: null,
  });
});

test('only an owner who has not signed is offered to sign, and never on a done epic', () => {
  expect(rows[3]?.signable).toBe('2027-03-01');
  expect(rows[0]?.signable).toBeNull();
  expect(row('SHOP-11', '2027-03-01', { phase: 'done' }).signable).toBeNull();
  const stranger = buildRow(rows[3]?.facts as EpicFacts, null, settings, {
    me: 'dana',
    today: TODAY,
    now: NOW,
  });
  expect(stranger).toMatchObject({ signable: null, myTurn: false });
});

describe('what moved', () => {
  const move = (daysAgo: number, to: string | null, from: string | null = '2027-04-01'): SealedMove => ({
    by: 'automation',
    from,
    to,
    at: NOW - daysAgo * DAY,
  });
  const moved = [
    row('SHOP-1', '2027-04-08', {}, null, move(2, '2027-04-08')),
    row('SHOP-2', '2027-04-08', {}, null, move(8, '2027-04-08')),
    row('SHOP-3', '2027-04-08', {}, null, move(3, '2027-04-08', null)),
    row('SHOP-4', null, { phase: 'in-progress' }, null, move(1, null)),
    row('SHOP-5', '2027-05-01', {}, null, move(20, '2027-04-08')),
    row('SHOP-6', '2027-05-01'),
  ];

  test('in the last 7 days: moved or cleared, not set for the first time; or another date than last heard of', () => {
    expect(keys(filterRows(moved, { ...NO_FILTER, tile: 'moved' }))).toEqual(['SHOP-1', 'SHOP-4', 'SHOP-5']);
    expect(moved[4]).toMatchObject({ justMoved: true, movedLately: true });
    expect(headline(countTiles(moved), { locale: 'en-GB' })).toBe(
      '0 of 6 epics have an agreed date. 3 moved in the last 7 days. 6 wait on you.',
    );
  });

  test('sorts by when, latest first, what never moved last', () => {
    expect(keys(sortRows(moved, 'moved', 'descending'))).toEqual([
      'SHOP-5',
      'SHOP-4',
      'SHOP-1',
      'SHOP-2',
      'SHOP-3',
      'SHOP-6',
    ]);
  });

  test('since a Monday, as the viewer’s zone has it', () => {
    expect(lastMonday(TODAY)).toBe('2027-02-01');
    expect(lastMonday('2027-02-01')).toBe('2027-01-25');
    expect(lastMonday('2027-01-31')).toBe('2027-01-25');
    expect(sinceDay('2027-02-01', 'Asia/Tokyo').at).toBe(Date.parse('2027-01-31T15:00:00Z'));
    expect(sinceDay('2027-02-01', 'America/Los_Angeles').at).toBe(Date.parse('2027-02-01T08:00:00Z'));
    // In Beirut clocks go forward at midnight: the day begins at one.
    expect(sinceDay('2027-03-28', 'Asia/Beirut').at).toBe(Date.parse('2027-03-27T22:00:00Z'));
    const since = (day: string) =>
      keys(filterRows(moved, { ...NO_FILTER, movedSince: sinceDay(day, 'UTC') }));
    expect(since('2027-02-01')).toEqual(['SHOP-1', 'SHOP-4', 'SHOP-5']);
    expect(since('2027-02-02')).toEqual(['SHOP-4', 'SHOP-5']);
    expect(since('2027-01-25')).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-4', 'SHOP-5']);
  });
});
