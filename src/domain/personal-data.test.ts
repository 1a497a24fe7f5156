import fc from 'fast-check';
import {
  accountsIn,
  alsoErasing,
  erasedSince,
  isFormer,
  NEVER_REPORTED,
  withPseudonyms,
} from './personal-data';

const erasing = { gus: { as: 'former:x', since: 1 } } as const;

test('pseudonyms take the place of an account and of nothing else, wherever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const before = JSON.stringify(value);
      const erased = JSON.stringify(withPseudonyms(value, erasing));
      expect(erased.split('"former:x"').join('"gus"')).toBe(before);
    }),
  );
  const text = { by: 'gus', text: 'gus said no', holders: { pm: ['ann', 'gus'] }, from: null };
  expect(withPseudonyms(text, erasing)).toEqual({
    by: 'former:x',
    text: 'gus said no',
    holders: { pm: ['ann', 'former:x'] },
    from: null,
  });
});

test('accounts are found where people are, not where there are dates or texts', () => {
  const stored = {
    by: 'ann',
    move: { by: { kind: 'person', accountId: 'bob' }, from: '2026-01-01', to: null },
    successions: [{ role: 'pm', from: 'cy', to: 'dee', place: '10' }],
    holders: { pm: ['eve'], em: 'not-here' },
    waitedOn: ['flo'],
    what: { kind: 'set-holders', before: null, after: ['gil'], held: { before: ['hal'], after: [] } },
    text: 'ivy',
    person: 'former:x',
  };
  expect([...accountsIn(stored)].sort()).toEqual(['ann', 'bob', 'cy', 'dee', 'eve', 'flo', 'gil', 'hal']);
});

test('an account that is being erased keeps its pseudonym; once all of a pass is done, nothing tells whose it was', () => {
  let count = 0;
  const random = () => String(++count);
  const first = alsoErasing(NEVER_REPORTED, ['ann'], 10, random);
  const second = alsoErasing(first, ['ann', 'bob'], 20, random);
  expect(second.erasing).toEqual({ ann: { as: 'former:1', since: 10 }, bob: { as: 'former:2', since: 20 } });
  expect(Object.values(second.erasing).every(({ as }) => isFormer(as))).toBe(true);
  const half = erasedSince(second, 15);
  expect(half).toMatchObject({ erased: 1, erasing: { bob: { as: 'former:2' } } });
  expect(erasedSince(half, 20)).toMatchObject({ erased: 2, erasing: {} });
});
