import { type EpicRecord, newRecord } from '../record';
import type { Outcome } from '../refusal';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../settings';
import { claim, setHolders } from './holders';
import { sign } from './sign';
import { undo } from './undo';

const settings: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  roles: { pm: { here: true, people: ['priya'] }, em: { here: true, people: ['ben'] } },
};
const act = (by: string, at: number) => ({ by, at, actionId: `action-${at}` });

function done(outcome: Outcome<{ record: EpicRecord }>): EpicRecord {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.result.record;
}

function signed(record: EpicRecord, by: string, at: number, date: string): EpicRecord {
  const jira = { source: 'duedate', canonical: date };
  const situation = { record, settings, jira, phase: 'todo' as const, today: '2027-02-03' };
  return done(sign(situation, act(by, at), { value: jira, period: date }));
}

test('an agreement that another was built on is not undone: the first agreed date stays', () => {
  let record = signed(newRecord('10000', 'epoch-0'), 'ben', 1, '2027-04-02');
  record = signed(record, 'priya', 2, '2027-04-02');
  record = signed(record, 'ben', 3, '2027-04-09');
  record = signed(record, 'priya', 4, '2027-04-09');
  expect(undo(record, act('priya', 5), 'action-2', 'epoch-1')).toMatchObject({
    refusal: { code: 'undo-overtaken' },
  });
  expect(done(undo(record, act('priya', 6), 'action-4', 'epoch-1')).agreement).toMatchObject({
    firstAgreed: { on: '2027-04-02' },
    lastAgreed: { on: '2027-04-02' },
  });
});

test('undoing a claim leaves the role as it was: empty on this epic, and open to the next', () => {
  const start = newRecord('10000', 'epoch-0');
  const left = done(
    setHolders(start, settings, act('ben', 1), { role: 'em', people: [], active: [] }, false, 'epoch-1'),
  );
  const claimed = done(claim(left, settings, act('dana', 2), 'em', true, 'epoch-2'));
  expect(claimed.agreement.successions).toEqual([{ role: 'em', from: 'ben', to: 'dana' }]);
  const undone = done(undo(claimed, act('dana', 3), 'action-2', 'epoch-3'));
  expect(undone.agreement).toEqual(left.agreement);
});
