import { type CryptoKey, compactVerify } from 'jose';
import { LONGEST_SEAL, type SealClaims } from './claims';
import { imported } from './imported';

/** By what a seal is judged. All of it comes from the backend's answer, none from the seal. */
export interface Judge {
  cloudId: string;
  projectId: string;
  keys: { kid: string; kty: 'EC'; crv: 'P-256'; x: string; y: string }[];
  retiredEpochs: string[];
}

/** A projection found on an issue: anything at all, for anyone who may edit the issue can write there. */
export interface Found {
  issueId: string;
  projection: unknown;
}

/** Verified between two breaths of the page: long enough to be quick, short enough not to be felt on a slow processor. */
const SLICE = 20;

/**
 * The claims of those projections that the app itself made for that very issue and that still count; nothing of
 * the others.
 *
 * @param breathe waited for between slices, so that the page can paint and take input
 */
export async function verifySeals(
  found: readonly Found[],
  judge: Judge,
  breathe: () => Promise<void> = aTurnOfTheTimer,
): Promise<Map<string, SealClaims>> {
  const keys = await importKeys(judge);
  const retired = new Set(judge.retiredEpochs);
  const verified = new Map<string, SealClaims>();
  for (let start = 0; start < found.length; start += SLICE) {
    if (start > 0) await breathe();
    const slice = found.slice(start, start + SLICE);
    const claims = await Promise.all(slice.map((each) => verifyOne(each, judge, keys, retired)));
    for (const each of claims) if (each) verified.set(each.issueId, each);
  }
  return verified;
}

async function verifyOne(
  { issueId, projection }: Found,
  { cloudId, projectId }: Judge,
  keys: ReadonlyMap<string, CryptoKey | Uint8Array>,
  retired: ReadonlySet<string>,
): Promise<SealClaims | null> {
  const token = (projection as { seal?: unknown } | null | undefined)?.seal;
  if (typeof token !== 'string' || token.length > LONGEST_SEAL) return null;
  try {
    const { payload, protectedHeader } = await compactVerify(
      token,
      ({ kid }) => {
        const key = keys.get(kid ?? '');
        if (!key) throw new Error('a seal by an unknown key');
        return key;
      },
      { algorithms: ['ES256'] },
    );
    const claims = JSON.parse(new TextDecoder().decode(payload)) as SealClaims;
    const belongs =
      claims.v === 1 &&
      claims.cloudId === cloudId &&
      claims.projectId === projectId &&
      claims.issueId === issueId;
    return belongs && claims.kid === protectedHeader.kid && !retired.has(claims.epoch) ? claims : null;
  } catch {
    // Whatever is wrong with it, a projection that does not verify says nothing.
    return null;
  }
}

async function importKeys(judge: Judge): Promise<Map<string, CryptoKey | Uint8Array>> {
  return new Map(await Promise.all(judge.keys.map(async (key) => [key.kid, await imported(key)] as const)));
}

function aTurnOfTheTimer(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
