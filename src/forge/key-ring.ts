import { getAppContext } from '@forge/api';
import { ForgeKvsError } from '@forge/kvs';
import {
  clearable,
  firstRing,
  isRenewing,
  type KeyRing,
  newestSince,
  RING_KNOWN_FOR,
  sealingKid,
  type ToClear,
  withNewKey,
  withoutFormer,
} from '../domain/key-ring';
import type { Instant } from '../domain/roles';
import type { PublicKey } from '../domain/views/report';
import { newSigningKey, type SigningKey } from '../seal/seal';
import { atRev, createRow, executed, type Row, readRow } from './rows';
import { kvs } from './storage';

/** The first key. Later ones are kept under `signing-key:<kid>`. */
const FIRST_SECRET = 'signing-key';
/** The row of the ring; there once a key was renewed for the first time. */
const RING = 'keys';
/** It is of no project, and the attribute may not be blank. */
const NO_PROJECT = '-';

/** Warm instances serve many installations: what is known is only ever found under its own installation. */
const knownRings = new Map<string, { at: Instant; ring: Promise<KeyRing> }>();
const knownKeys = new Map<string, Promise<SigningKey>>();

const installation = (): string => getAppContext().installationAri.toString();

/** The installation's keys, as they were a minute ago at most. */
export function keyRing(): Promise<KeyRing> {
  const now = Date.now();
  const known = knownRings.get(installation());
  if (known && Math.abs(now - known.at) < RING_KNOWN_FOR) return known.ring;
  const ring = readRing().then(({ body }) => body);
  remember(knownRings, installation(), { at: now, ring }, ring);
  return ring;
}

/** The key that seals at this moment. */
export async function signingKey(): Promise<SigningKey> {
  const kid = sealingKid(await keyRing(), Date.now());
  const name = `${installation()} ${kid}`;
  const known = knownKeys.get(name);
  if (known) return known;
  const key = readKey(kid);
  remember(knownKeys, name, key, key);
  return key;
}

/** Begins a renewal; false while another one is under way. */
export async function renewKey(now: Instant): Promise<boolean> {
  const key = await newSigningKey();
  await kvs.setSecret(secretOf(key.kid), key, { keyPolicy: 'FAIL_IF_EXISTS' });
  return changeRing((ring) => withNewKey(ring, publicPart(key), now));
}

/** Drops the former key if a comparison of all epics that began then has sealed every copy anew. */
export async function dropFormerKey(roundStartedAt: Instant, now: Instant): Promise<void> {
  if (isRenewing(await keyRing())) await changeRing((ring) => withoutFormer(ring, roundStartedAt, now));
}

/** What a renewal has made worthless, and nobody is at work with any more; null for nothing. */
export async function worthlessBy(now: Instant): Promise<ToClear | null> {
  return clearable(await keyRing(), now);
}

/** Forgets the former keys, after all that was sealed with them was cleared away. */
export async function forgetKeys(kids: readonly string[]): Promise<void> {
  // By what they hold, for one of them may have been the first.
  for (const name of [FIRST_SECRET, ...kids.map(secretOf)]) {
    const kept = await kvs.getSecret<SigningKey>(name);
    if (kept && kids.includes(kept.kid)) await kvs.deleteSecret(name);
  }
  await changeRing((ring) => (ring.toClear ? { ...ring, toClear: null } : null));
}

/** Since when the newest key seals: what is retired before then is retired by its key, too. */
export async function newestKeySince(): Promise<Instant> {
  return newestSince(await keyRing());
}

/** Named one by one: the private part must not slip through. */
export function publicPart({ kid, kty, crv, x, y }: SigningKey): PublicKey {
  return { kid, kty, crv, x, y };
}

/** Changes the ring as it stands; false where `change` leaves it as it is, or somebody else was faster. */
async function changeRing(change: (ring: KeyRing) => KeyRing | null): Promise<boolean> {
  const { rev, body } = await readRing();
  const next = change(body);
  if (!next) return false;
  const row = (ring: KeyRing, at: number): Row<KeyRing> => ({
    rev: at,
    projectId: NO_PROJECT,
    dirty: 0,
    body: ring,
  });
  if (rev === 0) await createRow(RING, row(body, 0));
  const isChanged = await executed(kvs.transact().set(RING, row(next, rev + 1), atRev<KeyRing>(rev)));
  knownRings.delete(installation());
  return isChanged;
}

async function readRing(): Promise<{ rev: number; body: KeyRing }> {
  // Where no key was renewed yet, which is usual, the first one is all there is.
  const [row, first] = await Promise.all([readRow<KeyRing>(RING), kvs.getSecret<SigningKey>(FIRST_SECRET)]);
  return row ?? { rev: 0, body: firstRing(publicPart(first ?? (await makeFirstKey()))) };
}

/** Makes the first key. Whoever is first makes it; everybody reads back what stands. */
async function makeFirstKey(): Promise<SigningKey> {
  try {
    await kvs.setSecret(FIRST_SECRET, await newSigningKey(), { keyPolicy: 'FAIL_IF_EXISTS' });
  } catch (error) {
    if (!(error instanceof ForgeKvsError)) throw error;
  }
  return readKey(null);
}

async function readKey(kid: string | null): Promise<SigningKey> {
  const first = await kvs.getSecret<SigningKey>(FIRST_SECRET);
  if (first && (kid === null || first.kid === kid)) return first;
  const later = kid === null ? undefined : await kvs.getSecret<SigningKey>(secretOf(kid));
  if (!later) throw new Error('storage: the signing key could not be kept');
  return later;
}

function secretOf(kid: string): string {
  return `${FIRST_SECRET}:${kid}`;
}

/** Forgets again what could not be read. */
function remember<T>(known: Map<string, T>, name: string, value: T, reading: Promise<unknown>): void {
  known.set(name, value);
  reading.catch(() => known.delete(name));
}
