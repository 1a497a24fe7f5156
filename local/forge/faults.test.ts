import { createSwitches } from '../switches';
import { createFaults } from './faults';

const OK = { status: 200, headers: [], body: '{}' };
const PUT = {
  service: 'jira',
  method: 'PUT',
  path: '/rest/api/3/issue/SHOP-1/properties/countersign',
} as const;
const TRANSACTION = { service: 'storage', method: 'POST', path: '/api/v1/transaction' } as const;

function setUp() {
  const switches = createSwitches();
  const faults = createFaults(switches);
  let performed = 0;
  const perform = async () => {
    performed += 1;
    return OK;
  };
  return { switches, faults, perform, performed: () => performed };
}

test('without switches, everything passes', async () => {
  const { faults, perform } = setUp();
  expect(await faults.apply(PUT, perform)).toBe(OK);
});

test('Jira and storage can be slow each by itself', async () => {
  const { switches, faults, perform } = setUp();
  switches.set({ storageLatency: { min: 60, max: 60 } });
  const took = async (request: typeof PUT | typeof TRANSACTION) => {
    const start = performance.now();
    await faults.apply(request, perform);
    return performance.now() - start;
  };
  expect(await took(TRANSACTION)).toBeGreaterThanOrEqual(59);
  expect(await took(PUT)).toBeLessThan(59);
  switches.set({ latency: { min: 60, max: 60 }, storageLatency: { min: 0, max: 0 } });
  expect(await took(PUT)).toBeGreaterThanOrEqual(59);
  expect(await took(TRANSACTION)).toBeLessThan(59);
});

test('a lost answer is performed, and answered by a time-out, as often as asked', async () => {
  const { switches, faults, perform, performed } = setUp();
  switches.set({ lostAnswers: { match: 'PUT /rest/api/3/issue', count: 1 } });
  expect((await faults.apply(TRANSACTION, perform)).status).toBe(200);
  expect((await faults.apply(PUT, perform)).status).toBe(504);
  expect((await faults.apply(PUT, perform)).status).toBe(200);
  expect(performed()).toBe(3);
  expect(switches.get().lostAnswers).toBeNull();
});

test('where failing is left to chance, some fail in each way, and only those timed out afterwards had an effect', async () => {
  const { switches, faults, perform, performed } = setUp();
  switches.set({ failing: 0.5 });
  const answers = new Set<string>();
  for (let count = 0; count < 400; count += 1) {
    const before = performed();
    const { status } = await faults.apply(TRANSACTION, perform);
    answers.add(`${status}${performed() > before ? ' performed' : ''}`);
  }
  expect([...answers].sort()).toEqual(['200 performed', '429', '503', '504', '504 performed']);
});

test('held requests wait for their release, and later ones overtake them', async () => {
  const { switches, faults, perform, performed } = setUp();
  switches.set({ held: { match: 'POST /api/v1/transaction', count: 1 } });
  const held = faults.apply(TRANSACTION, perform);
  await faults.apply(TRANSACTION, perform);
  expect(performed()).toBe(1);
  expect(faults.release()).toBe(1);
  await held;
  expect(performed()).toBe(2);
});

test('rate limits and outages are of Jira, not of the storage, and perform nothing', async () => {
  const { switches, faults, perform, performed } = setUp();
  switches.set({ rateLimited: 1 });
  const limited = await faults.apply(PUT, perform);
  expect([limited.status, new Headers(limited.headers).get('retry-after')]).toEqual([429, '1']);
  switches.set({ rateLimited: 0, unavailable: 1 });
  expect((await faults.apply(PUT, perform)).status).toBe(503);
  expect((await faults.apply(TRANSACTION, perform)).status).toBe(200);
  expect(performed()).toBe(1);
});
