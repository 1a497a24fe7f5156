import { AUTOMATION_ACCOUNT_ID, shop } from '../../local/jira/seed/world';
import type { LedgerEvent } from '../../src/domain/event';
import type { EpicRecord } from '../../src/domain/record';
import { ADA_ADMIN, BEN_EM, MIA_SECOND_EM, PRIYA_PM } from '../harness/people';
import { openTestJira, type TestJira } from '../harness/test-jira';
import { type App, appOf, must } from './app-of';
import { expectFold } from './model/checks';

const WEEK = 7 * 86_400_000;
const EPIC = shop.expressPay;
const property = (key: string) => `/rest/api/3/issue/${key}/properties/countersign`;

let jira: TestJira;
let app: App;

/** Both sign one epic; of another, the EM alone has signed and the PM is waited on; a stand-in is arranged. */
async function setUp(fresh: TestJira): Promise<void> {
  const { nameProject, sign } = appOf(fresh);
  await nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  must(await sign(BEN_EM, EPIC));
  must(await sign(PRIYA_PM, EPIC));
  must(await sign(BEN_EM, shop.passkeys));
  await fresh.deliver();
}

beforeEach(async () => {
  jira = await openTestJira({ setUp });
  app = appOf(jira);
});
afterEach(() => jira.close());

async function week(): Promise<void> {
  jira.clock.advance(WEEK);
  await jira.runSchedule('every-week');
  for (let round = 0; round < 5; round += 1) await jira.deliver();
}

const dump = () => JSON.stringify(jira.everythingStored());
const reported = () =>
  (jira.stored('epic', 'privacy') as { body: { accounts: number; erased: number; erasing: object } }).body;
const site = async () => must(await app.site(ADA_ADMIN, 'open', {}));
const copyOn = async (key: string) =>
  ((await jira.rest(ADA_ADMIN, 'GET', property(key))).body as { value: object }).value;

/** Every record is what its ledger amounts to. */
function expectFolds(): void {
  const stored = jira.everythingStored();
  const records = stored.filter(({ key }) => /^\d+$/.test(key));
  expect(records.length).toBeGreaterThan(0);
  for (const { key, value } of records) {
    const record = (value as { body: EpicRecord }).body;
    const ledger = stored
      .filter((row) => row.key.startsWith(`${key}:`))
      .map((row) => (row.value as { body: LedgerEvent }).body)
      .sort((a, b) => a.rev - b.rev);
    expectFold(record, ledger, ledger.length > 0 ? projectOfFirst(ledger, record) : record.projectId);
  }
}

/** Where an epic was when its ledger began. */
function projectOfFirst(ledger: readonly LedgerEvent[], { projectId }: EpicRecord): string {
  const move = ledger.find(({ what }) => what.kind === 'changed-project')?.what;
  return move?.kind === 'changed-project' ? move.from : projectId;
}

test('a report names every account that is stored; with all of them closed, storage names nobody', async () => {
  await jira.close();
  jira = await openTestJira({ story: true });
  app = appOf(jira);
  const day = { from: '2027-02-03', to: '2027-02-10' };
  must(
    await app.settings(ADA_ADMIN, 'SHOP', 'arrangeStandIn', { owner: BEN_EM, person: MIA_SECOND_EM, ...day }),
  );
  await jira.deliver();
  const stored = dump();
  const inStorage = jira.jira.people().filter(({ accountId }) => stored.includes(accountId));
  expect(inStorage.length).toBeGreaterThan(4);
  const apps = [AUTOMATION_ACCOUNT_ID].filter((accountId) => stored.includes(accountId));
  await week();
  expect(reported()).toMatchObject({ accounts: inStorage.length + apps.length, erased: 0, erasing: {} });
  expect((await site()).accounts).toMatchObject({ reportedAt: jira.clock.now() });

  for (const { accountId } of inStorage) jira.jira.closeAccount(accountId);
  await week();
  expect(inStorage.filter(({ accountId }) => dump().includes(accountId))).toEqual([]);
  expect(reported()).toMatchObject({ erased: inStorage.length, erasing: {} });
  expectFolds();
});

test('a closed account is found nowhere any more; what it did stands, for everybody as before', async () => {
  const before = await app.open(BEN_EM, EPIC);
  const old = await copyOn(EPIC);
  expect(dump()).toContain(PRIYA_PM);
  jira.jira.closeAccount(PRIYA_PM);
  await week();
  expect(dump()).not.toContain(PRIYA_PM);
  for (const key of [EPIC, shop.passkeys]) {
    const copy = await copyOn(key);
    const [, claims = ''] = (copy as { seal: string }).seal.split('.');
    expect(JSON.stringify(copy) + Buffer.from(claims, 'base64url').toString()).not.toContain(PRIYA_PM);
    expect(copy).toMatchObject({ epicPm: [], epicEm: [BEN_EM] });
  }
  expect((await site()).accounts).toMatchObject({ erased: 1 });
  expect(reported().erasing).toEqual({});

  const after = await app.open(BEN_EM, EPIC);
  expect(after.evaluation.state).toBe('agreed');
  expect(after.evaluation.state).toBe(before.evaluation.state);
  const former = after.evaluation.roles.pm.holders[0]?.person ?? '';
  expect(former).toMatch(/^former:/);
  expect(after.events.some((event) => event.by === former)).toBe(true);
  expect(
    (await app.sealedAgreement(BEN_EM, 'SHOP', EPIC))?.signoffs.map(({ person }) => person).sort(),
  ).toEqual([BEN_EM, former].sort());

  expectFolds();

  // A copy from before, put back by whoever may edit the epic, is no longer believed.
  await jira.rest(BEN_EM, 'PUT', property(EPIC), old);
  expect(await app.sealedAgreement(BEN_EM, 'SHOP', EPIC)).toBeNull();
});

test('nobody waits on a former user or writes to them; an admin is asked to name another, whose turn it then is', async () => {
  jira.jira.closeAccount(PRIYA_PM);
  await week();
  expect(await copyOn(shop.passkeys)).toMatchObject({ dateState: 'part-signed', dateWaitingOn: [] });
  const mails = jira.outbox().length;
  jira.clock.advance(3_600_000);
  await jira.runSchedule('every-hour');
  expect(
    jira
      .outbox()
      .slice(mails)
      .filter(({ to }) => to !== BEN_EM),
  ).toEqual([]);
  const { settings } = must(await app.settings(ADA_ADMIN, 'SHOP', 'open', {}));
  const { departed } = must(await app.settings(ADA_ADMIN, 'SHOP', 'find', {}));
  expect(departed).toEqual([{ person: expect.stringMatching(/^former:/), waiting: 0 }]);
  const from = departed[0]?.person ?? '';
  must(await app.settings(ADA_ADMIN, 'SHOP', 'replacePerson', { rev: settings.rev, from, to: ADA_ADMIN }));
  for (let round = 0; round < 3; round += 1) await jira.deliver();
  expect(await copyOn(shop.passkeys)).toMatchObject({ dateWaitingOn: [ADA_ADMIN] });
  // Whoever takes over need not sign again what was signed.
  expect((await app.open(BEN_EM, EPIC)).evaluation.state).toBe('agreed');
});

test('done twice, broken off in between, beside a sign-off, or while storage and Jira fail: nothing is lost, nothing stays', async () => {
  jira.jira.closeAccount(PRIYA_PM);
  jira.switches.set({ failing: 0.3 });
  jira.clock.advance(WEEK);
  await jira.runSchedule('every-week').catch(() => {});
  await jira.deliver();
  await jira.restartApp();
  jira.switches.reset();
  must(await app.sign(BEN_EM, shop.oneTap));
  await week();
  await week();
  expect(dump()).not.toContain(PRIYA_PM);
  expect((await app.open(BEN_EM, EPIC)).evaluation.state).toBe('agreed');
  const { roles } = (await app.open(BEN_EM, shop.oneTap)).evaluation;
  expect(roles.em.holders[0]).toMatchObject({ person: BEN_EM, signed: expect.anything() });
  expect(reported()).toMatchObject({ erased: 1, erasing: {} });
});
