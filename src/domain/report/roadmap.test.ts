import fc from 'fast-check';
import { type Agreement, NO_AGREEMENT } from '../agreement';
import { addDays } from '../calendar';
import { factsOf } from '../facts';
import { DEFAULT_SETTINGS } from '../settings';
import { dueName } from '../words/due';
import { laneSentence } from '../words/roadmap';
import { isDueIn } from './due';
import { axisAround, axisOf, byDate, byGoal, coverageOf, edgesOf, periodsIn, placeOn } from './roadmap';
import { buildRow, type ReportRow } from './row';

const TODAY = '2027-02-03';

interface Epic {
  goal?: string;
  agreed?: string;
}

function row(key: string, duedate: string | null, { goal, agreed }: Epic = {}): ReportRow {
  const parent = goal && { key: goal, fields: { summary: `Goal ${goal}` } };
  const facts = factsOf({ id: key, key, fields: { summary: key, duedate, parent } }, DEFAULT_SETTINGS);
  const first = agreed === undefined ? null : { source: 'duedate', on: agreed, at: 1 };
  const agreement: Agreement = { ...NO_AGREEMENT, firstAgreed: first, lastAgreed: first };
  return buildRow(facts, { agreement, lastMove: null, drifted: [], kept: [] }, DEFAULT_SETTINGS, {
    me: 'priya',
    today: TODAY,
    now: 0,
  });
}

const words = { me: 'priya', locale: 'en-GB', timeZone: 'UTC', now: 0, today: TODAY, name: String };
const keys = (rows: readonly ReportRow[]) => rows.map(({ facts }) => facts.key);

test('the calendar spans the dates by whole quarters, and today; what is far off does not stretch it', () => {
  expect(axisOf([], TODAY)).toEqual({ first: '2027-01-01', last: '2027-03-31' });
  expect(axisOf([row('A-1', '2027-05-02', { agreed: '2026-12-24' })], TODAY)).toEqual({
    first: '2026-10-01',
    last: '2027-06-30',
  });
  expect(axisOf([row('A-1', '1999-01-01'), row('A-2', '2050-01-01')], TODAY)).toEqual({
    first: '2026-07-01',
    last: '2028-09-30',
  });
  expect(periodsIn({ first: '2026-10-01', last: '2027-03-31' }, 'month')).toEqual([
    '2026-10',
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
    '2027-03',
  ]);
});

test('one quarter alone, where what is listed lies in it', () => {
  const quarter = { first: '2027-04-01', last: '2027-06-30' };
  expect(axisAround({ from: '2027-04-01', to: '2027-06-30' })).toEqual(quarter);
  expect(axisAround({ from: '2027-05-01', to: '2027-05-31' })).toEqual(quarter);
  expect(axisAround({ from: '2027-05-01', to: '2027-07-31' })).toBeNull();
  expect([axisAround(null), axisAround('none'), axisAround({ from: null, to: '2027-05-01' })]).toEqual([
    null,
    null,
    null,
  ]);
});

const someDay = fc.integer({ min: -900, max: 1_500 }).map((days) => addDays(TODAY, days));
const oddDate = fc.constantFrom(
  '0001-01-01',
  '9999-12-31',
  '2027-02',
  '2027-Q3',
  '2027-04-02T00:30:00+02:00',
);
const someRows = fc
  .array(
    fc.record({
      due: fc.option(fc.oneof({ weight: 9, arbitrary: someDay }, oddDate)),
      agreed: fc.option(someDay, { nil: undefined }),
    }),
    {
      maxLength: 30,
    },
  )
  .map((epics) => epics.map(({ due, agreed }, index) => row(`A-${index}`, due, agreed ? { agreed } : {})));

test('every epic is counted in the one column that its date is due in', () => {
  fc.assert(
    fc.property(someRows, fc.constantFrom('month' as const, 'quarter' as const), (rows, unit) => {
      const columns = coverageOf(rows, axisOf(rows, TODAY), unit);
      for (const { due, total, states } of columns) {
        const inIt = rows.filter(({ facts }) => isDueIn(facts.value?.canonical ?? null, due));
        expect(total).toBe(inIt.length);
        for (const [state, count] of Object.entries(states))
          expect(count).toBe(inIt.filter(({ evaluation }) => evaluation.state === state).length);
      }
      expect(columns.reduce((sum, { total }) => sum + total, 0)).toBe(rows.length);
    }),
  );
});

test('the calendar ends with its last day, and begins with its first', () => {
  const ends = [row('A-1', '9999-12-31'), row('A-2', '0001-01-01')];
  const totals = (first: string, last: string) =>
    coverageOf(ends, { first, last }, 'month').map(({ due, total }) => [dueName(due, words), total]);
  expect(totals('9999-10-01', '9999-12-31')).toEqual([
    ['up to 30 Sept 9999', 1],
    ['October 9999', 0],
    ['November 9999', 0],
    ['December 9999', 1],
  ]);
  expect(totals('0001-01-01', '0001-03-31').map(([, total]) => total)).toEqual([1, 0, 0, 1]);
});

test('a later date never stands before an earlier one; beyond the ends it stands at them, and the edges say so', () => {
  const axis = { first: '2027-01-01', last: '2027-03-31' };
  fc.assert(
    fc.property(someDay, someDay, (a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      expect(placeOn(axis, early).at).toBeLessThanOrEqual(placeOn(axis, late).at);
      const edges = edgesOf([row('A-1', early)], axis);
      expect(edges).toEqual({ before: early < axis.first, after: early > axis.last });
      expect(placeOn(axis, early).off !== null).toBe(edges.before || edges.after);
    }),
  );
  expect(placeOn(axis, '2027-01')).toEqual(placeOn(axis, '2027-01-31'));
});

test('epics stand by date, by goals if wanted; without a date where they were first agreed', () => {
  const rows = [
    row('A-1', '2027-06-01', { goal: 'IMP-2' }),
    row('A-2', null),
    row('A-3', null, { agreed: '2027-05-01' }),
    row('A-4', '2027-04-01', { goal: 'IMP-1' }),
  ];
  expect(keys(byDate(rows))).toEqual(['A-4', 'A-3', 'A-1']);
  expect(byGoal(byDate(rows)).map(({ goal, rows: some }) => [goal?.key, keys(some)])).toEqual([
    ['IMP-1', ['A-4']],
    ['IMP-2', ['A-1']],
    [undefined, ['A-3']],
  ]);
});

test('a lane says in words what it draws', () => {
  expect(laneSentence(row('A-1', '2027-04-09', { agreed: '2027-03-26' }), words)).toBe(
    '9 Apr · Changed since agreed · First agreed 26 Mar · slip 14 days',
  );
  expect(laneSentence(row('A-1', '2027-01-09'), words)).toBe('9 Jan · Nobody signed · Overdue');
  expect(laneSentence(row('A-1', null, { agreed: '2027-03-26' }), words)).toBe(
    'No date · Changed since agreed · First agreed 26 Mar',
  );
});
