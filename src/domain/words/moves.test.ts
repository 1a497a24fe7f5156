import { type Agreement, NO_AGREEMENT } from '../agreement';
import { evaluate } from '../evaluate';
import type { Happening } from '../event';
import type { Move, MoverKind } from '../move';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';
import { eventSentence } from './history';
import { givenSentence, moveSentence } from './move';
import { signedOutcome, sinceSentence, turnWhy } from './turn';
import { onDay } from './when';
import type { Words } from './words';

/** Wednesday, 10:00 in Berlin. */
const words: Words = {
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  me: 'priya',
  now: Date.parse('2027-02-03T09:00:00Z'),
  today: '2027-02-03',
  name: (person) =>
    ({ ben: 'Ben Ode', mia: 'Mia Second', priya: 'Priya Patel', bridge: 'Planning Bridge' })[person] ?? '…',
};
const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};
const MONDAY = Date.parse('2027-02-01T13:02:00Z');

function judge(
  canonical: string | null,
  agreement: Partial<Agreement> = {},
  phase = 'in-progress' as const,
  by = settings,
) {
  const value = canonical === null ? null : { source: 'duedate', canonical };
  return evaluate({
    value,
    phase,
    agreement: { ...NO_AGREEMENT, ...agreement },
    settings: by,
    today: words.today,
  });
}

function move(kind: MoverKind, accountId: string | null, more: Partial<Move> = {}): Move {
  const at = MONDAY;
  return {
    historyId: '1',
    source: 'duedate',
    from: '2027-04-02',
    to: '2027-04-09',
    at,
    by: { kind, accountId },
    ...more,
  };
}

const ben = { person: 'ben', role: 'em' as const, source: 'duedate', period: '2027-04-09', at: MONDAY };
const agreed = { source: 'duedate', on: '2027-04-02', at: 1 };
const changed = { firstAgreed: agreed, lastAgreed: agreed };

test.each<[Move & { name?: string }, string]>([
  [move('automation', 'a'), 'Automation moved it from 2 Apr to 9 Apr · Mon 14:02'],
  [move('person', 'ben'), 'Ben Ode (EM) moved it from 2 Apr to 9 Apr · Mon 14:02'],
  [move('person', 'priya'), 'You moved it from 2 Apr to 9 Apr · Mon 14:02'],
  [{ ...move('person', 'dana'), name: 'Dana Dev' }, 'Dana Dev moved it from 2 Apr to 9 Apr · Mon 14:02'],
  [
    { ...move('app', 'bridge'), name: 'Planning Bridge' },
    'Planning Bridge (an app) moved it from 2 Apr to 9 Apr · Mon 14:02',
  ],
  [move('unknown', null), 'Jira does not say who moved it from 2 Apr to 9 Apr · Mon 14:02'],
  [move('unknown', 'ben', { to: null }), 'Jira does not say who cleared it, which was 2 Apr · Mon 14:02'],
  [move('automation', 'a', { from: null }), 'Automation set it to 9 Apr · Mon 14:02'],
])('what moved it: %#', (told, sentence) => {
  expect(moveSentence(told, judge('2027-04-09'), words)).toBe(sentence);
});

test('a reason stands with who gave it', () => {
  const given = { reason: 'dependency' as const, text: 'the payment partner is late', by: 'ben', at: 1 };
  expect(givenSentence(given, words)).toBe('Dependency: the payment partner is late — Ben Ode');
  expect(givenSentence({ ...given, text: '', by: 'priya' }, words)).toBe('Dependency — you');
});

test('why it is my turn', () => {
  expect(turnWhy(judge('2027-04-09', { signoffs: [ben] }), null, words)).toBe(
    'Ben Ode (EM) signed 9 Apr on Monday; you have not.',
  );
  const mine = { ...ben, person: 'priya', role: 'pm' as const, period: '2027-04-02' };
  expect(turnWhy(judge('2027-04-09', { ...changed, signoffs: [ben, mine] }), null, words)).toBe(
    'Ben Ode (EM) signed 9 Apr on Monday; you last signed 2 Apr.',
  );
  expect(turnWhy(judge('2027-04-09'), null, words)).toBe('Nobody has signed 9 Apr yet; the EM proposes.');
  expect(turnWhy(judge('2027-04-09'), null, { ...words, me: 'ben' })).toBe(
    'Nobody has signed 9 Apr yet; you propose.',
  );
  expect(turnWhy(judge(null), null, words)).toBe('In progress without a date.');
  expect(turnWhy(judge('2027-04-09', changed), move('automation', 'a'), words)).toBe(
    'Changed since agreed: from 2 Apr to 9 Apr, moved by automation, Mon 14:02.',
  );
  expect(turnWhy(judge(null, changed), move('unknown', null, { to: null }), words)).toBe(
    'Changed since agreed: from 2 Apr to no date, cleared Mon 14:02, Jira does not say by whom.',
  );
  const counter = {
    by: 'ben',
    role: 'em' as const,
    value: { source: 'duedate', canonical: '2027-04-09' },
    suggests: '2027-04-16',
    without: 0,
    round: 1,
    at: 1,
  };
  expect(turnWhy(judge('2027-04-09', { counter }), null, words)).toBe(
    'Ben Ode (EM) suggests 16 Apr instead of 9 Apr.',
  );
});

test('why it is my turn tells what the others signed, which may be a longer period, or one each', () => {
  const mia = { ...ben, person: 'mia', period: '2027-04' };
  const both = {
    ...settings,
    roles: { ...settings.roles, em: { here: true as const, people: ['ben', 'mia'] } },
  };
  const why = (signoffs: Agreement['signoffs'], by = settings) =>
    turnWhy(judge('2027-04-09', { signoffs }, 'in-progress', by), null, words);
  expect(why([{ ...ben, period: '2027-Q2' }])).toBe('Ben Ode (EM) signed Q2 2027 on Monday; you have not.');
  expect(why([ben, { ...mia, period: '2027-04-09' }], both)).toBe(
    'Ben Ode (EM) and Mia Second (EM) signed 9 Apr; you have not.',
  );
  expect(why([ben, mia], both)).toBe(
    'Ben Ode (EM) signed 9 Apr and Mia Second (EM) signed April 2027; you have not.',
  );
});

test('an agreed date that nobody signs any more has not changed', () => {
  expect(turnWhy(judge('2027-04-02', changed), null, words)).toBe(
    'Nobody has signed 2 Apr any more; the EM proposes.',
  );
});

test('a move that is not the one to this date explains nothing about it', () => {
  const older = move('automation', 'a', { to: '2027-04-05' });
  expect(turnWhy(judge('2027-04-09', changed), older, words)).toBe(
    'Changed since agreed: from 2 Apr to 9 Apr.',
  );
});

test('what came of a sign-off', () => {
  const mine = { ...ben, person: 'priya', role: 'pm' as const };
  expect(signedOutcome(judge('2027-04-09', { signoffs: [ben, mine] }), words)).toBe('Signed · agreed');
  expect(signedOutcome(judge('2027-04-09', { signoffs: [mine] }), words)).toBe(
    'Signed · waiting on Ben Ode (EM)',
  );
});

test('moments by the viewer’s calendar', () => {
  expect(sinceSentence(MONDAY, words)).toBe('Your turn since Mon 14:02');
  expect(sinceSentence(null, words)).toBeNull();
  expect(onDay(Date.parse('2027-02-02T23:30:00Z'), words)).toBe('today');
  expect(onDay(Date.parse('2027-02-02T22:30:00Z'), words)).toBe('yesterday');
  expect(onDay(Date.parse('2027-01-27T12:00:00Z'), words)).toBe('on 27 Jan');
});

test.each<[string | null, Happening, string]>([
  ['ben', { kind: 'moved', move: move('person', 'ben') }, 'Ben Ode moved the date from 2 Apr to 9 Apr'],
  [
    null,
    { kind: 'moved', move: move('unknown', null) },
    'Jira does not say who moved the date from 2 Apr to 9 Apr',
  ],
  [
    'bridge',
    { kind: 'moved', move: move('app', 'bridge', { to: null }) },
    'Planning Bridge (an app) cleared the date, which was 2 Apr',
  ],
  [
    'ben',
    {
      kind: 'signed',
      roles: ['em'],
      value: { source: 'duedate', canonical: '2027-04-09' },
      period: '2027-04-09',
      agreed: null,
      byEditing: true,
    },
    'Ben Ode signed 9 Apr as EM by editing the date in Jira',
  ],
  [
    'priya',
    { kind: 'gave-reason', historyId: '1', reason: 'scope', text: 'two stories more' },
    'You said why the date moved: Scope: two stories more',
  ],
  [null, { kind: 'changed-project', from: '1', to: '2' }, 'The epic came from another project'],
  [null, { kind: 'left-level' }, 'The issue was no epic any more'],
  [null, { kind: 'returned' }, 'The issue became an epic again'],
])('history: %#', (by, what, sentence) => {
  expect(eventSentence({ rev: 1, at: MONDAY, by, actionId: 'a', what }, words)).toBe(sentence);
});
