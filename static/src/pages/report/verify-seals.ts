import type { Verify } from './entry';

const load = () => import('../../../../src/seal/verify');

/** Fetches what verifies ahead of need: it comes while Jira is being asked, and the first paint does not wait for it. */
export function prepareVerifying(): void {
  load().catch(() => undefined);
}

/** Verifies seals; throws where what verifies cannot be fetched, like a read that fails. */
export const verifySeals: Verify = async (found, judge) => (await load()).verifySeals(found, judge, breathe);

/** A message comes at once, where browsers hold timers back for milliseconds. */
function breathe(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
