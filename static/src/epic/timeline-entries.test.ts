import type { Happening, LedgerEvent } from '../../../src/domain/event';
import type { NamedMove } from '../../../src/domain/jira-history';
import type { Suggestion } from '../../../src/domain/suggestion';
import type { Words } from '../../../src/domain/words/words';
import { type TimelineSource, timelineEntries } from './timeline-entries';

const words: Words = {
  locale: 'en-GB',
  timeZone: 'UTC',
  me: 'priya',
  now: Date.parse('2027-02-03T09:00:00Z'),
  today: '2027-02-03',
  name: (person) => ({ ben: 'Ben Ode' })[person] ?? 'Unknown person',
};
const value = { source: 'duedate', canonical: '2027-04-02' };
const move: NamedMove = {
  historyId: '7',
  source: 'duedate',
  from: '2027-03-26',
  to: '2027-04-02',
  at: 100,
  by: { kind: 'automation', accountId: 'robot' },
  name: 'Automation for Jira',
};
const signed: Happening = { kind: 'signed', roles: ['em'], value, period: '2027-04-02', agreed: null };
const event = (rev: number, at: number, what: Happening): LedgerEvent => ({
  rev,
  at,
  by: 'ben',
  actionId: `a${rev}`,
  what,
});
const told = (source: Partial<TimelineSource>) =>
  timelineEntries({ events: [], earlierMoves: [], suggestions: [], baselines: [], ...source }, words);

test('what people did and what moved the date stand in one order, by their instants', () => {
  const { by, from, to, at, historyId, source } = move;
  const heardLate = event(2, 150, { kind: 'moved', move: { by, from, to, at: at + 50, historyId, source } });
  const entries = told({
    events: [event(1, 200, signed), heardLate, event(3, 200, { kind: 'claimed', role: 'em' })],
    earlierMoves: [move],
  });
  expect(entries.map(({ sentence, look }) => [look, sentence])).toEqual([
    ['other', 'Ben Ode took the role of EM on this epic'],
    ['signed', 'Ben Ode signed 2 Apr as EM'],
    ['robot', 'Automation moved the date from 26 Mar to 2 Apr'],
    ['robot', 'Automation moved the date from 26 Mar to 2 Apr'],
  ]);
});

test('earlier moves wait until the events after them have been read', () => {
  expect(told({ events: [event(30, 200, signed)], earlierMoves: [move] })).toHaveLength(1);
  expect(told({ earlierMoves: [move] })).toHaveLength(1);
});

test('a suggestion that the date left behind keeps its words, and says that it is over', () => {
  const suggestion: Suggestion = {
    id: 's1',
    by: 'ben',
    role: 'em',
    value,
    suggests: '2027-04-09',
    without: [],
    reason: 'capacity',
    text: 'two of us are away',
    round: 1,
    at: 1,
    end: 'overtaken',
  };
  const { end: _, ...said } = suggestion;
  const [entry] = told({
    events: [event(1, 1, { kind: 'suggested', suggestion: said })],
    suggestions: [suggestion],
  });
  expect(entry).toMatchObject({
    sentence: 'Ben Ode suggested 9 Apr instead of 2 Apr as EM: Capacity: two of us are away',
    note: 'over, because the date moved',
    look: 'said',
  });
});
