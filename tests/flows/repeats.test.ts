import { shop } from '../../local/jira/seed/world';
import { ADA_ADMIN, BEN_EM, DANA_DEV, PRIYA_PM } from '../harness/people';
import { eachWithApp, must, newId } from './app-of';

const key = shop.expressPay;
const property = `/rest/api/3/issue/${key}/properties/countersign`;

const on = eachWithApp(async (app) => {
  await app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
});

test('two simultaneous copies of one withdrawal make one generation of seals, so that a later one retires them all', async () => {
  must(await on.app.sign(BEN_EM, key));
  must(await on.app.sign(PRIYA_PM, key));
  const { rev, mine } = await on.app.open(BEN_EM, key);
  const { source, period } = mine.withdrawable[0] as { source: string; period: string };
  const call = { actionId: newId(), rev, source, period };
  on.jira.switches.set({
    latency: { min: 20, max: 20 },
    storageLatency: { min: 20, max: 20 },
    held: { match: 'PUT /rest/api/3/issue/', count: 1 },
  });
  const copies = [1, 2].map(() => on.app.panel(BEN_EM, key, 'withdraw', call));
  await Promise.race(copies);
  const early = (await on.jira.rest(DANA_DEV, 'GET', property)).body as { value: unknown };
  on.jira.release();
  for (const copy of copies) must(await copy);
  on.jira.switches.reset();

  must(await on.app.withdraw(PRIYA_PM, key));
  expect((await on.jira.rest(DANA_DEV, 'PUT', property, early.value)).status).toBe(200);
  expect(await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key)).toBeNull();
});

test('a date and a period that does not contain it are refused before Jira is touched', async () => {
  const before = await on.app.open(BEN_EM, key);
  const from = before.evaluation.value?.canonical as string;
  const call = { actionId: newId(), rev: 0, from, to: '2027-06-30', period: '2027-05' };
  expect(await on.app.panel(BEN_EM, key, 'setDate', call)).toMatchObject({
    refusal: { code: 'bad-payload', field: 'period' },
  });
  const after = await on.app.open(BEN_EM, key);
  expect(after).toMatchObject({ rev: 0, evaluation: { value: { canonical: from } } });
});

test('nobody resumes a date that another is setting by using its id', async () => {
  const { rev, evaluation } = await on.app.open(BEN_EM, key);
  const call = { actionId: newId(), rev, from: evaluation.value?.canonical as string, to: '2027-06-30' };
  on.jira.switches.set({ held: { match: 'PUT /rest/api/3/issue/', count: 1 } });
  const setting = on.app.panel(BEN_EM, key, 'setDate', call);
  while (on.jira.switches.get().held !== null) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await on.app.panel(PRIYA_PM, key, 'setDate', { ...call, to: '2027-07-31' })).toMatchObject({
    ok: false,
  });
  on.jira.release();
  expect(must(await setting).view.evaluation.value?.canonical).toBe('2027-06-30');
});
