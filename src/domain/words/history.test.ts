import type { Happening } from '../event';
import type { NamedMove } from '../jira-history';
import { earlierSentence, eventSentence } from './history';
import type { Words } from './words';

const words: Words = {
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  me: 'priya',
  now: Date.parse('2027-02-03T09:00:00Z'),
  today: '2027-02-03',
  name: (person) => ({ ben: 'Ben Ode', ann: 'Ann Lee', mia: 'Mia Second' })[person] ?? 'Unknown person',
};
const due = (canonical: string) => ({ source: 'duedate', canonical });
const first = { source: 'duedate', on: '2027-04-02', at: 10 };

function told(what: Happening, at: number, baselines = [first], by = 'ben'): string {
  return eventSentence({ rev: 1, at, by, actionId: 'a', what }, words, baselines);
}

const signed = (day: string, agreed: string | null = day): Happening => ({
  kind: 'signed',
  roles: ['em'],
  value: due(day),
  period: day,
  agreed,
});

test('an agreement tells how far it is from what was first agreed', () => {
  expect(told(signed('2027-04-02'), 10)).toBe('Ben Ode signed 2 Apr as EM: agreed');
  expect(told(signed('2027-04-16'), 20)).toBe(
    'Ben Ode signed 16 Apr as EM: agreed, 14 days later than first',
  );
  expect(told(signed('2027-04-02'), 30)).toBe('Ben Ode signed 2 Apr as EM: agreed, the same as first');
  expect(told(signed('2027-04-16', null), 20)).toBe('Ben Ode signed 16 Apr as EM');
});

test('after a new baseline the slip is measured from that, and before it from the former one', () => {
  const baselines = [first, { source: 'duedate', on: '2027-04-16', at: 25 }];
  expect(told(signed('2027-04-16'), 20, baselines)).toMatch(/14 days later than first$/);
  expect(told(signed('2027-04-19'), 30, baselines)).toMatch(/3 days later than baseline 2$/);
});

test('an accepted suggestion tells who had suggested it, and its slip; another field has none', () => {
  const accepted: Happening = {
    kind: 'accepted',
    suggestion: 's',
    roles: [],
    standingIn: [{ role: 'em', for: 'mia' }],
    proposer: { person: 'priya', role: 'pm' },
    value: due('2027-04-09'),
    period: '2027-04-09',
    agreed: '2027-04-09',
  };
  expect(told(accepted, 20, [first], 'ann')).toBe(
    'Ann Lee accepted 9 Apr, as you suggested, as EM for Mia Second: agreed, 7 days later than first',
  );
  expect(told(accepted, 20, [{ ...first, source: 'customfield_1' }], 'ann')).toMatch(/: agreed$/);
});

test('moves of the time before the record carry the name that Jira kept', () => {
  const move: NamedMove = {
    historyId: '7',
    source: 'duedate',
    from: '2027-04-02',
    to: '2027-04-09',
    at: 1,
    by: { kind: 'person', accountId: 'gone' },
    name: 'Gus Gone',
  };
  expect(earlierSentence(move, words)).toBe('Gus Gone moved the date from 2 Apr to 9 Apr');
  expect(earlierSentence({ ...move, by: { kind: 'person', accountId: 'priya' } }, words)).toMatch(
    /^You moved/,
  );
  expect(earlierSentence({ ...move, by: { kind: 'unknown', accountId: null }, name: null }, words)).toBe(
    'Jira does not say who moved the date from 2 Apr to 9 Apr',
  );
  expect(earlierSentence({ ...move, by: { kind: 'app', accountId: 'x' }, name: 'Planner' }, words)).toMatch(
    /^Planner \(an app\) moved/,
  );
});
