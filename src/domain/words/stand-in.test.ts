import { NO_AGREEMENT, type Signoff } from '../agreement';
import { evaluate } from '../evaluate';
import { DEFAULT_SETTINGS } from '../settings';
import { daysText, standsInSentence, steadSentence } from './stand-in';
import type { Words } from './words';

const names: Record<string, string> = { ann: 'Ann Lee', mia: 'Mia Second', ben: 'Ben Ode' };
const words: Words = {
  locale: 'en-GB',
  timeZone: 'UTC',
  me: 'ann',
  now: Date.parse('2027-12-01T09:00:00Z'),
  today: '2027-12-01',
  name: (person) => names[person] ?? '…',
};

function judge(em: string[], signed: string[] = []) {
  const signoffs = signed.map(
    (person): Signoff => ({ person, role: 'em', source: 'duedate', period: '2028-02-01', at: 1 }),
  );
  return evaluate({
    value: { source: 'duedate', canonical: '2028-02-01' },
    phase: 'in-progress',
    agreement: { ...NO_AGREEMENT, signoffs },
    settings: {
      ...DEFAULT_SETTINGS,
      roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: em } },
      standIns: { mia: 'ann', ben: 'ann' },
    },
    today: words.today,
  });
}

test('who signs for whom, and until when, as each of the two reads it', () => {
  const until = { person: 'ann', owner: 'mia', to: '2027-12-09' };
  expect(standsInSentence(until, words)).toBe('You sign for Mia Second until 9 Dec');
  expect(standsInSentence(until, { ...words, me: 'mia' })).toBe('Ann Lee signs for you until 9 Dec');
});

test('the days of a period', () => {
  expect(daysText({ from: '2027-12-20', to: '2028-01-05' }, words)).toBe('20 Dec to 5 Jan 2028');
  expect(daysText({ from: '2027-12-20', to: '2027-12-20' }, words)).toBe('20 Dec');
});

test.each([
  ['one’s own', [['ann'], ['ann']], null],
  ['one alone', [['mia']], 'for Mia Second'],
  ['some', [['ann'], ['mia'], ['mia']], '2 of them for Mia Second'],
  ['both', [['mia'], ['mia']], 'both for Mia Second'],
  ['all', [['mia'], ['mia'], ['mia']], 'all for Mia Second'],
  [
    'of two people',
    [['mia'], ['mia'], ['ben'], ['ann']],
    '2 of them for Mia Second and 1 of them for Ben Ode',
  ],
])('dates to be signed, in whose stead: %s', (_name, owners, expected) => {
  expect(
    steadSentence(
      owners.map((em) => judge(em)),
      words,
    ),
  ).toBe(expected);
});

test('what an owner has signed already is not signed for them', () => {
  expect(steadSentence([judge(['mia'], ['mia'])], words)).toBeNull();
});
