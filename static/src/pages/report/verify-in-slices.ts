import { verifySeals } from '../../../../src/seal/verify';
import { breathe } from './breathe';
import type { Verify } from './entry';

/** Verifies seals, and lets the page paint and take input meanwhile. */
export const verifyInSlices: Verify = async (found, judge) => {
  const verified = await verifySeals(found, judge, breathe);
  // What is made of them is a task of its own.
  await breathe();
  return verified;
};
