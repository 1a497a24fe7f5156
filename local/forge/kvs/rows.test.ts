import { createClock } from '../../clock';
import { openDb } from '../../db';
import { openRows } from './rows';

test('what a failed transaction did is undone: for who reads, who asks late, and who opens the file again', () => {
  const db = openDb(':memory:');
  const clock = createClock(1_000);
  const rows = openRows(db, clock);
  rows.put('plain', 'kept', { n: 1 });
  rows.put('plain', 'removed', 2);
  clock.advance(1);
  rows.put('plain', 'kept', { n: 3 });
  const before = rows.list('plain', 0);
  const failing = () =>
    rows.atomically(() => {
      rows.put('plain', 'kept', { n: 4 });
      rows.remove('plain', 'removed');
      rows.put('plain', 'new', 5);
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(before).toEqual([
    { key: 'kept', value: { n: 3 }, createdAt: 1_000, updatedAt: 1_001 },
    { key: 'removed', value: 2, createdAt: 1_000, updatedAt: 1_000 },
  ]);
  expect(rows.list('plain', 0)).toEqual(before);
  expect(rows.get('plain', 'new')).toBeUndefined();
  expect(rows.list('plain', 30_000)).toEqual([]);
  expect(openRows(db, clock).list('plain', 0)).toEqual(before);
});
