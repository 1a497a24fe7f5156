import { type Agreement, NO_AGREEMENT } from '../agreement';
import type { Happening, LedgerEvent } from '../event';
import type { Phase } from '../phase';
import { type EpicRecord, newRecord } from '../record';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';
import { causeOf } from './cause';
import { type EpicNow, judgeTurn } from './judge';

const HOUR = 3_600_000;
const NOW = Date.parse('2027-02-03T12:00:00Z');
const TODAY = '2027-02-03';
const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};
const signedBy = (person: string, role: 'pm' | 'em', period: string): Agreement => ({
  ...NO_AGREEMENT,
  signoffs: [{ person, role, source: 'duedate', period, at: NOW - HOUR }],
});

function epic(due: string | null, phase: Phase = 'todo', more: Partial<EpicRecord> = {}): EpicNow {
  return {
    facts: {
      id: '7',
      key: 'SHOP-7',
      summary: '',
      value: due === null ? null : { source: 'duedate', canonical: due },
      phase,
      statusName: '',
      doneAt: null,
      written: null,
      isFieldGone: false,
      priority: null,
      phaseSince: null,
      components: [],
      people: {},
      goal: null,
    },
    level: 1,
    project: { id: '1', key: 'SHOP', name: 'Shop', type: 'software' },
    record: { ...newRecord('1', 'epoch'), ...more },
    settings,
  };
}

const ben = { person: 'ben', since: NOW - HOUR };
const priya = { person: 'priya', since: NOW - HOUR };

test.each([
  ['the EM proposes', ben, epic('2027-04-02'), true],
  ['the PM does not yet', priya, epic('2027-04-02'), false],
  [
    'signed by the EM, the PM is next',
    priya,
    epic('2027-04-02', 'todo', { agreement: signedBy('ben', 'em', '2027-04-02') }),
    true,
  ],
  [
    'and the EM no longer',
    ben,
    epic('2027-04-02', 'todo', { agreement: signedBy('ben', 'em', '2027-04-02') }),
    false,
  ],
  ['done', ben, epic('2027-04-02', 'done'), false],
  ['in progress without a date', ben, epic(null, 'in-progress'), true],
  ['not begun, without a date', ben, epic(null), false],
  ['an epic that nothing has happened to', ben, { ...epic('2027-04-02'), record: null }, true],
  ['no epic any more', ben, { ...epic('2027-04-02'), level: 0 }, false],
  ['frozen', ben, epic('2027-04-02', 'todo', { frozen: true }), false],
  ['no owner any more', ben, { ...epic('2027-04-02'), settings: DEFAULT_SETTINGS }, false],
])('whose turn: %s', (_name, noted, now, isTrue) => {
  expect(judgeTurn(noted, now, TODAY) !== null).toBe(isTrue);
});

test.each([
  ['the last day of 26 weeks', '2027-08-04', 26, false],
  ['the day after', '2027-08-05', 26, true],
  ['a month counts by its last day', '2027-08', 26, true],
  ['one week', '2027-02-10', 1, false],
  ['overdue', '2027-01-01', 1, false],
])('the horizon: %s', (_name, due, horizonWeeks, beyond) => {
  const now = { ...epic(due), settings: { ...settings, horizonWeeks } };
  expect(judgeTurn(ben, now, TODAY)?.beyondHorizon).toBe(beyond);
});

test('no date is never beyond the horizon', () => {
  expect(judgeTurn(ben, epic(null, 'in-progress'), TODAY)?.beyondHorizon).toBe(false);
});

test('a turn began when it was noted, however often the date has moved since', () => {
  const lastMove = {
    historyId: '1',
    source: 'duedate',
    from: '2027-04-01',
    to: '2027-04-02',
    at: NOW - 60_000,
    by: { kind: 'automation' as const, accountId: null },
    given: null,
  };
  expect(judgeTurn(ben, epic('2027-04-02', 'todo', { lastMove }), TODAY)).toMatchObject({
    since: NOW - HOUR,
    movedAt: NOW - 60_000,
  });
});

describe('who caused a turn', () => {
  const since = NOW - HOUR;
  const event = (rev: number, at: number, by: string | null, what: Partial<Happening>): LedgerEvent => ({
    rev,
    at,
    by,
    actionId: `action-${rev}`,
    what: what as Happening,
  });
  const claimed = (rev: number, at: number, by: string | null) => event(rev, at, by, { kind: 'claimed' });
  const cause = (...events: LedgerEvent[]) => causeOf({ ...newRecord('1', 'e'), events }, since);

  test('whoever did the last thing before it', () => {
    expect(
      cause(claimed(1, since - 9, 'priya'), claimed(2, since, 'ben'), claimed(3, since + 1, 'dana')),
    ).toBe('ben');
  });

  test('by the instants of what happened, not by the order in which it was heard of', () => {
    expect(cause(claimed(1, since - 5, 'priya'), claimed(2, since - 9, 'ben'))).toBe('priya');
  });

  test('nobody, where nothing in the ledger did: the status or the people of the project changed', () => {
    expect(causeOf(null, since)).toBeNull();
    expect(cause(claimed(1, since - HOUR, 'ben'))).toBeNull();
    expect(cause(claimed(1, since - 9, null))).toBeNull();
    expect(cause(event(1, since - 9, 'ben', { kind: 'answered' }))).toBeNull();
  });

  test('their own doing is told apart', () => {
    const events = [event(1, since, 'ben', { kind: 'withdrew' })];
    expect(judgeTurn(ben, epic('2027-04-02', 'todo', { events }), TODAY)?.ownDoing).toBe(true);
    expect(
      judgeTurn({ ...ben, since: since + HOUR }, epic('2027-04-02', 'todo', { events }), TODAY)?.ownDoing,
    ).toBe(false);
  });
});

test.each([
  ['within the horizon', '2027-08-04', null],
  ['without a date', null, null],
  // 182 days before the date, from where that day begins first: 14 hours ahead of UTC.
  ['a day beyond it', '2027-08-05', '2027-02-03T10:00:00Z'],
  ['a quarter counts by its last day', '2027-Q4', '2027-07-01T10:00:00Z'],
])('from when a date is near: %s', (_name, due, from) => {
  const turn = judgeTurn(ben, epic(due, 'in-progress'), TODAY);
  expect(turn?.nearFrom).toBe(from && Date.parse(from));
  expect(turn?.beyondHorizon).toBe(from !== null);
});
