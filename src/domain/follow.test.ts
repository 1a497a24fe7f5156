import { intendDate } from './actions/intent';
import { sign } from './actions/sign';
import { advance } from './change';
import { follow, MOST_FOLLOWED } from './follow';
import type { Move } from './move';
import { type EpicRecord, newRecord } from './record';
import { DEFAULT_SETTINGS, type ProjectSettings } from './settings';

const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
  peopleSince: { pm: 100, em: 100 },
};
const start = newRecord('10000', 'epoch-0');

const move = (
  at: number,
  to: string | null,
  by: string | null = 'ben',
  kind: Move['by']['kind'] = 'person',
) => ({
  historyId: String(at),
  source: 'duedate',
  from: null,
  to,
  at,
  by: { kind, accountId: by },
});

/** The record after moves, where all of them fit. */
function after(record: EpicRecord, moves: Move[], given = settings): EpicRecord {
  return follow(record, given, moves, null)?.change.record ?? record;
}

const signers = (record: EpicRecord) =>
  record.agreement.signoffs.map(({ person, period }) => [person, period]);

test('an owner in person signs what they set; nobody else does, nor they before the role was theirs', () => {
  expect(signers(after(start, [move(200, '2027-04-02')]))).toEqual([['ben', '2027-04-02']]);
  expect(signers(after(start, [move(99, '2027-04-02')]))).toEqual([]);
  expect(signers(after(start, [move(200, '2027-04-02', 'dana')]))).toEqual([]);
  expect(signers(after(start, [move(200, null)]))).toEqual([]);
  for (const kind of ['automation', 'app', 'unknown'] as const) {
    expect(signers(after(start, [move(200, '2027-04-02', 'ben', kind)]))).toEqual([]);
  }
  expect(signers(after(start, [move(200, '2027-04-02')], { ...settings, editSigns: false }))).toEqual([]);
});

test('the epic’s own people hold their role since they were named on it', () => {
  const named = advance(
    start,
    { by: 'ada', at: 300, actionId: 'a' },
    {
      kind: 'set-holders',
      role: 'em',
      before: null,
      after: ['mia'],
      held: { before: ['ben'], after: ['mia'] },
    },
  ).record;
  expect(signers(after(named, [move(299, '2027-04-02', 'mia')]))).toEqual([]);
  expect(signers(after(named, [move(300, '2027-04-02', 'mia'), move(301, '2027-04-03')]))).toEqual([
    ['mia', '2027-04-02'],
  ]);
});

test('the date that the app is setting for somebody is signed by that action, not by the edit', () => {
  const to = { source: 'duedate', canonical: '2027-04-02' };
  const intent = intendDate(
    start,
    { by: 'ben', at: 200, actionId: 'a' },
    { from: null, to, period: '2027-04' },
  );
  if (!intent.ok) throw new Error(intent.refusal.code);
  expect(signers(after(intent.result.record, [move(201, '2027-04-02')]))).toEqual([]);
  expect(signers(after(intent.result.record, [move(201, '2027-04-03')]))).toEqual([['ben', '2027-04-03']]);
});

test('what is heard of late counts by when it happened: it makes no agreement newer, and no first one later', () => {
  const value = { source: 'duedate', canonical: '2027-04-09' };
  const situation = { settings, jira: value, phase: 'todo' as const };
  let record = start;
  for (const [by, at] of [
    ['ben', 500],
    ['priya', 600],
  ] as const) {
    const signed = sign({ ...situation, record }, { by, at, actionId: by }, { value, period: '2027-04-09' });
    if (!signed.ok) throw new Error(signed.refusal.code);
    record = signed.result.record;
  }
  const heard = after(record, [move(300, '2027-04-02'), move(400, '2027-04-02', 'priya')]);
  expect(heard.agreement).toMatchObject({
    firstAgreed: { on: '2027-04-02', at: 400 },
    lastAgreed: { on: '2027-04-09', at: 600 },
  });
});

test('a sign-off given later makes no agreement on a date of before', () => {
  const value = { source: 'duedate', canonical: '2027-06-20' };
  const situation = { settings, jira: value, phase: 'todo' as const, record: start };
  const signed = sign(situation, { by: 'priya', at: 500, actionId: 'a' }, { value, period: '2027-Q2' });
  if (!signed.ok) throw new Error(signed.refusal.code);
  const heard = after(signed.result.record, [move(300, '2027-06-10'), move(400, '2027-06-20', 'dana')]);
  expect(heard.agreement).toMatchObject({ firstAgreed: null, lastAgreed: null });
  expect(signers(heard)).toContainEqual(['ben', '2027-06-10']);
});

test('who corrects the date of an epic that is done proposes nothing', () => {
  const moves = [move(200, '2027-04-02'), move(300, '2027-04-03')];
  expect(signers(follow(start, settings, moves, 300)?.change.record ?? start)).toEqual([
    ['ben', '2027-04-02'],
  ]);
});

test('as many as one write can carry; the rest with the next', () => {
  const moves = Array.from({ length: 30 }, (_, index) => move(200 + index, `2027-04-${10 + (index % 20)}`));
  const first = follow(start, settings, moves, null);
  expect(first?.change.events.length).toBeLessThanOrEqual(MOST_FOLLOWED);
  expect(first?.rest[0]).toEqual(moves[moves.length - (first?.rest.length ?? 0)]);
  expect(follow(start, settings, [], null)).toBeNull();
});
