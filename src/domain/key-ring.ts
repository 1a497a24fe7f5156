import type { Instant } from './roles';
import type { PublicKey } from './views/report';

/** The keys that seals may be signed with, oldest first: one, or two while a renewal is under way. */
export interface KeyRing {
  keys: { publicKey: PublicKey; from: Instant }[];
  /** A renewal is done, and what it has made worthless is still to be cleared away. */
  toClear: ToClear | null;
}

export interface ToClear {
  /** Since when the key of today seals: generations of seals that were retired before cannot verify any more. */
  since: Instant;
  /** When the former key was dropped. */
  droppedAt: Instant;
  formerKids: string[];
}

/** How long an instance may go on with the ring as it knows it, milliseconds. */
export const RING_KNOWN_FOR = 60_000;
/** A new key seals only once every instance knows it, so that no page meets a seal by a key it was not given. */
const SEALS_AFTER = 2 * RING_KNOWN_FOR;
/** Pages and instances that still know the former key are done with what they were at. */
const CLEARED_AFTER = 5 * RING_KNOWN_FOR;

export function firstRing(publicKey: PublicKey): KeyRing {
  return { keys: [{ publicKey, from: 0 }], toClear: null };
}

/** The id of the key that seals at this moment. */
export function sealingKid({ keys }: KeyRing, now: Instant): string {
  const sealing = keys.filter(({ from }) => from <= now).at(-1) ?? keys[0];
  return sealing?.publicKey.kid ?? '';
}

export function isRenewing({ keys }: KeyRing): boolean {
  return keys.length > 1;
}

/** With a new key; null while another renewal is under way, or not cleared away yet. */
export function withNewKey(ring: KeyRing, publicKey: PublicKey, now: Instant): KeyRing | null {
  if (isRenewing(ring) || ring.toClear) return null;
  return { ...ring, keys: [...ring.keys, { publicKey, from: now + SEALS_AFTER }] };
}

/**
 * With the newest key alone, once a comparison of all epics that began after it sealed everywhere has ended: all copies
 * carry seals by it. Null where that is not so.
 */
export function withoutFormer(ring: KeyRing, roundStartedAt: Instant, now: Instant): KeyRing | null {
  const newest = ring.keys.at(-1);
  if (!newest || !isRenewing(ring) || roundStartedAt < newest.from + RING_KNOWN_FOR) return null;
  const formerKids = ring.keys.slice(0, -1).map(({ publicKey }) => publicKey.kid);
  return { keys: [newest], toClear: { since: newest.from, droppedAt: now, formerKids } };
}

/** What may be cleared away by now; null for nothing. */
export function clearable({ toClear }: KeyRing, now: Instant): ToClear | null {
  return toClear && now >= toClear.droppedAt + CLEARED_AFTER ? toClear : null;
}

/** Since when the newest key seals, as far as a clock may be wrong; 0 where it always has. */
export function newestSince({ keys }: KeyRing): Instant {
  return keys.at(-1)?.from ?? 0;
}
