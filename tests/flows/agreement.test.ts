import { atlas, shop } from '../../local/jira/seed/world';
import { ADA_ADMIN, BEN_EM, GUS_GONE, MIA_SECOND_EM, PRIYA_PM } from '../harness/people';
import { until } from '../harness/until';
import { eachWithApp, must, newId } from './app-of';

const key = shop.expressPay;

const on = eachWithApp(async (app) => {
  await app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
});

test('putting an earlier agreed date back makes it the last agreed one again', async () => {
  const first = (await on.app.open(BEN_EM, key)).evaluation.value?.canonical as string;
  must(await on.app.sign(BEN_EM, key));
  must(await on.app.sign(PRIYA_PM, key));
  await on.app.setDueDate(BEN_EM, key, '2027-06-30');
  must(await on.app.sign(PRIYA_PM, key));
  const { rev } = await on.app.open(BEN_EM, key);
  const back = { actionId: newId(), rev, from: '2027-06-30', to: first };
  const { view } = must(await on.app.panel(BEN_EM, key, 'setDate', back));
  expect(view.evaluation).toMatchObject({ state: 'agreed', change: 0, slip: 0, lastAgreed: { on: first } });
});

test('a date that returned into what both had signed is agreed, and one more click records it', async () => {
  const first = (await on.app.open(BEN_EM, key)).evaluation.value?.canonical as string;
  must(await on.app.sign(BEN_EM, key));
  const month = first.slice(0, 7);
  await on.app.setDueDate(ADA_ADMIN, key, `${month}-01`);
  const seen = await on.app.open(PRIYA_PM, key);
  const value = { source: 'duedate', canonical: `${month}-01` };
  must(await on.app.panel(PRIYA_PM, key, 'sign', { actionId: newId(), rev: seen.rev, value, period: month }));
  await on.app.setDueDate(ADA_ADMIN, key, first);
  const returned = await on.app.open(PRIYA_PM, key);
  expect(returned).toMatchObject({
    evaluation: { state: 'agreed', firstAgreed: null },
    mine: { roles: ['pm'] },
  });
  expect(returned.mine.signAs).toContain(month);
  const again = {
    actionId: newId(),
    rev: returned.rev,
    value: { source: 'duedate', canonical: first },
    period: month,
  };
  expect(must(await on.app.panel(PRIYA_PM, key, 'sign', again)).view.evaluation.firstAgreed).toMatchObject({
    on: first,
  });
});

test('a sign-off on an earlier date can be taken back too, before that date returns', async () => {
  const first = (await on.app.open(BEN_EM, key)).evaluation.value?.canonical as string;
  must(await on.app.sign(BEN_EM, key));
  await on.app.setDueDate(ADA_ADMIN, key, '2027-07-20');
  must(await on.app.withdraw(BEN_EM, key));
  await on.app.setDueDate(ADA_ADMIN, key, first);
  expect((await on.app.open(BEN_EM, key)).evaluation.state).toBe('unsigned');
});

test('a holder who has left the company may stay beside a new one', async () => {
  on.jira.jira.setActive(GUS_GONE, true);
  const name = async (people: string[]) => {
    const { rev } = await on.app.open(ADA_ADMIN, key);
    return on.app.panel(ADA_ADMIN, key, 'setHolders', { actionId: newId(), rev, role: 'em', people });
  };
  must(await name([GUS_GONE]));
  on.jira.jira.setActive(GUS_GONE, false);
  must(await name([GUS_GONE, MIA_SECOND_EM]));
  must(await name([MIA_SECOND_EM]));
  expect(await name([MIA_SECOND_EM, GUS_GONE])).toMatchObject({ refusal: { code: 'unknown-person' } });
});

test('a seal of one project says nothing in another’s report', async () => {
  must(await on.app.sign(PRIYA_PM, key));
  expect(await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key)).not.toBeNull();
  expect(await on.app.sealedAgreement(PRIYA_PM, atlas.routePlanner.split('-')[0] ?? '', key)).toBeNull();
});

test('who waits for an answer that does not come may set another date at once', async () => {
  const { rev, evaluation } = await on.app.open(BEN_EM, key);
  const from = evaluation.value?.canonical as string;
  on.jira.switches.set({ held: { match: 'PUT /rest/api/3/issue/', count: 1 } });
  const lost = on.app.panel(BEN_EM, key, 'setDate', { actionId: newId(), rev, from, to: '2027-06-30' });
  await until(() => on.jira.switches.get().held === null);
  const { view } = must(
    await on.app.panel(BEN_EM, key, 'setDate', { actionId: newId(), rev: rev + 1, from, to: '2027-06-28' }),
  );
  expect(view).toMatchObject({ beingSet: null, evaluation: { value: { canonical: '2027-06-28' } } });
  on.jira.release();
  await lost;
});
