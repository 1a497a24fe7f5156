import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Source } from '../domain/agreement';
import { type EpicRecord, KEPT_SIGNOFFS } from '../domain/record';
import { LONGEST_SEAL, type SealPlace, toClaims } from './claims';
import { imported } from './imported';

/** The signing key as it is kept: a private JWK with its `kid`. */
export interface SigningKey {
  kid: string;
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  d: string;
}

/** Makes a new signing key. Its `kid` is random, so that no two keys are ever taken for each other. */
export async function newSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = await exportJWK(privateKey);
  return { ...(jwk as Omit<SigningKey, 'kid'>), kid: crypto.randomUUID() };
}

/** Signs what the record says now: a compact JWS of at most `LONGEST_SEAL` characters. */
export async function seal(
  record: EpicRecord,
  key: SigningKey,
  place: Omit<SealPlace, 'kid'>,
  source: Source,
): Promise<string> {
  const privateKey = await imported(key);
  for (let most = KEPT_SIGNOFFS; ; most = Math.floor(most / 2)) {
    const claims = toClaims(record, { kid: key.kid, ...place }, source, most);
    const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'ES256', kid: key.kid })
      .sign(privateKey);
    if (token.length <= LONGEST_SEAL || most === 0) return token;
  }
}
