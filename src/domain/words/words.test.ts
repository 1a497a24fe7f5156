import { type Agreement, NO_AGREEMENT } from '../agreement';
import { evaluate } from '../evaluate';
import type { Refusal } from '../refusal';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';
import {
  doneSentence,
  firstAgreedSentence,
  holderSentence,
  lastAgreedSentence,
  reasonSentence,
  stateSentence,
  turnSentence,
  whoCanSign,
} from './date';
import { eventSentence } from './history';
import { refusalSentence } from './refusal';
import type { Words } from './words';

const words: Words = {
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  me: 'priya',
  now: Date.parse('2027-02-03T09:00:00Z'),
  today: '2027-02-03',
  name: (person) => ({ ben: 'Ben Ode', priya: 'Priya Patel', gus: 'Gus Gone' })[person] ?? 'Unknown person',
};
const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};
const due = (canonical: string) => ({ source: 'duedate', canonical });

function judge(
  canonical: string | null,
  agreement: Partial<Agreement> = {},
  over: Partial<ProjectSettings> = {},
) {
  return evaluate({
    value: canonical === null ? null : due(canonical),
    phase: 'todo',
    agreement: { ...NO_AGREEMENT, ...agreement },
    settings: { ...settings, ...over },
    today: words.today,
  });
}

const ben = { person: 'ben', role: 'em' as const, source: 'duedate', period: '2027-04-02', at: 1 };
const priya = { ...ben, person: 'priya', role: 'pm' as const };
const agreedOn = (on: string) => ({ source: 'duedate', on, at: 1 });
const moved = {
  signoffs: [ben, priya],
  firstAgreed: agreedOn('2027-03-26'),
  lastAgreed: agreedOn('2027-04-02'),
};

test('a changed date says what was agreed last and first', () => {
  const changed = judge('2027-04-09', moved);
  expect(stateSentence(changed, words)).toBe('Changed since agreed');
  expect(lastAgreedSentence(changed, words)).toBe('Last agreed 2 Apr, by both');
  expect(firstAgreedSentence(changed, words)).toBe('First agreed 26 Mar · slip 14 days');
  expect(turnSentence(changed, words)).toBe('Waiting on Ben Ode (EM)');
});

test('the agreed date, from which one side has taken its sign-off back, has not changed', () => {
  const withdrawn = judge('2027-04-02', { ...moved, signoffs: [priya] });
  expect(withdrawn.state).toBe('changed');
  expect(stateSentence(withdrawn, words)).toBe('No longer agreed');
  expect(stateSentence(judge(null, moved), words)).toBe('Changed since agreed');
});

test('agreed with slip never clears the past', () => {
  expect(stateSentence(judge('2027-04-02', moved), words)).toBe('Agreed · 7 days later than first');
  expect(lastAgreedSentence(judge('2027-04-02', moved), words)).toBeNull();
});

test('holders: signed, signed otherwise, not yet, a former one, the same person twice', () => {
  const changed = judge('2027-04-09', { signoffs: [{ ...ben, period: '2027-Q2' }, priya] });
  expect(changed.roles.em.holders.map((each) => holderSentence('em', each, words))).toEqual([
    'signed Q2 2027',
  ]);
  expect(changed.roles.pm.holders.map((each) => holderSentence('pm', each, words))).toEqual([
    'last signed 2 Apr',
  ]);
  const former = judge('2027-04-02', {
    signoffs: [{ ...ben, person: 'gus' }],
    successions: [{ role: 'em', from: 'gus', to: 'ben' }],
  });
  expect(former.roles.em.holders.map((each) => holderSentence('em', each, words))).toEqual([
    '2 Apr signed by Gus Gone, former EM',
  ]);
  const twice = judge(
    '2027-04-02',
    { signoffs: [{ ...ben, person: 'priya' }, priya] },
    { roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['priya'] } } },
  );
  expect(twice.roles.pm.holders.map((each) => holderSentence('pm', each, words))).toEqual([
    'signed as EM; counts once',
  ]);
  expect(twice.reasons.map((each) => reasonSentence(each, words))).toEqual([
    'You are both PM and EM here, which counts once. A project admin can allow it for both.',
  ]);
});

test('turns: mine, an empty role’s', () => {
  expect(turnSentence(judge('2027-04-02', { signoffs: [ben] }), words)).toBe('Your turn');
  const empty = judge('2027-04-02', {}, DEFAULT_SETTINGS);
  expect(turnSentence(empty, words)).toBe('Waiting on an EM, nobody yet');
  expect(whoCanSign(empty, true, words)).toBe('Nobody can sign yet: take a role first.');
  expect(whoCanSign(judge('2027-04-02'), false, words)).toBe(
    'Ben Ode (EM) and Priya Patel (PM) can sign this date.',
  );
});

test('done is told against what was agreed', () => {
  const done = (at: string, agreement: Partial<Agreement> = moved) =>
    doneSentence({ ...judge('2027-04-02', agreement), phase: 'done' }, Date.parse(at), words);
  expect(done('2027-04-04T10:00:00Z')).toBe('Done 4 Apr, 2 days after agreed');
  expect(done('2027-04-01T22:30:00Z')).toBe('Done 2 Apr, as agreed');
  expect(done('2027-04-01T10:00:00Z')).toBe('Done 1 Apr, 1 day before agreed');
  expect(done('2027-04-04T10:00:00Z', {})).toBe('Done 4 Apr, without an agreed date');
});

test('history reads as sentences', () => {
  const event = { rev: 1, at: Date.parse('2027-02-01T13:02:00Z'), by: 'priya', actionId: 'a' };
  expect(
    eventSentence(
      {
        ...event,
        what: {
          kind: 'signed',
          roles: ['pm'],
          value: due('2027-04-02'),
          period: '2027-04',
          agreed: '2027-04-02',
        },
      },
      words,
    ),
  ).toBe('You signed April 2027 as PM: agreed');
  expect(eventSentence({ ...event, by: 'ben', what: { kind: 'claimed', role: 'em' } }, words)).toBe(
    'Ben Ode took the role of EM on this epic',
  );
});

test('a refusal says what to do next', () => {
  const refused: Refusal = { code: 'date-moved', yours: due('2027-04-02'), jira: due('2028-04-09') };
  expect(refusalSentence(refused, words)).toBe(
    'Nothing was signed: the date you saw was 2 Apr, and Jira now shows 9 Apr 2028. Look at the new date, then sign it if it is right.',
  );
  expect(refusalSentence({ code: 'not-owner', owners: ['ben'], emptyRoles: ['pm'] }, words)).toBe(
    'You cannot sign this date. Ben Ode can. Nobody is the PM yet.',
  );
  expect(refusalSentence({ code: 'jira-unavailable', retryAfterSeconds: 1 }, words)).toBe(
    'Jira is busy. Nothing was changed; try again in 1 second.',
  );
});
