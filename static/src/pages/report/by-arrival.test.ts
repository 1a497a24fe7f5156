import fc from 'fast-check';
import { comparePressing } from '../../../../src/domain/pressing';
import type { ReportRow } from '../../../../src/domain/report/row';
import { byArrival, countMisplaced, noArrivals } from './by-arrival';

function row(number: number, isOverdue = false): ReportRow {
  const evaluation = { overdue: isOverdue, state: 'unsigned', firstAgreed: null };
  const facts = { id: String(number), key: `SHOP-${number}`, value: null, phase: 'todo' };
  return { facts, evaluation, myTurn: false, now: true } as ReportRow;
}

const ids = (rows: readonly ReportRow[]) => rows.map(({ facts }) => Number(facts.id));

test('what comes later stands below, each batch in its order; how much of it is more pressing is counted', () => {
  const arrivals = noArrivals();
  const first = [row(5), row(3)];
  const arranged = byArrival(first, arrivals, comparePressing);
  expect(ids(arranged)).toEqual([3, 5]);
  expect(countMisplaced(arranged, comparePressing)).toBe(0);
  const all = [...first, row(9), row(8, true), row(4)];
  const now = byArrival(all, arrivals, comparePressing);
  expect(ids(now)).toEqual([3, 5, 8, 4, 9]);
  expect(countMisplaced(now, comparePressing)).toBe(2);
  // Of two that came later, the earlier one can be the less pressing.
  const later = byArrival([...all, row(6)], arrivals, comparePressing);
  expect(ids(later)).toEqual([3, 5, 8, 4, 9, 6]);
  expect(countMisplaced(later, comparePressing)).toBe(3);
});

test('what came in together is in its order again, when one of it has become more pressing', () => {
  const arrivals = noArrivals();
  byArrival([row(1), row(2), row(3)], arrivals, comparePressing);
  const now = [row(1), row(2), row(3, true), row(4, true)];
  expect(ids(byArrival(now, arrivals, comparePressing))).toEqual([3, 1, 2, 4]);
});

test('rows that are only joined by others stand as they did; in another order, all of them are arranged anew', () => {
  const arrivals = noArrivals();
  const first = [row(2), row(1)];
  const one = byArrival(first, arrivals, comparePressing);
  const two = byArrival([...first, row(4), row(3)], arrivals, comparePressing);
  expect(two.slice(0, 2)).toEqual(one);
  expect(ids(two)).toEqual([1, 2, 3, 4]);
  const backwards: typeof comparePressing = (a, b) => comparePressing(b, a);
  expect(ids(byArrival([...first, row(4), row(3)], arrivals, backwards))).toEqual([2, 1, 4, 3]);
});

test('an epic that was gone for a while stands where it stood', () => {
  const arrivals = noArrivals();
  byArrival([row(1), row(2), row(3)], arrivals, comparePressing);
  const left = [row(1), row(3)];
  byArrival(left, arrivals, comparePressing);
  expect(ids(byArrival([...left, row(2), row(4)], arrivals, comparePressing))).toEqual([1, 2, 3, 4]);
});

test('whatever comes and goes, each row is there once, and none moves past another', () => {
  const batches = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 20 }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(batches, (some) => {
      const arrivals = noArrivals();
      let before: number[] = [];
      for (const batch of some) {
        const now = ids(
          byArrival(
            batch.map((number) => row(number)),
            arrivals,
            comparePressing,
          ),
        );
        expect([...now].sort()).toEqual([...batch].sort());
        const stayed = (list: number[]) => list.filter((id) => now.includes(id) && before.includes(id));
        expect(stayed(now)).toEqual(stayed(before));
        before = now;
      }
    }),
  );
});
