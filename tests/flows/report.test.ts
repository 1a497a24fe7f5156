import { atlas, epics, shop } from '../../local/jira/seed/world';
import { toSealed } from '../../src/seal/claims';
import { verifySeals } from '../../src/seal/verify';
import { ADA_ADMIN, BEN_EM, DANA_DEV, OMAR_OUT, PRIYA_PM, VERA_VIEWER } from '../harness/people';
import { until } from '../harness/until';
import { eachWithApp, must, newId } from './app-of';

const on = eachWithApp(async (app) => {
  await app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
});

async function itemFor(who: string, issueKey: string) {
  const { epic, rev, evaluation } = await on.app.open(who, issueKey);
  const value = evaluation.value as { source: string; canonical: string };
  return { issueId: epic.id, actionId: newId(), rev, value, period: value.canonical };
}

test('opening gives settings, public keys and retired epochs, and no private part', async () => {
  must(await on.app.sign(BEN_EM, shop.expressPay));
  must(await on.app.withdraw(BEN_EM, shop.expressPay));
  const base = must(await on.app.report(VERA_VIEWER, 'SHOP', 'open', {}));
  expect(base).toMatchObject({ me: VERA_VIEWER, isProjectAdmin: false, settings: { rev: 1 } });
  expect(base.retiredEpochs).toHaveLength(1);
  expect(base.keys).toHaveLength(1);
  expect(Object.keys(base.keys[0] ?? {}).sort()).toEqual(['crv', 'kid', 'kty', 'x', 'y']);
});

test('signing many: each with its own value, some refused without stopping the rest, one undo', async () => {
  const items = await Promise.all(
    [shop.expressPay, shop.splitPayment, shop.norway, epics.done].map((key) => itemFor(BEN_EM, key)),
  );
  const [first, moved, third, done] = items as [
    (typeof items)[0],
    (typeof items)[0],
    (typeof items)[0],
    (typeof items)[0],
  ];
  await on.app.setDueDate(PRIYA_PM, shop.splitPayment, '2027-12-01');
  const elsewhere = {
    ...first,
    issueId: (await on.app.open(BEN_EM, atlas.routePlanner)).epic.id,
    actionId: newId(),
  };
  const unknown = { ...first, issueId: '987654', actionId: newId() };

  const answer = must(
    await on.app.report(BEN_EM, 'SHOP', 'signMany', {
      items: [first, moved, third, done, elsewhere, unknown],
    }),
  );
  expect(answer.items.map((item) => (item.ok ? 'signed' : item.refusal.code))).toEqual([
    'signed',
    'date-moved',
    'signed',
    'done',
    'not-owner',
    'not-found',
  ]);
  expect(answer.items[1]).toMatchObject({ jira: { canonical: '2027-12-01' } });
  expect((await on.app.open(BEN_EM, shop.norway)).evaluation.state).toBe('part-signed');

  const signed = answer.items.filter((item) => item.ok);
  const undone = must(
    await on.app.report(BEN_EM, 'SHOP', 'undoMany', {
      items: signed.map((item) => ({
        issueId: item.issueId,
        actionId: newId(),
        rev: 1,
        undone: 'actionId' in item ? item.actionId : '',
      })),
    }),
  );
  expect(undone.items.every((item) => item.ok)).toBe(true);
  expect((await on.app.open(BEN_EM, shop.norway)).evaluation.state).toBe('unsigned');
});

test('one that is refused is shown with what others have signed meanwhile', async () => {
  const item = await itemFor(BEN_EM, shop.splitPayment);
  const { rev } = await on.app.open(PRIYA_PM, shop.splitPayment);
  const set = { actionId: newId(), rev, from: item.value.canonical, to: '2027-12-01' };
  must(await on.app.panel(PRIYA_PM, shop.splitPayment, 'setDate', set));
  const base = must(await on.app.report(BEN_EM, 'SHOP', 'open', {}));
  const answer = must(await on.app.report(BEN_EM, 'SHOP', 'signMany', { items: [item] }));
  const [refused] = answer.items;
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'date-moved' } });
  const told = { issueId: item.issueId, projection: { seal: refused?.seal } };
  const claims = (await verifySeals([told], base)).get(item.issueId);
  expect(claims && toSealed(claims).agreement.signoffs).toMatchObject([
    { person: PRIYA_PM, period: '2027-12-01' },
  ]);
});

test('an epic on which the app cannot write is named to those who may browse it, and told as it is', async () => {
  must(await on.app.sign(BEN_EM, epics.unseenByApp));
  await on.jira.deliver();
  const { id } = (await on.app.open(BEN_EM, epics.unseenByApp)).epic;
  const base = must(await on.app.report(BEN_EM, 'SHOP', 'open', {}));
  expect(base.uncopied).toEqual([id]);
  expect(must(await on.app.report(DANA_DEV, 'SHOP', 'open', {})).uncopied).toEqual([]);
  const [repaired] = must(await on.app.report(BEN_EM, 'SHOP', 'repair', { issueIds: [id] }));
  const told = { issueId: id, projection: { seal: repaired?.seal } };
  const claims = (await verifySeals([told], base)).get(id);
  expect(claims && toSealed(claims).agreement.signoffs).toMatchObject([{ person: BEN_EM }]);
});

test('a move is told of however much has changed since, where many are signed', async () => {
  must(await on.app.sign(BEN_EM, shop.expressPay));
  await on.jira.deliver();
  const moved = await itemFor(BEN_EM, shop.expressPay);
  const other = await itemFor(BEN_EM, shop.norway);
  const to = '2027-12-01';
  await on.app.setDueDate(DANA_DEV, shop.expressPay, to);
  // More than Jira gives with an issue that is read with others.
  for (let edit = 0; edit < 45; edit += 1)
    await on.app.edit(DANA_DEV, shop.expressPay, { summary: `Express pay ${edit}` });
  const items = [{ ...moved, value: { ...moved.value, canonical: to }, period: to }, other];
  must(await on.app.report(BEN_EM, 'SHOP', 'signMany', { items }));
  const sealed = await on.app.sealed(BEN_EM, 'SHOP', shop.expressPay);
  expect(sealed?.lastMove).toMatchObject({ by: 'person', to });
});

test('nobody signs what they may not browse, or do not own, whatever the payload says', async () => {
  const hidden = await itemFor(PRIYA_PM, epics.restricted);
  const open = await itemFor(PRIYA_PM, shop.expressPay);
  const answer = must(await on.app.report(DANA_DEV, 'SHOP', 'signMany', { items: [hidden, open] }));
  expect(answer.items).toEqual([
    { issueId: hidden.issueId, ok: false, refusal: { code: 'not-found' } },
    expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code: 'not-owner' }) }),
  ]);
  const page = await on.jira.forge.context(PRIYA_PM, { moduleKey: 'project-report', projectKey: 'SHOP' });
  expect(await on.jira.forge.invokeFrom(OMAR_OUT, page, { functionKey: 'open', payload: {} })).toEqual({
    result: { ok: false, refusal: { code: 'not-found' } },
  });
});

test('a payload of too many, or none, is refused by its field', async () => {
  const item = await itemFor(BEN_EM, shop.expressPay);
  for (const items of [[], Array.from({ length: 21 }, () => item)]) {
    expect(await on.app.report(BEN_EM, 'SHOP', 'signMany', { items })).toMatchObject({
      refusal: { code: 'bad-payload', field: 'items' },
    });
  }
});

test('storage that fails for one epic does not stop the others, and the same call finishes it', async () => {
  const items = await Promise.all([shop.expressPay, shop.norway].map((key) => itemFor(BEN_EM, key)));
  // Settings are read in a batch; the first single read is that of a record.
  on.jira.switches.set({ held: { match: '/api/v1/entity/get', count: 1 } });
  const signing = on.app.report(BEN_EM, 'SHOP', 'signMany', { items });
  await until(() => on.jira.switches.get().held === null);
  on.jira.switches.set({ lostAnswers: { match: '/api/v1/entity/get', count: 1 } });
  on.jira.release();
  const codes = must(await signing).items.map((item) => (item.ok ? 'signed' : item.refusal.code));
  expect(codes.sort()).toEqual(['signed', 'timed-out']);
  const again = must(await on.app.report(BEN_EM, 'SHOP', 'signMany', { items }));
  expect(again.items.every((item) => item.ok)).toBe(true);
  expect((await on.app.open(BEN_EM, shop.norway)).rev).toBe(1);
});
