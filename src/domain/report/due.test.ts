import { type Due, dueIn, dueText, isDueIn, periodOf, stretchOf } from './due';

test('a date is due in a stretch by its last day, ends included; one without a date in none', () => {
  const spring = stretchOf('2027-Q2');
  expect(
    ['2027-03-31', '2027-04-01', '2027-04', '2027-Q2', '2027-06-30', '2027-07-01', null].map((date) =>
      isDueIn(date, spring),
    ),
  ).toEqual([false, true, true, true, true, false, false]);
  expect([isDueIn(null, 'none'), isDueIn('2027-04-01', 'none')]).toEqual([true, false]);
  expect(isDueIn('2020-01-01', { from: null, to: '2027-03-31' })).toBe(true);
  expect(isDueIn('2027-04-01', { from: null, to: '2027-03-31' })).toBe(false);
  expect(isDueIn('2031-01-01', { from: '2027-04-01', to: null })).toBe(true);
});

test.each<[string, Due]>([
  ['2027-04-01..2027-06-30', stretchOf('2027-Q2')],
  ['..2027-03-31', { from: null, to: '2027-03-31' }],
  ['2028-01-01..', { from: '2028-01-01', to: null }],
  ['none', 'none'],
])('%s is an address of it', (text, due) => {
  expect([dueText(due), dueIn(text)]).toEqual([text, due]);
});

test.each(['', '..', '2027-04-01', '2027-02-30..', 'x..y', '2027-01-01..2027-02-01..2027-03-01'])(
  '%p says no such thing',
  (text) => expect(dueIn(text)).toBeNull(),
);

test('a stretch that is a month or a quarter goes by its name', () => {
  expect([periodOf(stretchOf('2027-02')), periodOf(stretchOf('2027-Q4'))]).toEqual(['2027-02', '2027-Q4']);
  expect(periodOf({ from: '2027-02-01', to: '2027-03-31' })).toBeNull();
  expect(periodOf({ from: '2027-02-01', to: null })).toBeNull();
});
