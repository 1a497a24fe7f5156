import { NO_AGREEMENT, type Signoff } from './agreement';
import { capacitiesOf } from './capacity';
import { evaluate } from './evaluate';
import type { Role } from './roles';
import { DEFAULT_SETTINGS, type ProjectSettings } from './settings';
import { overlap, type StandIn, standInsOn } from './stand-in';

const ann = (more: Partial<StandIn> = {}): StandIn => ({
  owner: 'mia',
  person: 'ann',
  from: '2027-02-01',
  to: '2027-02-05',
  projectId: null,
  ...more,
});

describe('who stands in on a day', () => {
  test.each([
    ['the day before', '2027-01-31', {}],
    ['the first day', '2027-02-01', { mia: 'ann' }],
    ['the last day', '2027-02-05', { mia: 'ann' }],
    ['the day after', '2027-02-06', {}],
  ])('%s', (_name, day, expected) => {
    expect(standInsOn([ann()], '1', day)).toEqual(expected);
  });

  test('what an admin arranges holds in that project alone', () => {
    const arranged = [ann({ projectId: '1' })];
    expect(standInsOn(arranged, '1', '2027-02-03')).toEqual({ mia: 'ann' });
    expect(standInsOn(arranged, '2', '2027-02-03')).toEqual({});
  });

  test('what the owner arranges counts before that', () => {
    const both = [ann({ person: 'own' }), ann({ projectId: '1', person: 'admin' })];
    expect(standInsOn(both, '1', '2027-02-03')).toEqual({ mia: 'own' });
    expect(standInsOn([...both].reverse(), '1', '2027-02-03')).toEqual({ mia: 'own' });
  });

  test('two periods of one owner overlap only on the same days in the same place', () => {
    expect(overlap(ann(), ann({ from: '2027-02-05', to: '2027-02-09' }))).toBe(true);
    expect(overlap(ann(), ann({ from: '2027-02-06', to: '2027-02-09' }))).toBe(false);
    expect(overlap(ann(), ann({ projectId: '1' }))).toBe(false);
    expect(overlap(ann(), ann({ owner: 'ben' }))).toBe(false);
  });
});

describe('on an epic', () => {
  const value = { source: 'duedate', canonical: '2027-04-02' };
  const project = (more: Partial<ProjectSettings> = {}): ProjectSettings => ({
    ...DEFAULT_SETTINGS,
    roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['mia'] } },
    standIns: { mia: 'ann' },
    ...more,
  });
  const signed = (person: string, role: Role, more: Partial<Signoff> = {}): Signoff => ({
    person,
    role,
    source: 'duedate',
    period: '2027-04-02',
    at: 1,
    ...more,
  });
  const judge = (signoffs: Signoff[], settings = project()) =>
    evaluate({
      value,
      phase: 'todo',
      agreement: { ...NO_AGREEMENT, signoffs },
      settings,
      today: '2027-02-03',
    });

  test('the stand-in may sign for the owner, and is waited on with them', () => {
    expect(capacitiesOf('ann', {}, project())).toEqual([{ role: 'em', for: 'mia' }]);
    expect(judge([signed('priya', 'pm')]).turn).toEqual({
      roles: ['em'],
      people: ['mia'],
      standIns: [{ person: 'ann', for: 'mia' }],
      why: 'others-signed',
    });
  });

  test('signed for the owner counts for the owner, also once the period is over', () => {
    const both = [signed('priya', 'pm'), signed('ann', 'em', { for: 'mia' })];
    expect(judge(both).state).toBe('agreed');
    expect(judge(both, project({ standIns: {} })).state).toBe('agreed');
    expect(capacitiesOf('ann', {}, project({ standIns: {} }))).toEqual([]);
  });

  test('what a stand-in signs for themselves is nothing of the owner’s', () => {
    expect(judge([signed('priya', 'pm'), signed('ann', 'em')]).state).toBe('part-signed');
  });

  test('it is not passed on: the stand-in’s own stand-in signs for nobody', () => {
    const chained = project({ standIns: { mia: 'ann', ann: 'leo' } });
    expect(capacitiesOf('leo', {}, chained)).toEqual([]);
  });

  test('who holds the other role does not stand in, unless one person may count for both', () => {
    const other = project({ standIns: { mia: 'priya' } });
    expect(capacitiesOf('priya', {}, other)).toEqual([{ role: 'pm' }]);
    expect(judge([], other).reasons).toContainEqual({
      code: 'stand-in-other-role',
      person: 'priya',
      owner: 'mia',
    });
    const allowed = project({ standIns: { mia: 'priya' }, samePerson: true });
    expect(capacitiesOf('priya', {}, allowed)).toEqual([{ role: 'pm' }, { role: 'em', for: 'mia' }]);
  });

  test('who is to stand in for both sides does so for one of them', () => {
    const both = project({ standIns: { mia: 'ann', priya: 'ann' } });
    expect(capacitiesOf('ann', {}, both)).toEqual([{ role: 'em', for: 'mia' }]);
    expect(judge([], both).reasons).toContainEqual({
      code: 'stand-in-other-role',
      person: 'ann',
      owner: 'priya',
    });
  });

  test('who stood in and has come to hold the other role since counts in their own', () => {
    const both = [signed('priya', 'pm'), signed('priya', 'em', { for: 'mia' })];
    const { state, roles, turn } = judge(both, project({ standIns: {} }));
    expect(state).toBe('part-signed');
    expect(roles.pm.holders[0]?.signed?.person).toBe('priya');
    expect(turn?.people).toEqual(['mia']);
  });

  test('an owner of two who is away is signed for by the other, in one capacity each', () => {
    const two = project({
      roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['mia', 'ben'] } },
      standIns: { mia: 'ben' },
    });
    expect(capacitiesOf('ben', {}, two)).toEqual([{ role: 'em' }, { role: 'em', for: 'mia' }]);
    const own = judge([signed('priya', 'pm'), signed('ben', 'em')], two);
    expect(own.turn).toMatchObject({ people: ['mia'], standIns: [{ person: 'ben', for: 'mia' }] });
  });
});
