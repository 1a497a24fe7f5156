import { dateHistory, newsIn } from './jira-history';

const AUTOMATION = '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077';
const ben = { accountId: 'ben', displayName: 'Ben Ode', accountType: 'atlassian' };

const entry = (id: string, created: string | number, from: string | null, to: string | null, more = {}) => ({
  id,
  created,
  author: ben,
  items: [{ fieldId: 'duedate', from, to }],
  ...more,
});

const DUE = { source: 'duedate', zone: 'UTC' };

test('moves come in the order of their instants, whatever order Jira gives, and however it writes instants', () => {
  const history = dateHistory(
    [
      entry('12', Date.parse('2027-02-03T09:00:00Z'), '2027-04-09', null),
      entry('10', '2027-02-01T10:00:00.000+0100', '2027-04-02', '2027-04-09'),
      entry('9', '2027-02-01T10:00:00.000+0100', null, '2027-04-02'),
      { id: '11', created: '2027-02-02T09:00:00.000+0000', author: ben, items: [{ fieldId: 'summary' }] },
      entry('13', '2027-02-04T09:00:00.000+0000', null, null),
    ],
    5,
    DUE,
  );
  expect(history.moves.map(({ historyId, from, to }) => [historyId, from, to])).toEqual([
    ['9', null, '2027-04-02'],
    ['10', '2027-04-02', '2027-04-09'],
    ['12', '2027-04-09', null],
  ]);
  expect(history.moves[0]).toMatchObject({ by: { kind: 'person', accountId: 'ben' }, name: 'Ben Ode' });
});

test.each([
  ['a person', { author: ben }, { kind: 'person', accountId: 'ben' }],
  [
    'automation',
    { author: { ...ben, accountId: AUTOMATION } },
    { kind: 'automation', accountId: AUTOMATION },
  ],
  ['an app', { author: { accountId: 'app-1', accountType: 'app' } }, { kind: 'app', accountId: 'app-1' }],
  ['nobody that Jira names', { author: undefined }, { kind: 'unknown', accountId: null }],
  [
    'something in a person’s name',
    { author: ben, historyMetadata: { type: 'import' } },
    { kind: 'unknown', accountId: 'ben' },
  ],
])('a move by %s', (_who, more, by) => {
  const { moves } = dateHistory([entry('1', 1000, null, '2027-04-02', more)], 1, DUE);
  expect(moves[0]?.by).toEqual(by);
});

describe('news', () => {
  const moves = [entry('8', 1000, null, '2027-04-02'), entry('10', 1000, '2027-04-02', '2027-04-09')];
  const ids = (news: { historyId: string }[] | null) => news?.map(({ historyId }) => historyId);

  test('is what lies beyond the mark; of one instant, by growing ids', () => {
    const history = dateHistory(moves, null, DUE);
    expect(ids(newsIn(history, null))).toEqual(['8', '10']);
    expect(ids(newsIn(history, { at: 1000, id: '8' }))).toEqual(['10']);
    expect(ids(newsIn(history, { at: 1000, id: '10' }))).toEqual([]);
  });

  test('is unknown where Jira gave only the newest entries and they do not reach back to the mark', () => {
    const partial = dateHistory(moves, 200, DUE);
    expect(newsIn(partial, null)).toBeNull();
    expect(newsIn(partial, { at: 999, id: '7' })).toBeNull();
    expect(ids(newsIn(partial, { at: 1000, id: '8' }))).toEqual(['10']);
  });
});
