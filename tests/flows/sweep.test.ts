import { epics, shop } from '../../local/jira/seed/world';
import type { SweepPlace } from '../../src/domain/sweep';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { openTestJira, type TestJira } from '../harness/test-jira';
import { type App, appOf, must } from './app-of';

const HOUR = 3_600_000;
const PROPERTY = '/properties/countersign';

let jira: TestJira;
let app: App;
let asked: string[];

async function setUp(fresh: TestJira): Promise<void> {
  await appOf(fresh).nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  await fresh.deliver();
}

beforeEach(async () => {
  asked = [];
  jira = await openTestJira({ setUp, onRequest: (request) => asked.push(request) });
  app = appOf(jira);
});
afterEach(() => jira.close());

/** The next hour, with all that the sweep puts into the queue; answers with what it asked for. */
async function hour(): Promise<string[]> {
  jira.clock.advance(HOUR);
  asked.length = 0;
  await jira.runSchedule('every-hour');
  const requests = [...asked];
  await jira.deliver();
  return requests;
}

const place = () => (jira.stored('epic', 'sweep') as { body: SweepPlace }).body;
const sealedState = async (key: string) => (await app.sealedAgreement(BEN_EM, 'SHOP', key))?.signoffs.length;
const property = (key: string) => `/rest/api/3/issue/${key}${PROPERTY}`;

describe('copies that a stranger’s hand has altered while nobody looks', () => {
  test.each([
    ['the seal of another epic', (_own: object, other: object) => other],
    ['nothing but a lie for search', () => ({ dateState: 'agreed' })],
    ['a changed value for search', (own: object) => ({ ...own, dateState: 'agreed' })],
  ])('%s: right again within the hour', async (_name, forge) => {
    must(await app.sign(BEN_EM, shop.expressPay));
    must(await app.sign(BEN_EM, shop.splitPayment));
    must(await app.sign(PRIYA_PM, shop.splitPayment));
    await hour();
    const copyOn = async (key: string) =>
      ((await jira.rest(BEN_EM, 'GET', property(key))).body as { value: object }).value;
    const [own, other] = [await copyOn(shop.expressPay), await copyOn(shop.splitPayment)];
    await jira.rest(BEN_EM, 'PUT', property(shop.expressPay), forge(own, other));
    await hour();
    expect(await sealedState(shop.expressPay)).toBe(1);
    expect({ ...(await copyOn(shop.expressPay)), seal: '' }).toEqual({ ...own, seal: '' });
  });

  test('a copy that was taken away is there again, and one where nothing was ever said is gone', async () => {
    must(await app.sign(BEN_EM, shop.expressPay));
    await jira.rest(BEN_EM, 'DELETE', property(shop.expressPay));
    const silent = epics.firstRun;
    await jira.rest(ADA_ADMIN, 'PUT', property(silent), { dateState: 'agreed', epicPm: [PRIYA_PM] });
    await hour();
    expect(await sealedState(shop.expressPay)).toBe(1);
    expect((await jira.rest(ADA_ADMIN, 'GET', property(silent))).status).toBe(404);
  });
});

test('a move whose event never came is followed, with who made it', async () => {
  must(await app.sign(BEN_EM, shop.expressPay));
  must(await app.sign(PRIYA_PM, shop.expressPay));
  await hour();
  jira.switches.set({ events: { ...jira.switches.get().events, held: true } });
  jira.automation('automation', [shop.expressPay], { date: '2027-08-20' });
  jira.clock.advance(HOUR);
  await jira.runSchedule('every-hour');
  const sealed = await app.sealed(BEN_EM, 'SHOP', shop.expressPay);
  expect(sealed?.lastMove).toMatchObject({ by: 'automation', to: '2027-08-20' });
});

test('a quiet hour writes where the sweep stands, and nothing else', async () => {
  must(await app.sign(BEN_EM, shop.expressPay));
  await hour();
  await hour();
  const requests = await hour();
  expect(requests.filter((request) => /\/(transaction|set|delete)$/.test(request))).toEqual([
    '/api/v1/transaction',
  ]);
  expect(requests.filter((request) => request.includes('/rest/'))).toEqual([
    'POST /rest/api/3/search/jql',
    'POST /rest/api/3/search/jql',
  ]);
});

test('while Jira asks to wait, the sweep stays where it is, and goes on afterwards', async () => {
  await hour();
  const before = place();
  jira.switches.set({ rateLimited: 1 });
  await hour();
  expect(place()).toEqual(before);
  jira.switches.set({ rateLimited: 0 });
  await hour();
  expect(place().lastRound?.startedAt).toBeGreaterThan(before.lastRound?.startedAt ?? 0);
  expect(place().updatedUpTo).toBeGreaterThan(before.updatedUpTo ?? 0);
});

describe('with more epics than an hour’s points are good for', () => {
  const MANY = 1_100;
  let all: number;

  beforeEach(async () => {
    await jira.plantEpics(MANY);
    const search = { jql: 'hierarchyLevel = 1', maxResults: 5_000 };
    // As the app sees them: it is no member of every project.
    const { body } = await jira.product.requestJira(
      { kind: 'app' },
      {
        method: 'POST',
        path: '/rest/api/3/search/jql',
        headers: [['content-type', 'application/json']],
        body: JSON.stringify(search),
      },
    );
    all = (JSON.parse(body ?? '') as { issues: unknown[] }).issues.length;
    expect(all).toBeGreaterThan(MANY);
  });

  test('it goes on where it stopped, also after a crash, and two at once compare nothing twice', async () => {
    await hour();
    const first = place();
    expect(first).toMatchObject({ lastRound: null, round: { epics: 900 } });
    expect(first.points).toBeLessThanOrEqual(1_000);
    await jira.runSchedule('every-hour');
    expect(place().round).toEqual(first.round);

    jira.clock.advance(HOUR);
    await jira.restartApp();
    await Promise.all([jira.runSchedule('every-hour'), jira.runSchedule('every-hour')]);
    expect(place().lastRound).toMatchObject({ startedAt: first.round?.startedAt, epics: all });
  });

  test('it begins anew where Jira has forgotten the page that it was to go on with', async () => {
    await hour();
    const { startedAt } = place().round ?? { startedAt: 0 };
    jira.clock.advance(8 * 24 * HOUR);
    await hour();
    expect(place()).toMatchObject({ lastRound: null, round: null });
    await hour();
    await hour();
    expect(place().lastRound?.startedAt).toBeGreaterThan(startedAt);
    expect(place().lastRound?.epics).toBe(all);
  });
});
