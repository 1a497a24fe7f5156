import { NO_AGREEMENT } from '../agreement';
import { evaluate } from '../evaluate';
import { DEFAULT_SETTINGS } from '../settings';
import { answersSentence, overtakenNote, suggestedDate } from './suggestion';
import type { Words } from './words';

const words: Words = {
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  me: 'priya',
  now: Date.parse('2027-02-03T09:00:00Z'),
  today: '2027-02-03',
  name: (person) => ({ ben: 'Ben Ode', ann: 'Ann Lee' })[person] ?? 'Unknown person',
};
const value = { source: 'duedate', canonical: '2027-04-02' };

function judge(standIns: Record<string, string> = {}) {
  const said = { by: 'priya', role: 'pm' as const, value, suggests: '2027-04-09', without: 0 };
  return evaluate({
    value,
    phase: 'todo',
    agreement: { ...NO_AGREEMENT, counter: { ...said, round: 1, at: 1 } },
    settings: {
      ...DEFAULT_SETTINGS,
      roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
      standIns,
    },
    today: words.today,
  });
}

test('a button carries the date with its year, and how many children go', () => {
  expect(suggestedDate({ suggests: '2027-04-09', without: 0 }, words)).toBe('9 Apr 2027');
  expect(suggestedDate({ suggests: '2027-04-02', without: 1 }, words)).toBe('2 Apr 2027 without 1 child');
  expect(suggestedDate({ suggests: '2027-04-02', without: 3 }, words)).toBe('2 Apr 2027 without 3 children');
});

test('its author is told who answers, and how', () => {
  const can = 'can accept it, suggest another date, or sign 2 Apr as it is';
  expect(answersSentence(judge(), words)).toBe(`Ben Ode (EM) ${can}`);
  expect(answersSentence(judge({ ben: 'ann' }), words)).toBe(`Ann Lee for Ben Ode (EM) ${can}`);
});

test('only a suggestion that the date left behind says so itself', () => {
  expect(overtakenNote('overtaken')).toBe('over, because the date moved');
  expect(overtakenNote('accepted')).toBeNull();
  expect(overtakenNote(null)).toBeNull();
});
