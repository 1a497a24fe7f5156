import { atlas, epics, shop } from '../../local/jira/seed/world';
import type { MyTurnView } from '../../src/domain/views/my-turn';
import { ADA_ADMIN, BEN_EM, DANA_DEV, OMAR_OUT, PRIYA_PM, SAM_SOLO } from '../harness/people';
import { eachWithApp, must } from './app-of';
import { importMany } from './many-epics';

const on = eachWithApp(async (app) => {
  await app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  await on.jira.deliver();
});

async function turnsOf(who: string, projectKey = 'SHOP'): Promise<MyTurnView> {
  return must(await on.app.report(who, projectKey, 'myTurn', {}));
}

const keys = (view: MyTurnView) => view.items.map((item) => item.key);

test('every open epic with a date waits on the EM once people are named, most pressing first', async () => {
  const view = await turnsOf(BEN_EM);
  expect(view).toMatchObject({ me: BEN_EM, more: false, today: '2027-02-03' });
  expect(keys(view)).toEqual(
    expect.arrayContaining([shop.expressPay, epics.overdue, epics.inProgressNoDate]),
  );
  expect(keys(view)).not.toEqual(expect.arrayContaining([epics.done]));
  expect(keys(view)).not.toContain(epics.noDate);
  const late = view.items.filter((item) => item.evaluation.overdue).length;
  expect(late).toBeGreaterThan(0);
  expect(view.items.map((item) => item.evaluation.overdue)).toEqual(
    view.items.map((_, index) => index < late),
  );
  expect(keys(await turnsOf(PRIYA_PM))).toEqual([]);
});

test('signing passes the turn on; each item has what is needed to decide', async () => {
  const key = shop.expressPay;
  on.jira.clock.advance(60_000);
  must(await on.app.sign(BEN_EM, key));
  expect(keys(await turnsOf(BEN_EM))).not.toContain(key);
  const [item] = (await turnsOf(PRIYA_PM)).items;
  const panel = await on.app.open(PRIYA_PM, key);
  expect(item).toMatchObject({
    issueId: panel.epic.id,
    key,
    summary: 'Pay with Apple Pay and Google Pay',
    project: { id: '10000', key: 'SHOP', name: 'Shop' },
    statusName: panel.statusName,
    goal: { summary: 'Faster checkout' },
    rev: panel.rev,
    roles: ['pm'],
    since: on.jira.clock.now(),
    signable: panel.evaluation.value?.canonical,
    answers: { who: { text: 'Noor Haddad' } },
  });
  expect(item?.evaluation).toEqual(panel.evaluation);
});

test('a move in Jira by automation is said with the turn it brings', async () => {
  const key = shop.expressPay;
  must(await on.app.sign(BEN_EM, key));
  must(await on.app.sign(PRIYA_PM, key));
  expect(keys(await turnsOf(BEN_EM))).not.toContain(key);
  on.jira.automation('automation', [key], { days: 7 });
  await on.jira.deliver();
  const item = (await turnsOf(BEN_EM)).items.find((each) => each.key === key);
  expect(item).toMatchObject({
    evaluation: { state: 'changed', change: 7 },
    move: { by: { kind: 'automation' } },
  });
});

test('epics of every project, asked for from any page', async () => {
  await on.app.nameProject('ATL', ADA_ADMIN, [SAM_SOLO], [BEN_EM]);
  await on.jira.deliver();
  const fromShop = await turnsOf(BEN_EM);
  expect(keys(fromShop)).toEqual(expect.arrayContaining([shop.expressPay, atlas.routePlanner]));
  expect(keys(await turnsOf(BEN_EM, 'ATL'))).toEqual(keys(fromShop));
});

test('an epic that the caller may not browse leaves no trace, and is there again when they may', async () => {
  await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM, DANA_DEV]);
  await on.jira.deliver();
  const view = await turnsOf(DANA_DEV);
  expect(keys(view)).toContain(shop.expressPay);
  expect(keys(view)).not.toContain(epics.restricted);
  const hidden = (await on.app.open(BEN_EM, epics.restricted)).epic;
  expect(JSON.stringify(view)).not.toContain(`"${hidden.id}"`);
  await on.jira.rest(ADA_ADMIN, 'PUT', `/rest/api/3/issue/${epics.restricted}`, {
    fields: { security: null },
  });
  expect(keys(await turnsOf(DANA_DEV))).toContain(epics.restricted);
});

/** Takes an epic to the first status of a category. */
async function transition(key: string, category: 'new' | 'done') {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await on.jira.rest(BEN_EM, 'GET', path)).body as {
    transitions: { id: string; to: { statusCategory: { key: string } } }[];
  };
  const found = transitions.find((each) => each.to.statusCategory.key === category);
  const body = { transition: { id: found?.id } };
  expect((await on.jira.rest(BEN_EM, 'POST', path, body)).status).toBe(204);
}

test('what is true no longer is not shown, even before Jira has told of it, and its note goes once Jira has', async () => {
  const key = shop.expressPay;
  const note = `turn:${BEN_EM}:${(await on.app.open(BEN_EM, key)).epic.id}`;
  await transition(key, 'done');
  expect(keys(await turnsOf(BEN_EM))).not.toContain(key);
  expect(on.jira.stored('epic', note)).toBeDefined();
  await on.jira.deliver();
  expect(keys(await turnsOf(BEN_EM))).not.toContain(key);
  expect(on.jira.stored('epic', note)).toBeUndefined();
});

test('a turn outlives a look at My turn while its epic was done for a moment', async () => {
  const key = shop.expressPay;
  const turn = async () => (await turnsOf(BEN_EM)).items.find((item) => item.key === key);
  const before = await turn();
  on.jira.clock.advance(60_000);
  await transition(key, 'done');
  expect(await turn()).toBeUndefined();
  await transition(key, 'new');
  await on.jira.deliver();
  expect(await turn()).toMatchObject({ key, since: before?.since });
});

test('an epic that moves to another project keeps its turn, which goes with the new project', async () => {
  await on.app.nameProject('NEW', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  await on.jira.deliver();
  const key = shop.expressPay;
  const { id } = (await on.app.open(BEN_EM, key)).epic;
  const { since } = (await turnsOf(BEN_EM)).items.find((item) => item.key === key) ?? {};
  const moved = on.jira.jira.move(ADA_ADMIN, key, { projectKey: 'NEW' });
  await on.jira.deliver();
  const item = (await turnsOf(BEN_EM)).items.find((each) => each.issueId === id);
  expect(item).toMatchObject({ key: moved, project: { key: 'NEW' }, since });
  expect(on.jira.stored('epic', `turn:${BEN_EM}:${id}`)).toMatchObject({ projectId: '10002' });
});

test('mail to the caller: the defaults in their zone, and what they save', async () => {
  expect((await turnsOf(BEN_EM)).notices).toEqual({
    turns: true,
    digest: true,
    day: 1,
    hour: 9,
    timeZone: 'Europe/Berlin',
    refused: null,
  });
  const choice = { turns: false, digest: true, day: 5, hour: 16 };
  expect(must(await on.app.report(BEN_EM, 'SHOP', 'saveNotices', choice))).toMatchObject(choice);
  expect((await turnsOf(BEN_EM)).notices).toMatchObject({ ...choice, timeZone: 'Europe/Berlin' });
  expect((await turnsOf(PRIYA_PM)).notices).toMatchObject({ turns: true, timeZone: 'Europe/London' });
  expect(await on.app.report(BEN_EM, 'SHOP', 'saveNotices', { ...choice, day: 8 })).toMatchObject({
    refusal: { code: 'bad-payload', field: 'day' },
  });
});

test('two saves at once both end, and one of them stands', async () => {
  const save = (hour: number) =>
    on.app.report(BEN_EM, 'SHOP', 'saveNotices', { turns: true, digest: true, day: 1, hour });
  const saved = await Promise.all([6, 7, 8].map(save));
  expect(saved.map((each) => each.ok)).toEqual([true, true, true]);
  expect([6, 7, 8]).toContain((await turnsOf(BEN_EM)).notices.hour);
});

test('somebody without a turn, or without access, is told of none', async () => {
  expect((await turnsOf(DANA_DEV)).items).toEqual([]);
  const page = await on.jira.forge.context(BEN_EM, { moduleKey: 'project-report', projectKey: 'SHOP' });
  const answer = await on.jira.forge.invokeFrom(OMAR_OUT, page, { functionKey: 'myTurn', payload: {} });
  expect(answer).toMatchObject({ result: { ok: true, result: { items: [], more: false } } });
});

test('a hundred are listed, the most pressing, and it is said that there are more', async () => {
  await importMany(on, 105, (index) => (index === 104 ? '2027-01-01' : '2027-03-01'));
  const view = await turnsOf('manager', 'MANY');
  expect(view.more).toBe(true);
  expect(view.items).toHaveLength(100);
  expect(keys(view).slice(0, 3)).toEqual(['MANY-105', 'MANY-1', 'MANY-2']);
});

test('of very many, the two hundred that began last are looked at', async () => {
  await importMany(on, 203, (index) => (index === 202 ? '2027-01-01' : '2027-03-01'));
  const before = await turnsOf('manager', 'MANY');
  expect(before.more).toBe(true);
  expect(before.items).toHaveLength(100);
  expect(keys(before)).not.toContain('MANY-203');
  on.jira.clock.advance(60_000);
  await on.app.setDueDate(ADA_ADMIN, 'MANY-203', null);
  await on.jira.deliver();
  await on.app.setDueDate(ADA_ADMIN, 'MANY-203', '2027-01-01');
  await on.jira.deliver();
  expect(keys(await turnsOf('manager', 'MANY'))[0]).toBe('MANY-203');
});
