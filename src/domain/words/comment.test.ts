import { NO_AGREEMENT } from '../agreement';
import type { Happening, LedgerEvent } from '../event';
import { newRecord } from '../record';
import { commentText } from './comment';

const agreed = { source: 'duedate', on: '2027-04-02', at: 1 };
const record = {
  ...newRecord('1', 'epoch'),
  agreement: { ...NO_AGREEMENT, firstAgreed: agreed, lastAgreed: agreed },
};
const event = (what: Happening): LedgerEvent => ({ rev: 1, at: 2, by: 'ben', actionId: 'x', what });
const moved = (from: string, to: string | null) =>
  event({
    kind: 'moved',
    move: { historyId: '1', source: 'duedate', from, to, at: 2, by: { kind: 'unknown', accountId: null } },
  });
const signed = (on: string) =>
  event({
    kind: 'signed',
    roles: ['em'],
    value: { source: 'duedate', canonical: on },
    period: on,
    agreed: on,
  });

test.each<[string, LedgerEvent[], string | null]>([
  [
    'moved away',
    [moved('2027-04-02', '2027-04-09')],
    'The date changed from 2 Apr 2027, which was agreed, to 9 Apr 2027, which is not agreed yet.',
  ],
  ['cleared', [moved('2027-04-02', null)], 'The agreed date, 2 Apr 2027, was cleared.'],
  [
    'moved away and agreed there at once',
    [moved('2027-04-02', '2027-04-09'), signed('2027-04-09')],
    'The date is agreed again: 9 Apr 2027, 7 days later than agreed before.',
  ],
  [
    'moved away and back',
    [moved('2027-04-02', '2027-04-09'), moved('2027-04-09', '2027-04-02')],
    'The date is 2 Apr 2027 again, as agreed.',
  ],
  ['signed once more where it is agreed', [signed('2027-04-02')], null],
])('%s', (_name, events, said) => {
  expect(commentText(record, events)).toBe(said);
});

test('a finer sign-off on a date that never left its month is no news', () => {
  const month = { ...agreed, on: '2027-04' };
  const coarse = { ...record, agreement: { ...record.agreement, firstAgreed: month, lastAgreed: month } };
  expect(commentText(coarse, [signed('2027-04-02')])).toBeNull();
});

test('a date that was never agreed is nothing to comment on', () => {
  expect(commentText(newRecord('1', 'epoch'), [moved('2027-04-02', '2027-04-09')])).toBeNull();
});
