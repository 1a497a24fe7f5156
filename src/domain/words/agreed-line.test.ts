import { agreedLineText, firstWord } from './agreed-line';
import type { Words } from './words';

const words: Words = {
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  me: 'priya',
  now: Date.parse('2027-02-03T09:00:00Z'),
  today: '2027-02-03',
  name: () => 'Unknown person',
};
const agreed = (on: string) => ({ source: 'duedate', on, at: 1 });
const moved = {
  firstAgreed: agreed('2027-03-26'),
  lastAgreed: agreed('2027-04-02'),
  value: { source: 'duedate', canonical: '2027-04-09' },
  slip: 14,
  baseline: 1,
};

test('a line in words: what was agreed first and last, what is now, and how far that is', () => {
  expect(agreedLineText(moved, [], words)).toBe(
    'First agreed 26 Mar, last agreed 2 Apr, now 9 Apr, 14 days later than first',
  );
  expect(agreedLineText({ ...moved, value: null, slip: null }, [], words)).toBe(
    'First agreed 26 Mar, last agreed 2 Apr, now no date',
  );
});

test('a new baseline is named, with what slips were measured from before', () => {
  const again = { ...moved, baseline: 3, slip: 0 };
  expect(agreedLineText(again, [agreed('2027-02-19'), agreed('2027-03-12')], words)).toBe(
    'Baseline 3 26 Mar, last agreed 2 Apr, now 9 Apr; measured before from 19 Feb and 12 Mar',
  );
  expect(firstWord({ baseline: 1 })).toBe('First agreed');
});
