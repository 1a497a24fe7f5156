import * as fc from 'fast-check';
import type { Value } from '../agreement';
import type { Act } from '../change';
import { evaluate } from '../evaluate';
import { type EpicRecord, KEPT_ACTIONS, KEPT_EVENTS, newRecord } from '../record';
import type { Outcome } from '../refusal';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';
import { answer } from './answer';
import { claim, setHolders } from './holders';
import { sign } from './sign';
import { undo } from './undo';
import { withdraw } from './withdraw';

const TODAY = '2027-02-03';
const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};
const due = (canonical: string): Value => ({ source: 'duedate', canonical });
const start = newRecord('10000', 'epoch-0');

let clock = 1000;
let ids = 0;

/** The next action: a second later than the one before, unless a time is given. */
function act(by: string, at?: number): Act {
  clock += 1000;
  ids += 1;
  return { by, at: at ?? clock, actionId: `action-${ids}` };
}

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.result;
}

function signBy(person: string, record: EpicRecord, date = '2027-04-02', period = date, doing = act(person)) {
  const situation = { record, settings, jira: due(date), phase: 'todo' as const };
  return sign(situation, doing, { value: due(date), period });
}

const stateOf = (record: EpicRecord, date: string | null = '2027-04-02') =>
  evaluate({
    value: date === null ? null : due(date),
    phase: 'todo',
    agreement: record.agreement,
    settings,
    today: TODAY,
  }).state;

describe('sign', () => {
  test('the second of the two completes the agreement, once and for ever', () => {
    const half = done(signBy('ben', start)).record;
    expect(half.agreement.firstAgreed).toBeNull();
    const whole = done(signBy('priya', half)).record;
    expect(whole.agreement.firstAgreed).toMatchObject({ on: '2027-04-02' });
    const later = done(signBy('priya', done(signBy('ben', whole, '2027-04-16')).record, '2027-04-16')).record;
    expect(later.agreement.firstAgreed).toEqual(whole.agreement.firstAgreed);
    expect(later.agreement.lastAgreed).toMatchObject({ on: '2027-04-16' });
  });

  test('nobody signs another date than Jira holds', () => {
    const situation = {
      record: start,
      settings,
      jira: due('2027-04-09'),
      phase: 'todo' as const,
    };
    const outcome = sign(situation, act('ben'), { value: due('2027-04-02'), period: '2027-04-02' });
    expect(outcome).toEqual({
      ok: false,
      refusal: { code: 'date-moved', yours: due('2027-04-02'), jira: due('2027-04-09') },
    });
  });

  test('nobody but an owner signs, and a period must contain the date', () => {
    expect(signBy('dana', start)).toMatchObject({ refusal: { code: 'not-owner', owners: ['ben', 'priya'] } });
    expect(signBy('ben', start, '2027-04-02', '2027-05')).toMatchObject({
      refusal: { code: 'bad-payload', field: 'period' },
    });
  });

  test('the same sign-off twice is told, a finer one is added', () => {
    const coarse = done(signBy('ben', start, '2027-04-02', '2027-Q2')).record;
    expect(signBy('ben', coarse, '2027-04-02', '2027-Q2')).toMatchObject({
      refusal: { code: 'already-signed' },
    });
    expect(done(signBy('ben', coarse)).record.agreement.signoffs).toHaveLength(2);
  });
});

describe('withdraw and undo', () => {
  const agreed = () => done(signBy('priya', done(signBy('ben', start)).record)).record;

  test('withdrawing leaves the agreed date in history and makes older seals worthless', () => {
    const before = agreed();
    const change = done(
      withdraw(before, act('priya'), { source: 'duedate', period: '2027-04-02' }, 'epoch-1'),
    );
    expect(change).toMatchObject({ retires: { epoch: 'epoch-0' }, record: { epoch: 'epoch-1' } });
    expect(stateOf(change.record)).toBe('changed');
    expect(change.record.agreement.firstAgreed).toEqual(before.agreement.firstAgreed);
    expect(
      withdraw(change.record, act('priya'), { source: 'duedate', period: '2027-04-02' }, 'x'),
    ).toMatchObject({
      refusal: { code: 'nothing-to-withdraw' },
    });
  });

  test('undo takes back the first agreed date that this very sign-off created', () => {
    const half = done(signBy('ben', start)).record;
    const signing = act('priya');
    const whole = done(signBy('priya', half, '2027-04-02', '2027-04-02', signing)).record;
    const undone = done(
      undo(whole, settings, act('priya', signing.at + 29_000), signing.actionId, 'epoch-1'),
    ).record;
    expect(undone.agreement).toEqual(half.agreement);
    expect(undo(undone, settings, act('priya', signing.at + 29_500), signing.actionId, 'x')).toMatchObject({
      refusal: { code: 'undo-unknown' },
    });
  });

  test('undo of an earlier sign-off keeps what another has agreed since', () => {
    const signing = act('ben');
    const half = done(signBy('ben', start, '2027-04-02', '2027-04-02', signing)).record;
    const whole = done(
      signBy('priya', half, '2027-04-02', '2027-04-02', act('priya', signing.at + 10)),
    ).record;
    const undone = done(
      undo(whole, settings, act('ben', signing.at + 20), signing.actionId, 'epoch-1'),
    ).record;
    expect(undone.agreement.firstAgreed).toEqual(whole.agreement.firstAgreed);
    expect(stateOf(undone)).toBe('changed');
  });

  test('undo comes too late after 30 seconds, and is only one’s own', () => {
    const signing = act('ben');
    const { record } = done(signBy('ben', start, '2027-04-02', '2027-04-02', signing));
    expect(undo(record, settings, act('ben', signing.at + 30_001), signing.actionId, 'x')).toMatchObject({
      refusal: { code: 'undo-late' },
    });
    expect(undo(record, settings, act('priya', signing.at + 1), signing.actionId, 'x')).toMatchObject({
      refusal: { code: 'undo-unknown' },
    });
  });
});

describe('holders', () => {
  const empty: ProjectSettings = DEFAULT_SETTINGS;

  test('an empty role is claimed by who may edit; a filled one by nobody', () => {
    const claimed = done(claim(start, empty, act('dana'), 'em', true, 'epoch-1')).record;
    expect(claimed.agreement.holders).toEqual({ em: ['dana'] });
    expect(claim(claimed, empty, act('omar'), 'em', true, 'x')).toMatchObject({
      refusal: { code: 'role-filled', holders: ['dana'] },
    });
    expect(claim(start, empty, act('vera'), 'em', false, 'x')).toMatchObject({
      refusal: { code: 'no-edit' },
    });
    expect(claim(start, { ...empty, claiming: false }, act('dana'), 'em', true, 'x')).toMatchObject({
      refusal: { code: 'claiming-off' },
    });
  });

  test('a claim is undone, unless it has been used', () => {
    const claiming = act('dana');
    const claimed = done(claim(start, empty, claiming, 'em', true, 'epoch-1')).record;
    const undone = done(
      undo(claimed, settings, act('dana', claiming.at + 10), claiming.actionId, 'epoch-2'),
    ).record;
    expect(undone.agreement.holders).toEqual({});
    const situation = {
      record: claimed,
      settings: empty,
      jira: due('2027-04-02'),
      phase: 'todo' as const,
    };
    const used = done(
      sign(situation, act('dana', claiming.at + 5), { value: due('2027-04-02'), period: '2027-04-02' }),
    ).record;
    expect(undo(used, settings, act('dana', claiming.at + 10), claiming.actionId, 'x')).toMatchObject({
      refusal: { code: 'undo-overtaken' },
    });
  });

  test('the owner names a successor, whose predecessor’s sign-off stands', () => {
    const agreed = done(signBy('priya', done(signBy('ben', start)).record)).record;
    const named = done(
      setHolders(
        agreed,
        settings,
        act('ben'),
        { role: 'em', people: ['mia'], active: ['mia'] },
        false,
        'epoch-1',
      ),
    );
    expect(stateOf(named.record)).toBe('agreed');
    expect(named.retires).toEqual({ epoch: 'epoch-0', projectIds: ['10000'] });
    expect(
      setHolders(
        agreed,
        settings,
        act('priya'),
        { role: 'em', people: ['mia'], active: ['mia'] },
        false,
        'x',
      ),
    ).toMatchObject({ refusal: { code: 'may-not-set-holders' } });
  });
});

test('Why is written by the PM alone, and an empty text takes it away', () => {
  const written = done(
    answer(start, settings, act('priya'), { decision: 'why', text: '  Fewer calls ', rev: 0 }, 'next'),
  ).record;
  expect(written.answers.why).toMatchObject({ text: 'Fewer calls', by: 'priya' });
  expect(
    done(answer(written, settings, act('priya'), { decision: 'why', text: ' ', rev: 1 }, 'next')).record
      .answers,
  ).toEqual({});
  expect(answer(start, settings, act('ben'), { decision: 'why', text: 'x', rev: 0 }, 'next')).toMatchObject({
    refusal: { code: 'not-answerer', roles: ['pm'] },
  });
});

test('whatever is done in whatever order, the record stays small, counts every change, and never agrees alone', () => {
  const step = fc.record({
    by: fc.constantFrom('ben', 'priya', 'dana'),
    what: fc.constantFrom('sign', 'withdraw', 'undo'),
    date: fc.constantFrom('2027-04-02', '2027-04-09', '2027-06-30'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      let record = start;
      for (const { by, what, date } of steps) {
        const doing = act(by);
        const last = record.actions.at(-1);
        const outcome =
          what === 'sign'
            ? signBy(by, record, date, date, doing)
            : what === 'withdraw'
              ? withdraw(record, doing, { source: 'duedate', period: date }, `epoch-${doing.actionId}`)
              : undo(
                  record,
                  settings,
                  { ...doing, at: (last?.at ?? 0) + 1 },
                  last?.id ?? 'none',
                  `epoch-${doing.actionId}`,
                );
        if (outcome.ok) {
          expect(outcome.result.events.map((event) => event.rev)).toEqual([record.rev + 1]);
          record = outcome.result.record;
        }
        for (const each of ['2027-04-02', '2027-04-09']) {
          const people = record.agreement.signoffs.filter((s) => s.period === each).map((s) => s.person);
          if (stateOf(record, each) === 'agreed')
            expect(people).toEqual(expect.arrayContaining(['ben', 'priya']));
        }
      }
      expect(record.events.length).toBeLessThanOrEqual(KEPT_EVENTS);
      expect(record.actions.length).toBeLessThanOrEqual(KEPT_ACTIONS);
    }),
    { numRuns: 60 },
  );
});

test('an answer written since the person looked is not overwritten', () => {
  const both = {
    ...settings,
    roles: { ...settings.roles, pm: { here: true as const, people: ['priya', 'sam'] } },
  };
  const first = done(
    answer(start, both, act('sam'), { decision: 'why', text: 'Sam’s', rev: 0 }, 'next'),
  ).record;
  const late = { decision: 'why' as const, text: 'Priya’s', rev: 0 };
  expect(answer(first, both, act('priya'), late, 'next')).toEqual({
    ok: false,
    refusal: { code: 'answer-moved', by: 'sam' },
  });
  expect(done(answer(first, both, act('priya'), { ...late, rev: 1 }, 'next')).record.answers.why?.text).toBe(
    'Priya’s',
  );
});

test('a date that a setting or its return made agreed is recorded by signing it once more', () => {
  const half = done(signBy('priya', start)).record;
  const alone: ProjectSettings = { ...settings, roles: { ...settings.roles, em: { here: false } } };
  const situation = {
    record: half,
    settings: alone,
    jira: due('2027-04-02'),
    phase: 'todo' as const,
  };
  const once = { value: due('2027-04-02'), period: '2027-04-02' };
  const recorded = done(sign(situation, act('priya'), once)).record;
  expect(recorded.agreement).toMatchObject({
    firstAgreed: { on: '2027-04-02' },
    signoffs: [{ person: 'priya' }],
  });
  expect(sign({ ...situation, record: recorded }, act('priya'), once)).toMatchObject({
    refusal: { code: 'already-signed' },
  });
});
