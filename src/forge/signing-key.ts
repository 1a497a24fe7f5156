import { getAppContext } from '@forge/api';
import { ForgeKvsError } from '@forge/kvs';
import { newSigningKey, type SigningKey } from '../seal/seal';
import { kvs } from './storage';

const SECRET = 'signing-key';

/** Warm instances serve many installations: a key is only ever found under its own installation. */
const cached = new Map<string, Promise<SigningKey>>();

/** The installation's signing key, made on first use. Whoever is first makes it; everybody reads back what stands. */
export function signingKey(): Promise<SigningKey> {
  const installation = getAppContext().installationAri.toString();
  const known = cached.get(installation);
  if (known) return known;
  const reading = readOrMake();
  cached.set(installation, reading);
  reading.catch(() => cached.delete(installation));
  return reading;
}

async function readOrMake(): Promise<SigningKey> {
  const existing = await kvs.getSecret<SigningKey>(SECRET);
  if (existing) return existing;
  try {
    await kvs.setSecret(SECRET, await newSigningKey(), { keyPolicy: 'FAIL_IF_EXISTS' });
  } catch (error) {
    if (!(error instanceof ForgeKvsError)) throw error;
  }
  const stands = await kvs.getSecret<SigningKey>(SECRET);
  if (!stands) throw new Error('storage: the signing key could not be kept');
  return stands;
}
