import fc from 'fast-check';
import { giveSlots, type Slots } from './slots';

const NONE: Slots<string> = new Map();

test('what stays keeps its slot; what comes takes the slot of what is gone, from the first on', () => {
  const before = giveSlots(['a', 'b', 'c'], NONE);
  expect([...before]).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ]);
  expect([...giveSlots(['d', 'c', 'e', 'f'], before)]).toEqual([
    ['d', 0],
    ['c', 2],
    ['e', 1],
    ['f', 3],
  ]);
});

test('nobody takes the slot of what has the keyboard in it', () => {
  const before = giveSlots(['a', 'b'], NONE);
  expect([...giveSlots(['c', 'd'], before, 'a').values()]).toEqual([1, 2]);
  expect([...giveSlots(['c', 'a'], before, 'a')]).toEqual([
    ['c', 1],
    ['a', 0],
  ]);
});

test('no two things share a slot, and no more slots are used than needed', () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 8 }), (drawings) => {
      let slots: Slots<number> = new Map();
      let most = 0;
      for (const ids of drawings) {
        slots = giveSlots(ids, slots);
        most = Math.max(most, ids.length);
        expect([...slots.keys()]).toEqual(ids);
        expect(new Set(slots.values()).size).toBe(ids.length);
        expect(Math.max(-1, ...slots.values())).toBeLessThan(most);
      }
    }),
  );
});
