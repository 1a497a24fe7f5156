import type { Seals } from '../app/ports';
import type { PublicKey } from '../domain/views/report';
import { type SigningKey, seal } from '../seal/seal';
import { verifySeals } from '../seal/verify';
import { signingKey } from './signing-key';

export const seals: Seals = {
  async make(record, place, source) {
    return seal(record, await signingKey(), place, source);
  },

  async read(projection, { cloudId, projectId, issueId }) {
    const judge = { cloudId, projectId, keys: [publicPart(await signingKey())], retiredEpochs: [] };
    return (await verifySeals([{ issueId, projection }], judge)).get(issueId) ?? null;
  },

  async publicKeys() {
    return [publicPart(await signingKey())];
  },
};

/** Named one by one: the private part must not slip through. */
function publicPart({ kid, kty, crv, x, y }: SigningKey): PublicKey {
  return { kid, kty, crv, x, y };
}
