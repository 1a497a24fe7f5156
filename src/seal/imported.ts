import { type CryptoKey, importJWK, type JWK } from 'jose';

const known = new WeakMap<JWK, Promise<CryptoKey | Uint8Array>>();

/** A key as the platform's cryptography takes it: imported once for as long as somebody has this very object. */
export function imported(key: JWK): Promise<CryptoKey | Uint8Array> {
  const before = known.get(key);
  if (before) return before;
  const importing = importJWK(key, 'ES256');
  known.set(key, importing);
  return importing;
}
