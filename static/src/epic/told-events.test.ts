import { stepOf } from '../../../src/domain/actions/intent';
import type { Happening, LedgerEvent } from '../../../src/domain/event';
import { toldEvents } from './told-events';

const act = { by: 'ben', at: 1, actionId: 'a1f0' };
const event = (rev: number, { actionId }: { actionId: string }, what: Happening): LedgerEvent => ({
  rev,
  at: rev,
  by: 'ben',
  actionId,
  what,
});
const date = { source: 'duedate', to: '2027-04-09' };
const begun = event(5, stepOf(act, 'set', 4), {
  kind: 'setting-date',
  action: act.actionId,
  from: '2027-04-02',
  period: date.to,
  ...date,
});
const kinds = (events: LedgerEvent[]) => toldEvents(events).map(({ what }) => what.kind);

test('of a date that was set, or not, the end is told; the beginning alone while it is all that is known', () => {
  expect(kinds([begun])).toEqual(['setting-date']);
  expect(kinds([begun, event(6, act, { kind: 'set-date', ...date })])).toEqual(['set-date']);
  expect(kinds([begun, event(6, stepOf(act, 'back', 5), { kind: 'date-not-set', ...date })])).toEqual([
    'date-not-set',
  ]);
  expect(kinds([begun, event(6, { actionId: 'other' }, { kind: 'set-date', ...date })])).toHaveLength(2);
});
