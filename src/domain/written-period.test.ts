import * as fc from 'fast-check';
import { isPeriod } from './calendar';
import { periodIn } from './written-period';

test.each([
  ['2027-Q3', '2027-Q3'],
  ['Q3 2027', '2027-Q3'],
  ['q3/2027', '2027-Q3'],
  ['2027 q3', '2027-Q3'],
  ['Jul 2027', '2027-07'],
  ['july 2027', '2027-07'],
  ['Sept. 2027', '2027-09'],
  ['September, 2027', '2027-09'],
  ['2027 May', '2027-05'],
  ['2027-07', '2027-07'],
  ['2027/7', '2027-07'],
  ['07/2027', '2027-07'],
  ['  2028-02-29 ', '2028-02-29'],
])('“%s” is %s', (text, period) => {
  expect(periodIn(text)).toBe(period);
});

test.each([
  '',
  '2027',
  'Q5 2027',
  'Q3',
  'Q3 27',
  '2027-13',
  '00/2027',
  '2027-02-29',
  'Juli 2027',
  'Ma 2027',
  'H2 2027',
  'end of Q3 2027',
  'Q3 2027 or Q4 2027',
  'mañana',
])('“%s” is no date', (text) => {
  expect(periodIn(text)).toBeNull();
});

test('whatever is written, it is a period that exists, or none', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^([qQ]?[0-9]{1,4}|[a-zA-Z]{2,9})[ /-]([qQ]?[0-9]{1,4})$/)),
      (text) => {
        const period = periodIn(text);
        expect(period === null || isPeriod(period)).toBe(true);
      },
    ),
  );
});
