import {
  clearable,
  firstRing,
  isRenewing,
  type KeyRing,
  RING_KNOWN_FOR,
  sealingKid,
  withNewKey,
  withoutFormer,
} from './key-ring';
import type { PublicKey } from './views/report';

const keyNamed = (kid: string): PublicKey => ({ kid, kty: 'EC', crv: 'P-256', x: '', y: '' });
const NOW = 1_000 * RING_KNOWN_FOR;
const first = firstRing(keyNamed('one'));
const renewing = withNewKey(first, keyNamed('two'), NOW) as KeyRing;
const since = renewing.keys[1]?.from ?? 0;

test('a new key seals only once every instance has heard of it', () => {
  expect(sealingKid(first, NOW)).toBe('one');
  expect(sealingKid(renewing, NOW + RING_KNOWN_FOR)).toBe('one');
  expect(sealingKid(renewing, since)).toBe('two');
  expect(since).toBeGreaterThan(NOW + RING_KNOWN_FOR);
});

test('the former key is dropped after a whole comparison that began while the new one sealed everywhere', () => {
  expect(withoutFormer(renewing, since, NOW * 2)).toBeNull();
  const done = withoutFormer(renewing, since + RING_KNOWN_FOR, NOW * 2) as KeyRing;
  expect(isRenewing(done)).toBe(false);
  expect(sealingKid(done, NOW * 2)).toBe('two');
  expect(withoutFormer(done, NOW * 2, NOW * 2)).toBeNull();
  expect(clearable(done, NOW * 2)).toBeNull();
  expect(clearable(done, NOW * 2 + 5 * RING_KNOWN_FOR)).toMatchObject({ since, formerKids: ['one'] });
});

test('one renewal at a time', () => {
  expect(withNewKey(renewing, keyNamed('three'), NOW)).toBeNull();
  const done = withoutFormer(renewing, since + RING_KNOWN_FOR, NOW * 2) as KeyRing;
  expect(withNewKey(done, keyNamed('three'), NOW * 3)).toBeNull();
  expect(withNewKey({ ...done, toClear: null }, keyNamed('three'), NOW * 3)).not.toBeNull();
});
