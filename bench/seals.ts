import { NO_AGREEMENT } from '../src/domain/agreement';
import { newRecord } from '../src/domain/record';
import { newSigningKey, seal } from '../src/seal/seal';
import { type Found, verifySeals } from '../src/seal/verify';

const SEALS = 10_000;

/** What ten thousand seals cost to make and to verify, beside reading the same JSON, and the longest task on the way. */
export async function sealsMadeAndVerified() {
  const key = await newSigningKey();
  const { d: _private, ...publicKey } = key;
  const record = { ...newRecord('10000', 'epoch'), agreement: NO_AGREEMENT };
  const made = await watched(async () => {
    const found: Found[] = [];
    for (let index = 0; index < SEALS; index += 1) {
      const place = { cloudId: 'cloud', projectId: '10000', issueId: String(index) };
      found.push({ issueId: place.issueId, projection: { seal: await seal(record, key, place, 'duedate') } });
      // The backend makes one seal for each action; between two of them others get their turn.
      if (index % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return found;
  });
  const judge = { cloudId: 'cloud', projectId: '10000', keys: [publicKey], retiredEpochs: [] };
  const verified = await watched(() => verifySeals(made.result, judge));
  if (verified.result.size !== SEALS) throw new Error('a seal did not verify');

  const text = made.result.map((each) => JSON.stringify(each));
  const start = performance.now();
  for (const each of text) JSON.parse(each);
  const parsing = performance.now() - start;
  return { seals: SEALS, made, verified, parsing };
}

/** Runs work and looks how long it lets nothing else have a turn. */
async function watched<T>(work: () => Promise<T>) {
  let [last, longestTask] = [performance.now(), 0];
  const watch = setInterval(() => {
    const now = performance.now();
    longestTask = Math.max(longestTask, now - last);
    last = now;
  }, 0);
  const start = performance.now();
  const result = await work();
  const ms = performance.now() - start;
  clearInterval(watch);
  return { result, ms, longestTask };
}
