import type { Verify } from './entry';

const load = () => import('./verify-in-slices');

/** Fetches what verifies ahead of need: it comes while Jira is being asked, and the first paint does not wait for it. */
export function prepareVerifying(): void {
  load().catch(() => undefined);
}

/** Verifies seals; throws where what verifies cannot be fetched, like a read that fails. */
export const verifySeals: Verify = async (found, judge) => (await load()).verifyInSlices(found, judge);
