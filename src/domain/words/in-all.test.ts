import { movedInAll } from '../report/in-all';
import { inAllSentence } from './in-all';
import type { Words } from './words';

const words: Words = {
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  me: 'priya',
  now: Date.parse('2027-02-03T09:00:00Z'),
  today: '2027-02-03',
  name: () => '…',
};
const MONDAY = 100;

/** Says how a date that was `dates[0]` moved to each of the others, the first time at `first`, then a second apart. */
function told(first: number, ...dates: (string | null)[]) {
  const moves = dates.slice(1).map((to, at) => ({ from: dates[at] ?? null, to, at: first + at }));
  const inAll = movedInAll(moves, MONDAY);
  return inAll && inAllSentence(inAll, words);
}

test('several moves are one in all', () => {
  expect(told(MONDAY, '2027-04-02', '2027-04-12', '2027-04-09')).toBe('7 days later in all');
  expect(told(MONDAY, '2027-04-12', '2027-04-16', '2027-04-09')).toBe('3 days earlier in all');
  expect(told(MONDAY, '2027-04-02', null, '2027-04-09')).toBe('7 days later in all');
  expect(told(MONDAY, '2027-04-02', '2027-04-12', '2027-04-02')).toBe('back where it was');
  expect(told(MONDAY, null, '2027-04-12', '2027-04-02')).toBe('had no date before');
});

test('a single move, and a date that is cleared in the end, say it themselves', () => {
  expect(told(MONDAY, '2027-04-02', '2027-04-12')).toBeNull();
  expect(told(MONDAY, '2027-04-02', '2027-04-12', null)).toBeNull();
});

test('what moved before then is not counted', () => {
  expect(told(MONDAY - 1, '2027-04-02', '2027-04-12', '2027-04-09')).toBeNull();
  expect(told(MONDAY - 1, '2027-04-02', '2027-04-12', '2027-04-09', '2027-04-16')).toBe(
    '4 days later in all',
  );
});
