import { newborn, shop } from '../../local/jira/seed/world';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { until } from '../harness/until';
import { acts, eachWithApp, must, newId } from './app-of';

const key = shop.expressPay;

const on = eachWithApp(async (app) => {
  await app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
});

async function signCall(who: string) {
  const { rev, evaluation } = await on.app.open(who, key);
  const value = evaluation.value as { source: string; canonical: string };
  return { actionId: newId(), rev, value, period: value.canonical };
}

test('a busy or failing Jira changes nothing and says when to try again; the same call then succeeds', async () => {
  const call = await signCall(BEN_EM);
  on.jira.switches.set({ rateLimited: 1 });
  expect(await on.app.panel(BEN_EM, key, 'sign', call)).toEqual({
    ok: false,
    refusal: { code: 'jira-unavailable', retryAfterSeconds: 1 },
  });
  on.jira.switches.set({ rateLimited: 0, unavailable: 1 });
  expect(await on.app.panel(BEN_EM, key, 'sign', call)).toEqual({
    ok: false,
    refusal: { code: 'jira-unavailable', retryAfterSeconds: null },
  });
  on.jira.switches.reset();
  expect(acts(must(await on.app.panel(BEN_EM, key, 'sign', call)).view)).toEqual(['signed']);
});

test('a transaction whose answer was lost is found again, not written twice', async () => {
  const call = await signCall(BEN_EM);
  on.jira.switches.set({ lostAnswers: { match: '/api/v1/transaction', count: 1 } });
  const { view } = must(await on.app.panel(BEN_EM, key, 'sign', call));
  expect(view).toMatchObject({ evaluation: { state: 'part-signed' } });
  expect(acts(view)).toEqual(['signed']);
  expect(on.jira.switches.get().lostAnswers).toBeNull();
});

test('a copy whose answer was lost is noted, and repaired by the next look', async () => {
  const call = await signCall(BEN_EM);
  on.jira.switches.set({ lostAnswers: { match: '/properties/countersign', count: 1 } });
  expect(must(await on.app.panel(BEN_EM, key, 'sign', call)).view.projectionProblem).toMatchObject({
    status: 504,
  });
  expect((await on.app.open(PRIYA_PM, key)).projectionProblem).toBeNull();
});

test('a date that was set though Jira’s answer was lost is signed all the same', async () => {
  const call = { ...(await signCall(BEN_EM)), to: '2027-06-30' };
  on.jira.switches.set({ lostAnswers: { match: 'PUT /rest/api/3/issue/', count: 1 } });
  const answer = await on.app.panel(BEN_EM, key, 'setDate', {
    actionId: call.actionId,
    rev: call.rev,
    from: call.value.canonical,
    to: call.to,
  });
  expect(must(answer).view).toMatchObject({
    evaluation: { value: { canonical: '2027-06-30' }, state: 'part-signed' },
    beingSet: null,
  });
});

test('a date that Jira cannot take just now is shown as being set, then taken back; the same call may finish it', async () => {
  const epic = newborn.noDate;
  must(await on.app.panel(BEN_EM, epic, 'claim', { actionId: newId(), rev: 0, role: 'em' }));
  const callAt = (rev: number) => ({ actionId: newId(), rev, from: null, to: '2027-06-30' });
  const setWhileDown = async (call: ReturnType<typeof callAt>) => {
    on.jira.switches.set({ held: { match: 'PUT /rest/api/3/issue/', count: 1 } });
    const setting = on.app.panel(BEN_EM, epic, 'setDate', call);
    await until(() => on.jira.switches.get().held === null);
    on.jira.switches.set({ unavailable: 1 });
    on.jira.release();
    const answer = await setting;
    on.jira.switches.reset();
    return answer;
  };
  expect(await setWhileDown(callAt(1))).toMatchObject({ ok: false, refusal: { code: 'timed-out' } });
  expect(await on.app.open(PRIYA_PM, epic)).toMatchObject({
    beingSet: { by: BEN_EM, to: '2027-06-30' },
    evaluation: { state: 'no-date' },
  });
  on.jira.clock.advance(31_000);
  expect((await on.app.open(PRIYA_PM, epic)).beingSet).toBeNull();

  const again = callAt(3);
  await setWhileDown(again);
  const finished = must(await on.app.panel(BEN_EM, epic, 'setDate', again)).view;
  expect(finished).toMatchObject({ beingSet: null, evaluation: { state: 'part-signed' } });
});

describe('an app that dies between writing the date and signing it', () => {
  /** The intent is written, the date is (or is not) in Jira, and the invocation never came back. */
  async function interrupted(isDateWritten: boolean) {
    const call = await signCall(BEN_EM);
    on.jira.switches.set({ held: { match: 'PUT /rest/api/3/issue/', count: 1 } });
    void on.app
      .panel(BEN_EM, key, 'setDate', {
        actionId: call.actionId,
        rev: call.rev,
        from: call.value.canonical,
        to: '2027-06-30',
      })
      .catch(() => 'the function was stopped');
    await until(() => on.jira.switches.get().held === null);
    await on.jira.restartApp();
    if (isDateWritten) await on.app.setDueDate(BEN_EM, key, '2027-06-30');
    on.jira.clock.advance(31_000);
  }

  test('is completed by the next look where Jira has the date', async () => {
    await interrupted(true);
    const view = await on.app.open(PRIYA_PM, key);
    expect(view).toMatchObject({
      beingSet: null,
      evaluation: { state: 'part-signed', turn: { people: [PRIYA_PM] } },
    });
    expect(acts(view)).toEqual(['setting-date', 'signed']);
  });

  test('is taken back by the next look where Jira kept its date', async () => {
    await interrupted(false);
    const view = await on.app.open(PRIYA_PM, key);
    expect(view).toMatchObject({ beingSet: null, evaluation: { state: 'unsigned' } });
    expect(acts(view)).toEqual(['setting-date', 'date-not-set']);
  });
});
