import fc from 'fast-check';
import type { Due } from '../../../../src/domain/report/due';
import { NO_FILTER, TILES } from '../../../../src/domain/report/filter';
import { addressOf, listedIn } from './listed';
import { MOST_PRESSING } from './sort';

const text = fc.string({ minLength: 1 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const listed = fc.record({
  filter: fc.record({
    tile: maybe(fc.constantFrom(...TILES)),
    state: maybe(fc.constantFrom('agreed' as const, 'part-signed' as const)),
    waitingOn: maybe(
      fc.oneof(
        fc.record({ person: fc.constantFrom('5f0a1c', '557058:aa-bb') }),
        fc.record({ emptyRole: fc.constantFrom('pm' as const, 'em' as const) }),
      ),
    ),
    goal: maybe(text),
    priority: maybe(text),
    due: maybe(
      fc.constantFrom<Due>(
        'none',
        { from: '2027-01-01', to: '2027-03-31' },
        { from: null, to: '2026-12-31' },
      ),
    ),
    text: fc.string(),
    movedSince: fc.constant(null),
  }),
  sort: fc.record({
    key: fc.constantFrom('pressing' as const, 'first-agreed' as const, 'slip' as const),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  }),
  roadmap: maybe(fc.constantFrom('month' as const, 'quarter' as const)),
  byGoal: fc.boolean(),
  epic: maybe(fc.constantFrom('SHOP-12', 'A_1-3')),
});

test('an address lists what it was made of, whatever is in it', () => {
  fc.assert(
    fc.property(listed, (some) => {
      const address = addressOf(some);
      expect(address).not.toContain('/');
      expect(listedIn(address)).toEqual(some);
    }),
  );
});

test('everything, most pressing first, needs no address; what is unknown filters nothing', () => {
  const all = { filter: NO_FILTER, sort: MOST_PRESSING, roadmap: null, byGoal: false, epic: null };
  expect(addressOf(all)).toBe('');
  for (const odd of [
    '',
    'tile=gone&state=toString',
    'sort=--slip',
    'sort=constructor',
    'due=..&roadmap=day',
    'due=2027-02-30..',
    'epic=Your session expired',
    '%',
  ])
    expect(listedIn(odd)).toEqual(all);
});
