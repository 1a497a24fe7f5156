import { verifySeals } from '../../../../src/seal/verify';
import type { Verify } from './entry';

/** Verifies seals, and lets the page paint and take input meanwhile. */
export const verifyInSlices: Verify = async (found, judge) => {
  const verified = await verifySeals(found, judge, breathe);
  // What is made of them is a task of its own.
  await breathe();
  return verified;
};

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
