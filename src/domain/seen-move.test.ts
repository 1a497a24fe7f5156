import type { FieldChange } from './field-change';
import type { LastMove } from './move';
import { seenMove } from './seen-move';

const of = (ids: string, canonical: string) => ({ source: `fixVersions:${ids}`, canonical });

describe('a change that no history tells', () => {
  const last = (to: string | null, at = 10, source = 'fixVersions:1'): LastMove => ({
    historyId: 'seen-1',
    source,
    from: null,
    to,
    at,
    by: { kind: 'unknown', accountId: null },
    given: null,
  });
  const seen = (
    lastMove: LastMove | null,
    value: ReturnType<typeof of> | null,
    now = 20,
    chosen: FieldChange | null = null,
  ) => {
    const move = seenMove({ lastMove, rev: 7 }, 'fixVersions', value, now, chosen);
    return move && `${move.from} ${move.to} ${move.source}`;
  };

  test.each([
    ['first seen', null, of('1', '2027-04-02'), 'null 2027-04-02 fixVersions:1'],
    ['first seen without a date', null, null, null],
    ['the same', last('2027-04-02'), of('1', '2027-04-02'), null],
    ['later', last('2027-04-02'), of('1', '2027-04-09'), '2027-04-02 2027-04-09 fixVersions:1'],
    [
      'the same day of another version',
      last('2027-04-02'),
      of('2', '2027-04-02'),
      '2027-04-02 2027-04-02 fixVersions:2',
    ],
    ['gone', last('2027-04-02'), null, '2027-04-02 null fixVersions:1'],
    ['gone as before', last(null), null, null],
    ['known of another field only', last('2027-04-02', 10, 'duedate'), null, null],
  ])('%s', (_name, known, value, expected) => {
    expect(seen(known, value)).toBe(expected);
  });

  test('what was read before the record saw something newer tells nothing', () => {
    expect(seen(last('2027-04-09', 30), of('1', '2027-04-02'), 20)).toBeNull();
  });

  test('fields of the epic’s own have a history that tells', () => {
    expect(
      seenMove(
        { lastMove: null, rev: 0 },
        'duedate',
        { source: 'duedate', canonical: '2027-04-02' },
        1,
        null,
      ),
    ).toBeNull();
  });
});
