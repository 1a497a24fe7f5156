import { NO_AGREEMENT } from '../src/domain/agreement';
import { newRecord } from '../src/domain/record';
import { newSigningKey, seal } from '../src/seal/seal';
import { type Found, verifySeals } from '../src/seal/verify';

const SEALS = 10_000;
const DIFFERENT = 500;

/** How long a report of ten thousand epics is busy with seals, beside what reading the same JSON costs. */
export async function sealsVerified() {
  const key = await newSigningKey();
  const { d: _private, ...publicKey } = key;
  const place = (index: number) => ({
    cloudId: 'cloud',
    projectId: '10000',
    issueId: String(index % DIFFERENT),
  });
  const seals = await Promise.all(
    Array.from({ length: DIFFERENT }, (_, index) =>
      seal({ ...newRecord('10000', 'epoch'), agreement: NO_AGREEMENT }, key, place(index), 'duedate'),
    ),
  );
  const found: Found[] = Array.from({ length: SEALS }, (_, index) => ({
    issueId: place(index).issueId,
    projection: { seal: seals[index % DIFFERENT] },
  }));

  let last = performance.now();
  let longestTask = 0;
  const watch = setInterval(() => {
    const now = performance.now();
    longestTask = Math.max(longestTask, now - last);
    last = now;
  }, 0);
  const start = performance.now();
  const verified = await verifySeals(found, {
    cloudId: 'cloud',
    projectId: '10000',
    keys: [publicKey],
    retiredEpochs: [],
  });
  const verifying = performance.now() - start;
  clearInterval(watch);

  const text = found.map((each) => JSON.stringify(each));
  const parseStart = performance.now();
  for (const each of text) JSON.parse(each);
  const parsing = performance.now() - parseStart;
  return { seals: SEALS, verified: verified.size, verifying, timesParsing: verifying / parsing, longestTask };
}
