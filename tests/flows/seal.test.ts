import { epics, shop } from '../../local/jira/seed/world';
import { ADA_ADMIN, BEN_EM, DANA_DEV, GUS_GONE, MIA_SECOND_EM, PRIYA_PM } from '../harness/people';
import { eachWithApp, must, newId } from './app-of';

const key = shop.expressPay;
const path = (issueKey: string) => `/rest/api/3/issue/${issueKey}/properties/countersign`;

const on = eachWithApp(async (app) => {
  await app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  must(await app.sign(BEN_EM, key));
  must(await app.sign(PRIYA_PM, key));
});

async function propertyOf(issueKey: string): Promise<{ seal: string }> {
  const answer = await on.jira.rest(DANA_DEV, 'GET', path(issueKey));
  return (answer.body as { value: { seal: string } }).value;
}

async function write(issueKey: string, value: unknown): Promise<void> {
  const answer = await on.jira.rest(DANA_DEV, 'PUT', path(issueKey), value);
  expect([200, 201]).toContain(answer.status);
}

test('what was signed is sealed on the issue, without names', async () => {
  const sealed = await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key);
  expect(sealed?.signoffs.map((each) => each.person).sort()).toEqual([PRIYA_PM, BEN_EM].sort());
  expect(sealed?.firstAgreed).toMatchObject({ source: 'duedate' });
  const { seal } = await propertyOf(key);
  expect(seal.length).toBeLessThanOrEqual(2048);
  const claims = Buffer.from(seal.split('.')[1] ?? '', 'base64url').toString();
  expect(claims).not.toMatch(/Priya|Ben|Apple Pay/);
});

test('a copy on another epic, an altered one, and one made up are not believed', async () => {
  const genuine = await propertyOf(key);
  await write(shop.splitPayment, genuine);
  expect(await on.app.sealedAgreement(PRIYA_PM, 'SHOP', shop.splitPayment)).toBeNull();
  const [header, payload, signature] = genuine.seal.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const altered = Buffer.from(JSON.stringify({ ...claims, firstAgreed: null })).toString('base64url');
  for (const value of [
    { seal: `${header}.${altered}.${signature}` },
    { seal: 'x' },
    'signed',
    { signed: true },
  ]) {
    await write(key, value);
    expect(await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key)).toBeNull();
  }
});

test.each([
  [
    'withdrawn',
    async () => {
      must(await on.app.withdraw(PRIYA_PM, key));
    },
  ],
  [
    'undone',
    async () => {
      const events = (await on.app.open(PRIYA_PM, key)).events;
      const undone = events.at(-1)?.actionId ?? '';
      must(await on.app.panel(PRIYA_PM, key, 'undo', { actionId: newId(), rev: 2, undone }));
    },
  ],
  [
    'signed by somebody who has lost the role',
    async () => {
      const people = { actionId: newId(), rev: 2, role: 'em' as const, people: [BEN_EM, MIA_SECOND_EM] };
      must(await on.app.panel(BEN_EM, key, 'setHolders', people));
    },
  ],
])('an old genuine seal put back, from before something was %s, is not believed', async (_name, change) => {
  const old = await propertyOf(key);
  await change();
  await write(key, old);
  expect(await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key)).toBeNull();
});

test('the next look at the epic repairs what was tampered with or deleted', async () => {
  const genuine = await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key);
  await write(key, { seal: 'tampered' });
  await on.app.open(DANA_DEV, key);
  expect(await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key)).toEqual(genuine);
  expect((await on.jira.rest(DANA_DEV, 'DELETE', path(key))).status).toBe(204);
  await on.app.open(DANA_DEV, key);
  expect(await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key)).toEqual(genuine);
});

test('where the app may not write, the sign-off stands, and panel and settings say why the report cannot show it', async () => {
  const unseen = epics.unseenByApp;
  const { view } = must(await on.app.sign(BEN_EM, unseen));
  expect(view).toMatchObject({ evaluation: { state: 'part-signed' }, projectionProblem: { status: 404 } });
  expect((await on.app.open(PRIYA_PM, unseen)).projectionProblem).toMatchObject({ status: 404 });
  const { problems } = must(await on.app.settings(ADA_ADMIN, 'SHOP', 'find', {}));
  expect(problems).toMatchObject([{ key: unseen, problem: { status: 404 } }]);
});

test('an app thrown out of its projects keeps every sign-off, and copies them when it is let in again', async () => {
  on.jira.switches.set({ appRoleRemoved: true });
  must(await on.app.withdraw(PRIYA_PM, key));
  must(await on.app.sign(PRIYA_PM, key));
  expect((await on.app.open(BEN_EM, key)).projectionProblem).not.toBeNull();
  on.jira.switches.reset();
  expect((await on.app.open(BEN_EM, key)).projectionProblem).toBeNull();
  expect((await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key))?.signoffs).toHaveLength(2);
});

test('somebody inactive or unknown is not named', async () => {
  for (const person of [GUS_GONE, 'nobody-at-all']) {
    const call = { actionId: newId(), rev: 2, role: 'em' as const, people: [person] };
    expect(await on.app.panel(BEN_EM, key, 'setHolders', call)).toMatchObject({
      refusal: { code: 'unknown-person', person },
    });
  }
});

test('five thousand retired epochs are put aside, and still count', async () => {
  const base = must(await on.app.report(PRIYA_PM, 'SHOP', 'open', {}));
  const epochs = Array.from({ length: 5000 }, (_, index) => `retired-epoch-${index}`);
  const value = { rev: 7, projectId: base.projectId, dirty: 0, body: { epochs, full: 0 } };
  const set = { key: `retired:${base.projectId}`, entityName: 'epic', value };
  const stored = await on.jira.product.answer(null, {
    target: { type: 'kvs', provider: 'app', remote: 'kvs' },
    method: 'POST',
    path: '/api/v1/entity/set',
    headers: [['content-type', 'application/json']],
    body: JSON.stringify(set),
  });
  expect(stored.status).toBeLessThan(300);
  const old = await propertyOf(key);
  must(await on.app.withdraw(PRIYA_PM, key));
  await write(key, old);
  expect(await on.app.sealedAgreement(PRIYA_PM, 'SHOP', key)).toBeNull();
  expect(must(await on.app.report(PRIYA_PM, 'SHOP', 'open', {})).retiredEpochs).toHaveLength(5001);
});
