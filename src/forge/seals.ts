import type { Seals } from '../app/ports';
import { sealingKid } from '../domain/key-ring';
import { seal } from '../seal/seal';
import { verifySeals } from '../seal/verify';
import { dropFormerKey, forgetKeys, keyRing, renewKey, signingKey, worthlessBy } from './key-ring';
import { clearRetired } from './retired-epochs';

export const seals: Seals = {
  async make(record, place, source) {
    return seal(record, await signingKey(), place, source);
  },

  async read(projection, { cloudId, projectId, issueId }) {
    const ring = await keyRing();
    const keys = ring.keys.map(({ publicKey }) => publicKey);
    const judge = { cloudId, projectId, keys, retiredEpochs: [] };
    const says = (await verifySeals([{ issueId, projection }], judge)).get(issueId);
    return says ? { ...says, isOfToday: says.kid === sealingKid(ring, Date.now()) } : null;
  },

  async publicKeys() {
    return (await keyRing()).keys.map(({ publicKey }) => publicKey);
  },

  ring: keyRing,
  renew: renewKey,
  dropFormer: dropFormerKey,

  async clearFormer(now) {
    const worthless = await worthlessBy(now);
    if (!worthless) return;
    await clearRetired(worthless.since);
    await forgetKeys(worthless.formerKids);
  },
};
