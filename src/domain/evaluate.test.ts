import { type Agreement, NO_AGREEMENT, type Signoff, type Value } from './agreement';
import { type Evaluation, evaluate } from './evaluate';
import type { Phase } from './phase';
import type { Role } from './roles';
import { DEFAULT_SETTINGS, type ProjectSettings } from './settings';

const TODAY = '2027-02-03';
const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};

const due = (canonical: string): Value => ({ source: 'duedate', canonical });
const signed = (person: string, role: Role, period: string, at = 1): Signoff => ({
  person,
  role,
  source: 'duedate',
  period,
  at,
});

interface Given {
  value?: Value | null;
  phase?: Phase;
  signoffs?: Signoff[];
  agreement?: Partial<Agreement>;
  settings?: Partial<ProjectSettings>;
}

function judge(given: Given): Evaluation {
  return evaluate({
    value: given.value === undefined ? due('2027-04-02') : given.value,
    phase: given.phase ?? 'todo',
    agreement: { ...NO_AGREEMENT, signoffs: given.signoffs ?? [], ...given.agreement },
    settings: { ...settings, ...given.settings },
    today: TODAY,
  });
}

const both = [signed('ben', 'em', '2027-04-02'), signed('priya', 'pm', '2027-04-02')];
const agreedOn = (on: string) => ({ source: 'duedate', on, at: 1 });

describe('state and turn', () => {
  test('a date nobody signed is the EM’s to propose', () => {
    const { state, turn } = judge({});
    expect(state).toBe('unsigned');
    expect(turn).toEqual({ roles: ['em'], people: ['ben'], standIns: [], why: 'nobody-signed' });
  });

  test('when one has signed it is the other’s turn, whoever began', () => {
    expect(judge({ signoffs: [signed('priya', 'pm', '2027-04-02')] })).toMatchObject({
      state: 'part-signed',
      turn: { people: ['ben'], why: 'others-signed' },
    });
    expect(judge({ signoffs: [signed('ben', 'em', '2027-04-02')] }).turn?.people).toEqual(['priya']);
  });

  test('both signed is agreed, and nobody’s turn', () => {
    expect(judge({ signoffs: both })).toMatchObject({ state: 'agreed', turn: null, agreedOn: '2027-04-02' });
  });

  test('different grains agree when one contains the other; the finer counts', () => {
    const signoffs = [signed('ben', 'em', '2027-Q2'), signed('priya', 'pm', '2027-04')];
    expect(judge({ signoffs })).toMatchObject({ state: 'agreed', agreedOn: '2027-04' });
    expect(judge({ signoffs, value: due('2027-05-01') }).state).toBe('part-signed');
  });

  test('a moved date is changed, and agreed again once it returns', () => {
    const agreement = {
      signoffs: both,
      firstAgreed: agreedOn('2027-04-02'),
      lastAgreed: agreedOn('2027-04-02'),
    };
    expect(judge({ agreement, value: due('2027-04-09') })).toMatchObject({
      state: 'changed',
      slip: 7,
      change: 7,
      turn: { people: ['ben'] },
    });
    expect(judge({ agreement })).toMatchObject({ state: 'agreed', slip: 0 });
    expect(judge({ agreement, value: null })).toMatchObject({ state: 'changed', slip: null });
  });

  test('the same date in another field is another value', () => {
    expect(judge({ signoffs: both, value: { source: 'customfield_1', canonical: '2027-04-02' } }).state).toBe(
      'unsigned',
    );
  });

  test('slip counts from an agreed period’s last day, and is none inside it', () => {
    const agreement = { firstAgreed: agreedOn('2027-Q1'), lastAgreed: agreedOn('2027-04') };
    expect(judge({ agreement })).toMatchObject({ slip: 2, change: 0 });
    expect(judge({ agreement, value: due('2027-03-01') }).slip).toBe(0);
  });

  test('without a date it is a turn only in progress', () => {
    expect(judge({ value: null })).toMatchObject({ state: 'no-date', turn: null });
    expect(judge({ value: null, phase: 'in-progress' }).turn).toMatchObject({
      people: ['ben'],
      why: 'no-date',
    });
  });

  test('overdue stands beside the state, and ends when the epic is done', () => {
    const value = due('2027-02-02');
    const signoffs = [signed('ben', 'em', '2027-02-02'), signed('priya', 'pm', '2027-02')];
    expect(judge({ value, signoffs })).toMatchObject({ state: 'agreed', overdue: true });
    expect(judge({ value, phase: 'done' })).toMatchObject({ overdue: false, turn: null });
    expect(judge({ value: due(TODAY) }).overdue).toBe(false);
  });

  test('an open suggestion comes first, and closes when the date changes', () => {
    const counter = {
      by: 'ben',
      role: 'em' as const,
      value: due('2027-04-02'),
      suggests: '2027-05-07',
      without: 0,
      round: 1,
      at: 2,
    };
    expect(judge({ agreement: { counter } })).toMatchObject({
      state: 'countered',
      turn: { people: ['priya'] },
    });
    expect(judge({ agreement: { counter }, value: due('2027-05-07') }).state).toBe('unsigned');
  });
});

describe('roles', () => {
  test('an empty role is waited on, without people', () => {
    const { state, turn, reasons } = judge({
      signoffs: [signed('priya', 'pm', '2027-04-02')],
      settings: { roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: [] } } },
    });
    expect({ state, people: turn?.people, roles: turn?.roles }).toEqual({
      state: 'part-signed',
      people: [],
      roles: ['em'],
    });
    expect(reasons).toContainEqual({ code: 'role-empty', role: 'em' });
  });

  test('a role that is not here is not needed, and it is said', () => {
    const alone = judge({
      signoffs: [signed('priya', 'pm', '2027-04-02')],
      settings: { roles: { pm: { here: true, people: ['priya'] }, em: { here: false } } },
    });
    expect(alone.state).toBe('agreed');
    expect(alone.reasons).toEqual([{ code: 'role-not-here', role: 'em', from: { level: 'project' } }]);
  });

  test('every one of several holders signs', () => {
    const holders = { em: ['ben', 'mia'] };
    expect(judge({ agreement: { signoffs: both, holders } })).toMatchObject({
      state: 'part-signed',
      turn: { people: ['mia'] },
    });
    const all = [...both, signed('mia', 'em', '2027-04')];
    expect(judge({ agreement: { signoffs: all, holders } }).state).toBe('agreed');
  });

  test('one person in both roles counts once, unless the project allows it', () => {
    const roles = {
      pm: { here: true as const, people: ['sam'] },
      em: { here: true as const, people: ['sam'] },
    };
    const signoffs = [signed('sam', 'em', '2027-04-02'), signed('sam', 'pm', '2027-04-02')];
    const once = judge({ signoffs, settings: { roles } });
    expect(once).toMatchObject({ state: 'part-signed', turn: { roles: ['pm'], people: [] } });
    expect(once.reasons).toEqual([{ code: 'same-person', person: 'sam' }]);
    expect(judge({ signoffs, settings: { roles, samePerson: true } }).state).toBe('agreed');
  });

  test('what a former holder signed stands in for the successor, through several hands', () => {
    const successions = [
      { role: 'em' as const, from: 'ben', to: 'mia' },
      { role: 'em' as const, from: 'mia', to: 'noa' },
    ];
    const result = judge({ agreement: { signoffs: both, holders: { em: ['noa'] }, successions } });
    expect(result.state).toBe('agreed');
    expect(result.reasons).toEqual([{ code: 'former-holder', role: 'em', person: 'ben', successor: 'noa' }]);
    const ofAnotherRole = successions.map((each) => ({ ...each, role: 'pm' as const }));
    expect(
      judge({ agreement: { signoffs: both, holders: { em: ['noa'] }, successions: ofAnotherRole } }).state,
    ).toBe('part-signed');
  });

  test('somebody who never held the role signs nothing by being in the list', () => {
    expect(
      judge({ signoffs: [signed('dana', 'em', '2027-04-02'), signed('dana', 'pm', '2027-04-02')] }).state,
    ).toBe('unsigned');
  });
});
