import { shop } from '../../local/jira/seed/world';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { until } from '../harness/until';
import { acts, eachWithApp, must, newId } from './app-of';

const on = eachWithApp(async (app) => {
  await app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
});

test('30 simultaneous sign-offs on 10 epics by both roles, one repeated: each stands, none twice', async () => {
  const keys = [
    shop.expressPay,
    shop.splitPayment,
    shop.cartRecovery,
    shop.guestCheckout,
    shop.norway,
    shop.translations,
    shop.filters,
    shop.reviews,
    shop.passkeys,
    shop.japan,
  ];
  const calls = await Promise.all(
    keys.flatMap((key) =>
      [PRIYA_PM, BEN_EM].map(async (who) => ({
        key,
        who,
        view: await on.app.open(who, key),
        actionId: newId(),
      })),
    ),
  );
  const latency = { min: 0, max: 25 };
  on.jira.switches.set({ latency, storageLatency: latency, kvsConflicts: 5 });
  const twice = [...calls, ...calls.filter((call) => call.who === BEN_EM)];
  const answers = await Promise.all(
    twice.map(({ key, who, view, actionId }) => {
      const value = view.evaluation.value as { source: string; canonical: string };
      return on.app.panel(who, key, 'sign', { actionId, rev: view.rev, value, period: value.canonical });
    }),
  );
  on.jira.switches.reset();
  expect(answers).toHaveLength(30);
  expect(answers.filter((answer) => !answer.ok)).toEqual([]);
  for (const key of keys) {
    const view = await on.app.open(PRIYA_PM, key);
    expect({ key, state: view.evaluation.state, acts: acts(view) }).toEqual({
      key,
      state: 'agreed',
      acts: ['signed', 'signed'],
    });
    const sealed = await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key);
    expect(sealed?.signoffs.map((each) => each.person).sort()).toEqual([PRIYA_PM, BEN_EM].sort());
  }
});

test('of two copies written in the wrong order, the newer one is left', async () => {
  const key = shop.expressPay;
  on.jira.switches.set({ held: { match: 'PUT /rest/api/3/issue/', count: 1 } });
  const first = on.app.sign(BEN_EM, key);
  await until(() => on.jira.switches.get().held === null);
  must(await on.app.sign(PRIYA_PM, key));
  expect(await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key)).toMatchObject({
    firstAgreed: { source: 'duedate' },
  });
  expect(on.jira.release()).toBe(1);
  must(await first);
  const sealed = await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key);
  expect(sealed?.signoffs).toHaveLength(2);
});

test('a late copy of a sign-off that was withdrawn meanwhile changes nothing', async () => {
  const key = shop.expressPay;
  on.jira.switches.set({ held: { match: 'PUT /rest/api/3/issue/', count: 1 } });
  const late = on.app.sign(BEN_EM, key);
  await until(() => on.jira.switches.get().held === null);
  must(await on.app.withdraw(BEN_EM, key));
  on.jira.release();
  must(await late);
  expect((await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key))?.signoffs ?? []).toEqual([]);
  expect((await on.app.open(PRIYA_PM, key)).evaluation.state).toBe('unsigned');
});

test('a repeated call is answered as before and changes nothing, even after the sign-off was withdrawn', async () => {
  const key = shop.expressPay;
  const { rev, evaluation } = await on.app.open(BEN_EM, key);
  const value = evaluation.value as { source: string; canonical: string };
  const call = { actionId: newId(), rev, value, period: value.canonical };
  must(await on.app.panel(BEN_EM, key, 'sign', call));
  must(await on.app.withdraw(BEN_EM, key));
  const { view } = must(await on.app.panel(BEN_EM, key, 'sign', call));
  expect(view).toMatchObject({ evaluation: { state: 'unsigned' } });
  expect(acts(view)).toEqual(['signed', 'withdrew']);
});

test('a repeat so late that its id is forgotten is refused instead of signing again', async () => {
  const key = shop.expressPay;
  const { evaluation } = await on.app.open(BEN_EM, key);
  const value = evaluation.value as { source: string; canonical: string };
  const call = { actionId: newId(), rev: 0, value, period: value.canonical };
  must(await on.app.panel(BEN_EM, key, 'sign', call));
  for (let round = 0; round < 25; round += 1) {
    must(await on.app.withdraw(BEN_EM, key));
    must(await on.app.sign(BEN_EM, key));
  }
  must(await on.app.withdraw(BEN_EM, key));
  expect(await on.app.panel(BEN_EM, key, 'sign', call)).toMatchObject({ refusal: { code: 'seen-too-old' } });
});
