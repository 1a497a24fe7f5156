import fc from 'fast-check';
import { evaluate } from '../evaluate';
import type { Phase } from '../phase';
import { due, Epic, settings } from '../testing/epic';
import { columnProblemSentence, columnWords } from './column';

const said = (epic: Epic, phase: Phase = 'todo', over: Partial<typeof settings> = {}) =>
  columnWords(
    evaluate({
      value: epic.jira,
      phase,
      agreement: epic.record.agreement,
      settings: { ...epic.settings, ...over },
      today: '2027-01-01',
    }),
  );

function agreed(): Epic {
  const epic = new Epic();
  epic.sign('priya');
  epic.sign('ben');
  return epic;
}

test('what one has signed waits on the other, by role and not by name', () => {
  const epic = new Epic();
  expect(said(epic)).toBe('Nobody signed');
  epic.sign('ben');
  expect(said(epic)).toBe('Waiting on the PM');
  const other = new Epic();
  other.sign('priya');
  expect(said(other)).toBe('Waiting on the EM');
  other.settings = {
    ...settings,
    roles: { ...settings.roles, pm: { here: true, people: ['priya', 'leo'] } },
  };
  expect(said(other)).toBe('Waiting on PM and EM');
});

test('an agreed date that is not the first one says so, but not by how much', () => {
  const epic = agreed();
  expect(said(epic)).toBe('Agreed');
  epic.move('2027-04-16');
  expect(said(epic)).toBe('Changed since agreed');
  epic.sign('ben');
  expect(said(epic)).toBe('Changed since agreed');
  epic.sign('priya');
  expect(said(epic)).toBe('Agreed, later than first');
  epic.move('2027-03-01');
  epic.sign('ben');
  epic.sign('priya');
  expect(said(epic)).toBe('Agreed, earlier than first');
  expect(columnWords({ state: 'agreed', change: 0, turn: null, slip: 3, baseline: 2 })).toBe(
    'Agreed, later than baseline',
  );
});

test('an agreed date that somebody else has to sign, too, has not changed', () => {
  const em = { here: true as const, people: ['ben', 'mia'] };
  expect(said(agreed(), 'todo', { roles: { ...settings.roles, em } })).toBe('No longer agreed');
});

test('another date that is suggested, and none at all', () => {
  const epic = agreed();
  epic.suggest('ben', '2027-05-01');
  expect(said(epic)).toBe('Other date suggested');
  const none = { value: null, agreement: new Epic().record.agreement, settings, today: '2027-01-01' };
  for (const phase of ['todo', 'in-progress'] as const)
    expect(columnWords(evaluate({ ...none, phase }))).toBe('No date');
});

test('a closed epic says what came of its date, and waits on nobody', () => {
  expect(said(agreed(), 'done')).toBe('Agreed');
  const epic = new Epic();
  epic.sign('ben');
  expect(said(epic, 'done')).toBe('Partly signed');
  expect(said(epic, 'dropped')).toBe('Partly signed');
});

const PHRASES = [
  'Agreed',
  'Agreed, later than first',
  'Agreed, earlier than first',
  'Agreed, later than baseline',
  'Agreed, earlier than baseline',
  'Changed since agreed',
  'No longer agreed',
  'Other date suggested',
  'Waiting on the PM',
  'Waiting on the EM',
  'Waiting on PM and EM',
  'Partly signed',
  'Nobody signed',
  'No date',
];

test('whatever two people and a robot do, it is one of fourteen phrases, on every day the same', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('sign' as const), by: fc.constantFrom('ben', 'priya') }),
    fc.record({ kind: fc.constant('suggest' as const), by: fc.constantFrom('ben', 'priya') }),
    fc.record({ kind: fc.constant('move' as const), day: fc.integer({ min: 1, max: 28 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.constantFrom<Phase>('todo', 'done'), (steps, phase) => {
      const epic = new Epic(due('2027-04-02'));
      for (const each of steps) {
        if (each.kind === 'sign') epic.sign(each.by);
        else if (each.kind === 'suggest') epic.suggest(each.by, '2027-06-01');
        else epic.move(`2027-04-${String(each.day).padStart(2, '0')}`);
      }
      const on = (today: string) =>
        columnWords(evaluate({ value: epic.jira, phase, agreement: epic.record.agreement, settings, today }));
      expect(PHRASES).toContain(on('2027-01-01'));
      expect(on('2030-01-01')).toBe(on('2027-01-01'));
    }),
  );
});

test('what Jira refuses is counted, with its reason', () => {
  expect(columnProblemSentence({ status: 403, epics: 1 })).toMatch(/on 1 epic: the app may not change/);
  expect(columnProblemSentence({ status: 400, epics: 7 })).toMatch(/on 7 epics: it answered 400\./);
});
