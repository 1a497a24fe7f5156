import fc from 'fast-check';
import { giveKeys, type Keys } from './keys';

function counter(): () => number {
  let count = 0;
  return () => count++;
}

test('what stays keeps its key; what comes takes the key of what is gone', () => {
  const unused = counter();
  const before = giveKeys(['a', 'b', 'c'], new Map(), true, unused);
  expect([...before]).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ]);
  expect([...giveKeys(['d', 'c', 'e', 'f'], before, true, unused)]).toEqual([
    ['d', 0],
    ['c', 2],
    ['e', 1],
    ['f', 3],
  ]);
});

test('where none is passed on, what comes has a key that nothing ever had', () => {
  const unused = counter();
  const before = giveKeys(['a', 'b'], new Map(), false, unused);
  const next = giveKeys(['c', 'b'], before, false, unused);
  expect([...next.values()]).toEqual([2, 1]);
  expect([...giveKeys(['a', 'b'], next, false, unused).values()]).toEqual([3, 1]);
});

test('no two things share a key', () => {
  const some = fc.record({
    ids: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }),
    isPassedOn: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 8 }), (drawings) => {
      const unused = counter();
      let keys: Keys<number> = new Map();
      for (const { ids, isPassedOn } of drawings) {
        const next = giveKeys(ids, keys, isPassedOn, unused);
        expect([...next.keys()]).toEqual(ids);
        expect(new Set(next.values()).size).toBe(ids.length);
        for (const [id, key] of keys) expect(next.get(id) ?? key).toBe(key);
        keys = next;
      }
    }),
  );
});
