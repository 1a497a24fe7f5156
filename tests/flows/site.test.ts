import { epics, shop } from '../../local/jira/seed/world';
import type { KeyRing } from '../../src/domain/key-ring';
import { verifySeals } from '../../src/seal/verify';
import { ADA_ADMIN, BEN_EM, PRIYA_PM, SAM_SOLO } from '../harness/people';
import { openTestJira, type TestJira } from '../harness/test-jira';
import { type App, appOf, must } from './app-of';

const HOUR = 3_600_000;
const EPIC = shop.expressPay;
const property = (key: string) => `/rest/api/3/issue/${key}/properties/countersign`;

let jira: TestJira;
let app: App;

async function setUp(fresh: TestJira): Promise<void> {
  const { nameProject, sign } = appOf(fresh);
  await nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM], { column: true });
  must(await sign(BEN_EM, EPIC));
  must(await sign(PRIYA_PM, EPIC));
  await fresh.deliver();
}

beforeEach(async () => {
  jira = await openTestJira({ setUp });
  app = appOf(jira);
});
afterEach(() => jira.close());

async function hour(): Promise<void> {
  jira.clock.advance(HOUR);
  await jira.runSchedule('every-hour');
  await jira.deliver();
}

const copyOn = async (key: string) =>
  (await jira.rest(ADA_ADMIN, 'GET', property(key))).body as { value: object };
const signoffs = async () => (await app.sealedAgreement(PRIYA_PM, 'SHOP', EPIC))?.signoffs.length;
const keys = () => (jira.stored('epic', 'keys') as { body: KeyRing }).body;
const keysWith = async (jql: string) => {
  const body = { jql, fields: ['summary'], maxResults: 100 };
  const answer = await jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/search/jql', body);
  return (answer.body as { issues: { key: string }[] }).issues.map(({ key }) => key);
};

test('only who administers Jira itself may open it or do anything, whatever page they call from', async () => {
  for (const who of [PRIYA_PM, SAM_SOLO]) {
    await expect(app.site(who, 'open', {})).rejects.toThrow('Only administrators of Jira');
    const page = await jira.forge.context(ADA_ADMIN, { moduleKey: 'site-settings', site: true });
    for (const functionKey of ['open', 'renewKey']) {
      const answer = await jira.forge.invokeFrom(who, page, { functionKey, payload: {} });
      expect(answer).toEqual({ result: { ok: false, refusal: { code: 'not-jira-admin' } } });
    }
  }
  const answer = await jira
    .call(ADA_ADMIN, { moduleKey: 'project-settings', projectKey: 'SHOP' }, 'renewKey', {})
    .catch(String);
  expect(String(answer)).toContain('renewKey');
});

describe('replacing the key', () => {
  test('seals every copy anew, trusts both keys until then, and leaves no retired generation behind', async () => {
    must(await app.withdraw(BEN_EM, EPIC));
    must(await app.sign(BEN_EM, EPIC));
    const before = await copyOn(EPIC);
    const base = must(await app.report(PRIYA_PM, 'SHOP', 'open', {}));
    expect(base.retiredEpochs).toHaveLength(1);

    expect(must(await app.site(ADA_ADMIN, 'renewKey', {})).key).toEqual({
      since: expect.any(Number),
      renewing: true,
    });
    expect(await app.site(ADA_ADMIN, 'renewKey', {})).toMatchObject({
      refusal: { code: 'renewal-under-way' },
    });
    // Long before it seals, every instance knows the new key.
    jira.clock.advance(60_000);
    expect(must(await app.report(PRIYA_PM, 'SHOP', 'open', {})).keys).toHaveLength(2);
    expect(await signoffs()).toBe(2);

    jira.clock.advance(10 * 60_000);
    must(await app.withdraw(PRIYA_PM, EPIC));
    await hour();
    expect(await signoffs()).toBe(1);
    const after = must(await app.report(PRIYA_PM, 'SHOP', 'open', {}));
    expect(after.keys.map(({ kid }) => kid)).not.toContain(base.keys[0]?.kid);
    const { id } = (await app.open(PRIYA_PM, EPIC)).epic;
    const old = [{ issueId: id, projection: before.value }];
    expect((await verifySeals(old, base)).size).toBe(1);
    expect((await verifySeals(old, after)).size).toBe(0);

    // What was retired before the new key sealed is cleared away; what was retired since is not.
    expect(after.retiredEpochs.length).toBeGreaterThan(1);
    await hour();
    const cleared = must(await app.report(PRIYA_PM, 'SHOP', 'open', {}));
    expect(cleared.retiredEpochs).toEqual(after.retiredEpochs.slice(1));
    expect(keys()).toMatchObject({ keys: [{}], toClear: null });
    expect(must(await app.site(ADA_ADMIN, 'open', {})).key.renewing).toBe(false);

    // And again: the former key is no longer the first one.
    must(await app.site(ADA_ADMIN, 'renewKey', {}));
    jira.clock.advance(10 * 60_000);
    await hour();
    await hour();
    expect(await signoffs()).toBe(1);
    expect(keys().keys).toHaveLength(1);
  });

  test('outlives the app’s instances, and a crash between its steps', async () => {
    must(await app.site(ADA_ADMIN, 'renewKey', {}));
    await jira.restartApp();
    jira.clock.advance(10 * 60_000);
    jira.switches.set({ lostAnswers: { match: '/api/v1/transaction', count: 3 } });
    await hour();
    jira.switches.reset();
    await jira.restartApp();
    await hour();
    await hour();
    expect(keys().keys).toHaveLength(1);
    expect(await signoffs()).toBe(2);
  });
});

describe('before uninstalling', () => {
  const everywhere = async () =>
    (
      await Promise.all(
        (await keysWith('hierarchyLevel = 1')).map(async (key) => ((await copyOn(key)).value ? key : null)),
      )
    ).filter(Boolean);

  test('everything is taken off all epics, open or done, and kept in the app; then it can be written again', async () => {
    await hour();
    const before = await everywhere();
    expect(before.length).toBeGreaterThan(30);
    expect(await keysWith('"Date sign-off" is not EMPTY')).toContain(EPIC);

    must(await app.site(ADA_ADMIN, 'switchCopies', { copies: 'removed' }));
    await jira.deliver();
    const { site } = must(await app.site(ADA_ADMIN, 'open', {}));
    expect(site).toMatchObject({ copies: 'removed', following: { failed: 0, endedAt: expect.any(Number) } });
    expect(await everywhere()).toEqual([]);
    expect(await keysWith('"Date sign-off" is not EMPTY')).toEqual([]);
    expect((await app.open(PRIYA_PM, EPIC)).evaluation.state).toBe('agreed');
    expect(must(await app.report(PRIYA_PM, 'SHOP', 'open', {})).settings.withoutCopies).toBe(true);

    // Nothing of it comes back by itself: not by acting, not by a move, not within the hour.
    must(await app.withdraw(BEN_EM, EPIC));
    jira.automation('automation', [shop.splitPayment], { days: 3 });
    await jira.deliver();
    await hour();
    expect(await everywhere()).toEqual([]);

    must(await app.site(ADA_ADMIN, 'switchCopies', { copies: 'kept' }));
    await jira.deliver();
    expect(await everywhere()).toEqual(before);
    expect(await signoffs()).toBe(1);
  });

  test('what could not be changed is counted, and taken off within the hour once it can be', async () => {
    await hour();
    jira.switches.set({ lostAnswers: { match: 'DELETE /rest/api/3/issue', count: 1 } });
    must(await app.site(ADA_ADMIN, 'switchCopies', { copies: 'removed' }));
    await jira.deliver();
    await hour();
    expect(await everywhere()).toEqual([]);
    expect(await keysWith(`key = ${epics.firstRun}`)).toHaveLength(1);
  });
});
