import { epics, projects, shop } from '../../local/jira/seed/world';
import type { PanelView } from '../../src/domain/views/panel';
import { ADA_ADMIN, BEN_EM, DANA_DEV, MIA_SECOND_EM, PRIYA_PM } from '../harness/people';
import { openTestJira } from '../harness/test-jira';
import { until } from '../harness/until';
import { acts, appOf, eachWithApp, must, newId } from './app-of';

const key = shop.expressPay;

const on = eachWithApp(async (app) => {
  await app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
});

const open = (who = PRIYA_PM, epic = key) => on.app.open(who, epic);

/** What the seal on the issue says, which only the app's own work in the background can have written. */
const sealed = (epic = key) => on.app.sealedAgreement(PRIYA_PM, 'SHOP', epic);

async function agree(epic = key): Promise<string> {
  must(await on.app.sign(BEN_EM, epic));
  const { view } = must(await on.app.sign(PRIYA_PM, epic));
  await on.jira.deliver();
  return view.evaluation.value?.canonical as string;
}

async function changeType(name: string): Promise<void> {
  const fields = { issuetype: { name } };
  const { status } = await on.jira.rest(ADA_ADMIN, 'PUT', `/rest/api/3/issue/${key}`, { fields });
  if (status !== 204) throw new Error(`Jira answered ${status}`);
}

const byEditing = ({ events }: PanelView) =>
  events.filter(({ what }) => what.kind === 'signed' && what.byEditing).map(({ by }) => by);

describe('an owner who edits the date in Jira', () => {
  test('has signed it by that, and the turn passes, without anybody opening the panel', async () => {
    await agree();
    await on.app.setDueDate(BEN_EM, key, '2027-06-10');
    await on.jira.deliver();
    expect((await sealed())?.signoffs).toContainEqual(
      expect.objectContaining({ person: BEN_EM, role: 'em', period: '2027-06-10' }),
    );
    expect((await open()).evaluation.turn).toMatchObject({ people: [PRIYA_PM], why: 'others-signed' });
  });

  test('can withdraw that, and no late copy of the event signs again', async () => {
    await on.app.setDueDate(BEN_EM, key, '2027-06-10');
    on.jira.switches.set({
      events: { lateness: { min: 0, max: 0 }, duplicates: 1, held: false, shuffled: false },
    });
    await on.jira.deliver();
    const { view } = must(await on.app.withdraw(BEN_EM, key));
    expect(view.evaluation.roles.em.holders[0]?.signed).toBeNull();
    await on.app.setDueDate(DANA_DEV, key, '2027-06-11');
    await on.app.setDueDate(DANA_DEV, key, '2027-06-10');
    await on.jira.deliver();
    expect((await open()).evaluation.state).toBe('unsigned');
    expect(byEditing(await open())).toEqual([BEN_EM]);
  });

  test('completes an agreement that the other had begun', async () => {
    must(await on.app.sign(PRIYA_PM, key));
    const { evaluation } = await open();
    await on.app.setDueDate(DANA_DEV, key, '2027-06-10');
    await on.app.setDueDate(BEN_EM, key, evaluation.value?.canonical as string);
    await on.jira.deliver();
    expect((await open()).evaluation).toMatchObject({
      state: 'agreed',
      firstAgreed: { at: expect.any(Number) },
    });
  });

  test('has signed when the sign-off arrives before the event: the click is no error', async () => {
    await on.app.setDueDate(BEN_EM, key, '2027-06-10');
    const value = { source: 'duedate', canonical: '2027-06-10' };
    const call = { actionId: newId(), rev: 0, value, period: '2027-06-10' };
    const { view } = must(await on.app.panel(BEN_EM, key, 'sign', call));
    expect(view.evaluation).toMatchObject({ state: 'part-signed', turn: { people: [PRIYA_PM] } });
    expect(acts(view)).toEqual(['signed']);
  });

  test.each(['automation', 'app', 'unknown'] as const)('an edit by %s signs nothing', async (kind) => {
    await agree();
    on.jira.automation(kind, [key], { days: 7 });
    await on.jira.deliver();
    const view = await open();
    expect(view).toMatchObject({ move: { by: { kind } }, evaluation: { state: 'changed', change: 7 } });
    expect(byEditing(view)).toEqual([]);
    expect((await sealed())?.signoffs).toHaveLength(2);
  });

  test('nor does one by somebody who owns nothing, by an owner-to-be, or where the project has it off', async () => {
    await on.app.setDueDate(DANA_DEV, key, '2027-06-10');
    on.jira.clock.advance(60_000);
    await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [DANA_DEV]);
    await on.jira.deliver();
    expect(byEditing(await open())).toEqual([]);
    await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [DANA_DEV], { editSigns: false });
    await on.app.setDueDate(PRIYA_PM, key, '2027-06-12');
    await on.jira.deliver();
    expect(byEditing(await open())).toEqual([]);
  });

  test('from our own panel signs once, and its undo stands when the event comes late', async () => {
    const { rev, evaluation } = await open(BEN_EM);
    const from = evaluation.value?.canonical as string;
    const set = must(
      await on.app.panel(BEN_EM, key, 'setDate', { actionId: newId(), rev, from, to: '2027-06-10' }),
    );
    const undone = set.undo?.actionId as string;
    must(await on.app.panel(BEN_EM, key, 'undo', { actionId: newId(), rev: set.view.rev, undone }));
    await on.jira.deliver();
    const view = await open();
    expect(acts(view)).toEqual(['setting-date', 'signed', 'undid']);
    expect(view.evaluation.state).toBe('unsigned');
  });
});

describe('a move', () => {
  test('is in the seal without who it was, and in the panel with the name', async () => {
    await agree();
    on.jira.automation('automation', [key], { days: 7 });
    await on.jira.deliver();
    const view = await open();
    expect(view.move).toMatchObject({ by: { kind: 'automation' }, name: 'Automation for Jira' });
    const issue = (await on.jira.rest(PRIYA_PM, 'GET', `/rest/api/3/issue/${key}?properties=countersign`))
      .body as { properties: { countersign: { seal: string } } };
    const [, payload = ''] = issue.properties.countersign.seal.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(claims.lastMove).toEqual([
      'automation',
      view.move?.from,
      view.move?.to,
      Math.floor((view.move?.at ?? 0) / 1000),
    ]);
    expect(JSON.stringify(claims)).not.toContain(view.move?.by.accountId);
  });

  test('gets its reason afterwards from an owner or the mover; another move has its own', async () => {
    await agree();
    await on.app.setDueDate(DANA_DEV, key, '2027-06-10');
    await on.jira.deliver();
    const seen = await open(DANA_DEV);
    expect(seen.mine.canGiveReason).toBe(true);
    const why = (who: string, historyId: string, text = '') =>
      on.app.panel(who, key, 'giveReason', {
        actionId: newId(),
        rev: seen.rev,
        historyId,
        reason: 'dependency',
        text,
      });
    const historyId = seen.move?.historyId as string;
    must(await why(DANA_DEV, historyId));
    const { view } = must(await why(PRIYA_PM, historyId, 'The payment partner is late'));
    expect(view.move?.given).toMatchObject({ by: PRIYA_PM, text: 'The payment partner is late' });
    expect(await why(ADA_ADMIN, historyId)).toMatchObject({ refusal: { code: 'no-reason-to-give' } });
    await on.app.setDueDate(PRIYA_PM, key, '2027-06-20');
    expect(await why(PRIYA_PM, historyId)).toMatchObject({ refusal: { code: 'moved-again' } });
    expect((await open()).move?.given).toBeNull();
  });
});

describe('an issue', () => {
  test('that is no epic, or changes in what no date depends on, costs no request', async () => {
    const requests: string[] = [];
    const jira = await openTestJira({ onRequest: (request) => requests.push(request) });
    const jql = `parent = ${epics.richest}`;
    const found = await jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
    const [child] = (found.body as { issues: { key: string }[] }).issues;
    await appOf(jira).setDueDate(ADA_ADMIN, child?.key ?? '', '2027-05-01');
    await jira.rest(ADA_ADMIN, 'PUT', `/rest/api/3/issue/${key}`, { fields: { labels: ['asked-for'] } });
    expect(jira.pending()).toHaveLength(2);
    await jira.deliver();
    expect(requests).toEqual([]);
    await appOf(jira).setDueDate(ADA_ADMIN, key, '2027-05-01');
    await jira.deliver();
    expect(requests.length).toBeGreaterThan(0);
    await jira.close();
  });

  test('that is deleted loses its record and its turns, not its history', async () => {
    must(await on.app.sign(BEN_EM, key));
    const { id } = (await open()).epic;
    await on.jira.rest(ADA_ADMIN, 'DELETE', `/rest/api/3/issue/${key}?deleteSubtasks=true`);
    expect((await on.jira.deliver()).failures).toEqual([]);
    expect(on.jira.stored('epic', id)).toBeUndefined();
    expect(on.jira.stored('epic', `turn:${PRIYA_PM}:${id}`)).toBeUndefined();
    expect(on.jira.stored('ledger', `${id}:0000000002`)).toMatchObject({
      body: { what: { kind: 'signed' } },
    });
  });

  test('that turns into another type is let rest, and taken up again when it returns', async () => {
    const date = await agree();
    await changeType('Story');
    await on.jira.deliver();
    expect(await sealed()).toBeNull();
    expect(await on.app.panel(PRIYA_PM, key, 'open', {})).toMatchObject({ refusal: { code: 'not-epic' } });
    await changeType('Epic');
    await on.jira.deliver();
    expect((await sealed())?.lastAgreed).toMatchObject({ on: date });
    expect((await open()).evaluation.state).toBe('agreed');
  });

  test('that moves to another project takes its record along, and its old seal says nothing there', async () => {
    await agree();
    const before = (on.jira.stored('epic', (await open()).epic.id) as { body: { epoch: string } }).body.epoch;
    const { id, key: projectKey } = projects.atlas;
    const types = await on.jira.rest(
      ADA_ADMIN,
      'GET',
      `/rest/api/3/issuetype/project?projectId=${id}&level=1`,
    );
    const typeId = (types.body as { id: string }[])[0]?.id as string;
    const moved = on.jira.jira.move(ADA_ADMIN, key, { projectKey, typeId });
    await on.jira.deliver();
    const view = await open(ADA_ADMIN, moved);
    expect(acts(view)).toEqual(['signed', 'signed', 'changed-project']);
    for (const base of ['SHOP', projectKey]) {
      const { retiredEpochs } = must(await on.app.report(ADA_ADMIN, base, 'open', {}));
      expect(retiredEpochs).toContain(before);
    }
  });
});

describe('a project', () => {
  test('that is archived waits on nobody, and on its people again when it comes back', async () => {
    must(await on.app.sign(BEN_EM, key));
    const turns = async () =>
      must(await on.app.report(PRIYA_PM, 'ATL', 'myTurn', {})).items.map((item) => item.key);
    await on.jira.deliver();
    expect(await turns()).toContain(key);
    const row = async () => on.jira.stored('epic', `turn:${PRIYA_PM}:${(await open(ADA_ADMIN)).epic.id}`);
    const { body } = (await row()) as { body: { since: number; told: number | null } };
    on.jira.clock.advance(86_400_000);
    await on.jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/project/SHOP/archive');
    await on.jira.deliver();
    expect(await turns()).toEqual([]);
    await on.jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/project/SHOP/restore');
    await on.jira.deliver();
    expect(await turns()).toContain(key);
    // The turn goes on as it was: it began then, and nobody is told of it a second time.
    expect(await row()).toMatchObject({ body: { since: body.since, told: body.told } });
  });
});

test('a project that is gone for good leaves nothing but its ledgers', async () => {
  must(await on.app.sign(BEN_EM, key));
  const { id } = (await open()).epic;
  await on.jira.rest(ADA_ADMIN, 'DELETE', '/rest/api/3/project/SHOP?enableUndo=false');
  expect((await on.jira.deliver()).failures).toEqual([]);
  const left = [id, `turn:${PRIYA_PM}:${id}`, `settings:${projects.shop.id}`].filter((row) =>
    on.jira.stored('epic', row),
  );
  expect(left).toEqual([]);
  expect(on.jira.stored('ledger', `${id}:0000000001`)).toBeDefined();
});

test('a copy that was left behind by a crash is made within the hour', async () => {
  on.jira.switches.set({ held: { match: '/properties/countersign', count: 1 } });
  void on.app.sign(BEN_EM, key).catch(() => 'the function was stopped');
  await until(() => on.jira.switches.get().held === null);
  await on.jira.restartApp();
  expect(await sealed()).toBeNull();
  await on.jira.runSchedule('every-hour');
  expect((await sealed())?.signoffs).toMatchObject([{ person: BEN_EM }]);
});

test('the glance says the state in two words, and no more', async () => {
  const status = () => on.jira.forge.status(DANA_DEV, { moduleKey: 'epic-context', issueKey: key });
  expect(await status()).toEqual({ type: 'lozenge', value: { label: 'Not signed', type: 'default' } });
  await agree();
  expect(await status()).toEqual({ type: 'lozenge', value: { label: 'Agreed', type: 'success' } });
  await on.app.withdraw(PRIYA_PM, key);
  expect(await status()).toEqual({ type: 'lozenge', value: { label: 'Not agreed', type: 'moved' } });
  on.jira.automation('automation', [key], { days: 7 });
  expect(await status()).toEqual({ type: 'lozenge', value: { label: 'Date changed', type: 'moved' } });
  const unseen = { moduleKey: 'epic-context', issueKey: epics.unseenByApp };
  expect(await on.jira.forge.status(PRIYA_PM, unseen)).toBeNull();
});

test('naming people tells the report at once which dates moved lately, and whose turn it is; nobody has signed by that', async () => {
  await on.jira.deliver();
  const { agreement, lastMove } = (await on.app.sealed(PRIYA_PM, 'SHOP', epics.movedByAutomation)) ?? {};
  expect(lastMove).toMatchObject({ by: 'automation' });
  expect(agreement?.signoffs).toEqual([]);
  const byPerson = await on.app.sealed(PRIYA_PM, 'SHOP', epics.movedByPerson);
  expect(byPerson).toMatchObject({ agreement: { signoffs: [] }, lastMove: { by: 'person' } });
  // Its date has rested for long.
  expect(await on.app.sealed(PRIYA_PM, 'SHOP', epics.farAhead)).toMatchObject({
    agreement: { signoffs: [], firstAgreed: null },
    lastMove: null,
  });
  const { items } = must(await on.app.report(BEN_EM, 'SHOP', 'myTurn', {}));
  expect(items.map((item) => item.key)).toEqual(
    expect.arrayContaining([epics.movedByAutomation, epics.farAhead]),
  );
});

describe('what went wrong on the way', () => {
  test('a record that others keep writing to is tried again, and the move is not lost', async () => {
    must(await on.app.sign(BEN_EM, key));
    await on.jira.deliver();
    on.jira.automation('automation', [key], { days: 7 });
    on.jira.switches.set({ kvsConflicts: 20 });
    const report = await on.jira.deliver();
    expect(report).toMatchObject({ failures: [], retried: expect.any(Number) });
    expect(report.retried).toBeGreaterThan(0);
    expect((await on.app.sealed(PRIYA_PM, 'SHOP', key))?.lastMove).toMatchObject({ by: 'automation' });
  }, 20_000);

  test('a "set and sign" that died is brought to its end within the hour, however soon its event came', async () => {
    const { rev, evaluation } = await open(BEN_EM);
    const from = evaluation.value?.canonical as string;
    on.jira.switches.set({ held: { match: 'PUT /rest/api/3/issue/', count: 1 } });
    const set = { actionId: newId(), rev, from, to: '2027-06-10' };
    void on.app.panel(BEN_EM, key, 'setDate', set).catch(() => 'the function was stopped');
    await until(() => on.jira.switches.get().held === null);
    await on.jira.restartApp();
    await on.app.setDueDate(BEN_EM, key, '2027-06-10');
    await on.jira.deliver();
    expect((await sealed())?.signoffs ?? []).toEqual([]);
    on.jira.clock.advance(3_600_000);
    await on.jira.runSchedule('every-hour');
    expect((await sealed())?.signoffs).toMatchObject([{ person: BEN_EM, period: '2027-06-10' }]);
  });

  test('what was signed later makes no first agreed date of before, signed from My turn and heard of late', async () => {
    await on.app.setDueDate(BEN_EM, key, '2027-06-10');
    on.jira.clock.advance(60_000);
    await on.app.setDueDate(ADA_ADMIN, key, '2027-06-20');
    on.jira.clock.advance(60_000);
    const { epic, rev } = await open();
    const value = { source: 'duedate', canonical: '2027-06-20' };
    const item = { issueId: epic.id, actionId: newId(), rev, value, period: '2027-Q2' };
    const { items } = must(await on.app.report(PRIYA_PM, 'SHOP', 'signMany', { items: [item] }));
    expect(items).toMatchObject([{ ok: true }]);
    await on.jira.deliver();
    expect((await open()).evaluation).toMatchObject({ state: 'part-signed', firstAgreed: null });
  });

  test('a record that was lost is made again from its ledger, which is never written over', async () => {
    const date = await agree();
    const { id } = (await open()).epic;
    const before = on.jira.stored('ledger', `${id}:0000000001`);
    on.jira.drop('epic', id);
    const call = { actionId: newId(), rev: 0, source: 'duedate', period: date };
    must(await on.app.panel(PRIYA_PM, key, 'withdraw', call));
    expect((await open()).evaluation.firstAgreed).toMatchObject({ on: date });
    expect(on.jira.stored('ledger', `${id}:0000000001`)).toEqual(before);
  });

  test('an epic that left a project unheard of outlives it', async () => {
    const date = await agree();
    const { id } = (await open()).epic;
    on.jira.jira.move(ADA_ADMIN, key, { projectKey: 'NEW' });
    await on.jira.rest(ADA_ADMIN, 'DELETE', '/rest/api/3/project/SHOP?enableUndo=false');
    await on.jira.deliver(({ name }) => name !== 'avi:jira:updated:issue');
    expect(on.jira.stored('epic', id)).toMatchObject({
      projectId: projects.newborn.id,
      body: { agreement: { firstAgreed: { on: date } } },
    });
  });

  test('people named while the queue took nothing have their turns within the hour', async () => {
    await on.jira.deliver();
    on.jira.switches.set({ held: { match: '/webhook/queue/publish', count: 1 } });
    const naming = on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [MIA_SECOND_EM]);
    await until(() => on.jira.switches.get().held === null);
    await on.jira.restartApp();
    await naming.catch(() => 'the function was stopped');
    await on.jira.deliver();
    const turns = async () => must(await on.app.report(MIA_SECOND_EM, 'SHOP', 'myTurn', {})).items;
    expect(await turns()).toEqual([]);
    await on.jira.runSchedule('every-hour');
    await on.jira.deliver();
    expect((await turns()).map((item) => item.key)).toContain(epics.farAhead);
  });
});
