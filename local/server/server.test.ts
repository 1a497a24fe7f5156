import { get } from 'node:http';
import { networkInterfaces } from 'node:os';
import { ADA_ADMIN, BEN_EM, DANA_DEV, OMAR_OUT, PRIYA_PM, VERA_VIEWER } from '../../tests/harness/people';
import { startTestServer, type TestServer } from '../../tests/harness/test-server';
import { ACTING_COOKIE, NOBODY, TOKEN_HEADER } from '../web-api';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  const html = await (await fetch(server.url)).text();
  token = /name="local-token" content="([^"]+)"/.exec(html)?.[1] ?? '';
});
afterAll(() => server.close());

function request(path: string, actingAs = PRIYA_PM, init: RequestInit = {}) {
  const headers = { [TOKEN_HEADER]: token, cookie: `${ACTING_COOKIE}=${actingAs}`, ...init.headers };
  return fetch(server.url + path, { ...init, headers });
}
async function json(path: string, actingAs?: string, init?: RequestInit) {
  const response = await request(path, actingAs, init);
  return { status: response.status, body: await response.json() };
}
const send = (method: string, body: unknown): RequestInit => ({ method, body: JSON.stringify(body) });

describe('who may call', () => {
  test('only a page that knows the token', async () => {
    expect((await fetch(`${server.url}/local/session`)).status).toBe(403);
    expect((await request('/local/session', PRIYA_PM, { headers: { [TOKEN_HEADER]: 'x' } })).status).toBe(
      403,
    );
    expect((await request('/local/session')).status).toBe(200);
  });

  test('only by the names of this machine', async () => {
    const { port } = new URL(server.url);
    const statusFor = (host: string) =>
      new Promise((resolve, reject) => {
        const options = { host: '127.0.0.1', port, headers: { host } };
        get(options, (response) => resolve(response.resume().statusCode)).on('error', reject);
      });
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor(`jira.example.com:${port}`)).toBe(421);
  });

  test('only from this machine', async () => {
    const { port } = new URL(server.url);
    const others = Object.values(networkInterfaces()).flatMap((addresses = []) =>
      addresses.filter(({ internal, family }) => !internal && family === 'IPv4'),
    );
    for (const { address } of others) await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
  });

  test('REST takes Basic authentication, and no cookie', async () => {
    const basic = (credentials: string) => ({ authorization: `Basic ${btoa(credentials)}` });
    const myself = (headers: Record<string, string>) => fetch(`${server.url}/rest/api/3/myself`, { headers });
    expect(await (await myself(basic('pm@example.com:local'))).json()).toMatchObject({ accountId: PRIYA_PM });
    for (const credentials of ['pm@example.com:wrong', 'who@example.com:local', 'gone@example.com:local']) {
      const refused = await myself(basic(credentials));
      expect(refused.status).toBe(401);
      expect(refused.headers.get('x-seraph-loginreason')).toBe('AUTHENTICATED_FAILED');
      expect(await refused.text()).toBe('Client must be authenticated to access this resource.');
    }
    expect((await myself({ authorization: 'Bearer local' })).status).toBe(401);
    expect((await myself({ cookie: `${ACTING_COOKIE}=${PRIYA_PM}` })).status).toBe(401);
  });
});

describe('who acts', () => {
  test('the cookie decides, and a payload cannot', async () => {
    const { body } = await json('/local/context?moduleKey=epic-context&issueKey=SHOP-1&accountId=x', BEN_EM);
    expect(body).toMatchObject({
      accountId: BEN_EM,
      extension: { issue: { key: 'SHOP-1' }, project: { key: 'SHOP' } },
    });
    const proxied = await json('/local/jira/rest/api/3/myself', BEN_EM);
    expect(proxied.body).toMatchObject({ accountId: BEN_EM });
  });

  test('without one, the seeded product manager', async () => {
    const { body } = await json('/local/session', 'nobody-known');
    expect(body).toMatchObject({ acting: { accountId: PRIYA_PM }, today: '2027-02-03' });
  });

  test('somebody without access gets no context, and no function runs for them', async () => {
    const place = { moduleKey: 'epic-context', issueKey: 'SHOP-1' };
    const answers = [
      await json('/local/context?moduleKey=epic-context&issueKey=SHOP-1', OMAR_OUT),
      await json('/local/invoke', OMAR_OUT, send('POST', { ...place, functionKey: 'open' })),
      await json('/local/modules?issueKey=SHOP-1', OMAR_OUT),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect(body.error.message).toBe('Issue does not exist or you do not have permission to see it.');
    }
  });
});

describe('nobody', () => {
  const place = { moduleKey: 'epic-context', issueKey: 'SHOP-1' };

  test('is asked by the cookie, and reads as the site does', async () => {
    expect((await json('/local/session', NOBODY)).body).toMatchObject({
      acting: null,
      locale: 'en-US',
      timeZone: 'Europe/Berlin',
    });
  });

  test('is answered by Jira as somebody who is not logged in, from the shell and from a page of the app', async () => {
    for (const jira of ['/local/jira', '/local/app-jira']) {
      expect((await request(`${jira}/rest/api/3/myself`, NOBODY)).status).toBe(401);
      expect((await request(`${jira}/rest/api/3/issue/SHOP-1`, NOBODY)).status).toBe(404);
      expect((await json(`${jira}/rest/api/3/project/search`, NOBODY)).body).toMatchObject({ total: 0 });
    }
    const edit = send('PUT', { fields: { summary: 'By nobody' } });
    expect((await request('/local/jira/rest/api/3/issue/SHOP-1', NOBODY, edit)).status).toBe(404);
  });

  test('sees no module, and no function runs', async () => {
    expect((await json('/local/modules?projectKey=SHOP', NOBODY)).body).toEqual({ modules: [] });
    const pin = { moduleKey: 'epic-panel', issueKey: 'SHOP-1', shown: true };
    for (const response of [
      await request('/local/context?moduleKey=epic-context&issueKey=SHOP-1', NOBODY),
      await request('/local/status?moduleKey=epic-context&issueKey=SHOP-1', NOBODY),
      await request('/local/invoke', NOBODY, send('POST', { ...place, functionKey: 'open' })),
      await request('/local/panels', NOBODY, send('PUT', pin)),
    ])
      expect(response.status).toBe(401);
  });
});

test('where Jira leads to a task, the shell follows as whoever acts', async () => {
  const path = '/local/jira/rest/api/3/field/customfield_10909';
  const { status, body } = await json(path, ADA_ADMIN, { method: 'DELETE' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'COMPLETE', description: expect.stringContaining('Outcome') });
  expect((await json(path, PRIYA_PM, { method: 'DELETE' })).status).toBe(403);
});

test('the shell can list the teams, which Jira’s API does not', async () => {
  const { body } = await json('/local/teams');
  expect(body.teams.map(({ name }: { name: string }) => name)).toEqual(['Checkout', 'Payments', 'Search']);
});

test('the shell gets a locale as browsers write it, a page of the app one as Jira writes it', async () => {
  expect((await json('/local/session', PRIYA_PM)).body.locale).toBe('en-GB');
  const { body } = await json('/local/context?moduleKey=epic-context&issueKey=SHOP-1', PRIYA_PM);
  expect(body.locale).toBe('en_GB');
});

test('a page of the shell is framed by nobody, and runs nothing from elsewhere', async () => {
  const { headers } = await fetch(server.url);
  const policy = headers.get('content-security-policy');
  expect(policy).toContain("default-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
});

describe('modules', () => {
  const keys = async (query: string, actingAs?: string): Promise<string[]> =>
    (await json(`/local/modules?${query}`, actingAs)).body.modules.map(({ key }: { key: string }) => key);

  test('on an epic, also where the type is renamed; not on a story', async () => {
    const story = (
      await server.rest(PRIYA_PM, 'GET', '/rest/api/3/search/jql?jql=project=SHOP+and+type=Story')
    ).body;
    const [{ id }] = (story as { issues: [{ id: string }] }).issues;
    expect(await keys('issueKey=SHOP-1')).toEqual(['epic-panel', 'epic-context']);
    expect(await keys('issueKey=ATL-1')).toEqual(['epic-panel', 'epic-context']);
    expect(await keys(`issueKey=${id}`)).toEqual([]);
  });

  test('the settings page is hidden from those who do not administer the project', async () => {
    expect(await keys('projectKey=SHOP', VERA_VIEWER)).toEqual(['project-report']);
  });

  test('a panel is hidden until it is added to the issue', async () => {
    const panel = async () => (await json('/local/modules?issueKey=SHOP-1')).body.modules[0];
    expect(await panel()).toMatchObject({ key: 'epic-panel', shown: false });
    const change = send('PUT', { moduleKey: 'epic-panel', issueKey: 'SHOP-1', shown: true });
    expect((await request('/local/panels', PRIYA_PM, change)).status).toBe(204);
    expect(await panel()).toMatchObject({ shown: true, pinned: false });
  });

  test('only an administrator pins a panel to the project', async () => {
    const change = send('PUT', { moduleKey: 'epic-panel', projectKey: 'SHOP', pinned: true });
    expect((await request('/local/panels', PRIYA_PM, change)).status).toBe(403);
  });
});

test('pages of the app come from another origin', async () => {
  const { body } = await json('/local/modules?projectKey=SHOP');
  expect(new URL(body.modules[0].url).origin).toBe(server.pagesUrl);
});

describe('switches and clock', () => {
  test('an unknown switch or a wrong value is named', async () => {
    expect(
      (await json('/local/switches', PRIYA_PM, send('PUT', { rateLimited: 2 }))).body.error.message,
    ).toBe('The switch rateLimited cannot be 2.');
    expect((await json('/local/switches', PRIYA_PM, send('PUT', { toString: 1 }))).status).toBe(400);
    const { body } = await json('/local/switches', PRIYA_PM, send('PUT', { latency: { min: 1, max: 2 } }));
    expect(body).toMatchObject({ latency: { min: 1, max: 2 }, rateLimited: 0 });
    expect((await json('/local/switches/reset', PRIYA_PM, { method: 'POST' })).body.latency).toEqual({
      min: 0,
      max: 0,
    });
  });

  test('a project is told which dates to refuse, in words that Jira answers with', async () => {
    const change = { offScreen: { SHOP: ['customfield_10015'] }, refusedDays: { SHOP: 'weekend' } };
    const { body } = await json('/local/switches', PRIYA_PM, send('PUT', change));
    expect(body).toMatchObject(change);
    const path = '/local/jira/rest/api/3/issue/SHOP-3';
    const fields = { duedate: '2027-05-01', customfield_10015: '2027-04-01' };
    expect((await json(path, PRIYA_PM, send('PUT', { fields }))).body.errors).toEqual({
      duedate: 'Due date must not be at a weekend.',
      customfield_10015:
        "Field 'customfield_10015' cannot be set. It is not on the appropriate screen, or unknown.",
    });
    for (const wrong of [{ offScreen: ['duedate'] }, { refusedDays: { SHOP: 'monday' } }])
      expect((await json('/local/switches', PRIYA_PM, send('PUT', wrong))).status).toBe(400);
    await request('/local/switches/reset', PRIYA_PM, { method: 'POST' });
  });

  test('the clock is moved for Jira, the app and the pages', async () => {
    const day = 86_400_000;
    const { body } = await json('/local/clock', PRIYA_PM, send('PUT', { advance: day }));
    expect(body).toEqual({ now: Date.parse('2027-02-04T09:00:00Z'), frozen: true });
    expect((await json('/local/session')).body.today).toBe('2027-02-04');
    expect(await (await fetch(`${server.url}/assets/clock.js`)).text()).toContain(String(body.now));
    await request('/local/clock', PRIYA_PM, send('PUT', { advance: -day }));
  });
});

test('a page of the app reaches Jira within its scopes only', async () => {
  expect((await json('/local/app-jira/rest/api/3/myself')).body).toMatchObject({ accountId: PRIYA_PM });
  server.switches.set({ rateLimited: 1 });
  expect((await request('/local/app-jira/rest/api/3/myself')).status).toBe(429);
  expect((await request('/local/jira/rest/api/3/myself')).status).toBe(200);
  server.switches.reset();
});

describe('what happens without a page', () => {
  const automation = (robot: string, issueKeys: string[], change: object) =>
    request('/local/automation', PRIYA_PM, send('POST', { robot, issueKeys, change }));

  test('robots move dates when told so, and nonsense is refused', async () => {
    expect((await automation('app', ['SHOP-1'], { date: '2027-12-24' })).status).toBe(204);
    const { body } = await json('/local/jira/rest/api/3/issue/SHOP-1?fields=duedate');
    expect(body.fields).toEqual({ duedate: '2027-12-24' });
    expect((await automation('robot', ['SHOP-1'], { days: 1 })).status).toBe(400);
    expect((await automation('app', ['SHOP-1'], { days: 1.5 })).status).toBe(400);
    expect((await automation('app', ['SHOP-9999'], { days: 1 })).status).toBe(404);
  });

  test('mails are listed with the names of people', async () => {
    const to = { users: [{ accountId: BEN_EM }] };
    const sent = send('POST', { subject: 'Hello', to });
    await request('/local/jira/rest/api/3/issue/SHOP-1/notify', PRIYA_PM, sent);
    const { body } = await json('/local/outbox');
    expect(body.mails[0]).toMatchObject({ subject: 'Hello', toName: 'Ben Ode', fromName: 'Priya Patel' });
    expect((await fetch(`${server.url}/local/outbox`)).status).toBe(403);
  });

  test('a refused mail answers what the switch says', async () => {
    server.switches.set({ mailRefused: 403 });
    const to = { users: [{ accountId: BEN_EM }] };
    const path = '/local/jira/rest/api/3/issue/SHOP-1/notify';
    expect((await request(path, PRIYA_PM, send('POST', { to }))).status).toBe(403);
    server.switches.reset();
    for (const wrong of [{ mailRefused: 200 }, { appFieldRefused: 204 }])
      expect((await json('/local/switches', PRIYA_PM, send('PUT', wrong))).status).toBe(400);
    const events = { lateness: { min: 1 }, duplicates: 0, held: false, shuffled: false };
    expect((await json('/local/switches', PRIYA_PM, send('PUT', { events }))).status).toBe(400);
  });

  test('an account is deactivated, activated again and closed, and Jira treats it so', async () => {
    const set = (accountId: string, state: string) =>
      request('/local/accounts', ADA_ADMIN, send('PUT', { accountId, state }));
    const jira = async (path: string) => (await json(`/local/jira/rest/api/3${path}`, PRIYA_PM)).body;
    const assignable = `/user/assignable/search?issueKey=SHOP-1&accountId=${BEN_EM}`;
    expect((await set(BEN_EM, 'inactive')).status).toBe(204);
    expect((await jira(`/user/bulk?accountId=${BEN_EM}`)).values[0]).toMatchObject({ active: false });
    expect(await jira('/user/search?query=ben')).toEqual([]);
    expect(await jira(assignable)).toEqual([]);
    expect(await jira(`/user/viewissue/search?issueKey=SHOP-1&accountId=${BEN_EM}`)).toEqual([]);
    const fields = { assignee: { accountId: BEN_EM } };
    expect(
      (await request('/local/jira/rest/api/3/issue/SHOP-3', PRIYA_PM, send('PUT', { fields }))).status,
    ).toBe(400);
    expect(server.jira.authenticate('em@example.com', 'local')).toBeUndefined();
    expect((await set(BEN_EM, 'active')).status).toBe(204);
    expect(await jira(assignable)).toHaveLength(1);
    expect([(await set('unknown', 'active')).status, (await set(BEN_EM, 'gone')).status]).toEqual([404, 400]);
    expect((await set(DANA_DEV, 'closed')).status).toBe(204);
    expect((await jira(`/user/bulk?accountId=${DANA_DEV}`)).values[0]).toMatchObject({
      displayName: 'Former user',
      active: false,
    });
  });

  test('an issue is moved by whoever may, and by nobody else', async () => {
    const move = (who: string, issueKey: string) =>
      json('/local/move', who, send('POST', { issueKey, projectKey: 'NEW' }));
    expect((await move(PRIYA_PM, 'SHOP-40')).status).toBe(403);
    expect((await move(NOBODY, 'SHOP-40')).status).toBe(401);
    expect((await move(ADA_ADMIN, 'SHOP-40')).body.key).toMatch(/^NEW-/);
  });

  test('the server itself delivers what is due', async () => {
    await automation('automation', ['SHOP-2'], { days: 1 });
    const waits = async () => (await json('/local/events')).body.pending.length;
    const end = Date.now() + 4_000;
    while ((await waits()) > 0) expect(Date.now()).toBeLessThan(end);
    expect((await json('/local/events/deliver', PRIYA_PM, { method: 'POST' })).body.failures).toEqual([]);
    expect((await request('/local/schedules/none', PRIYA_PM, { method: 'POST' })).status).toBe(404);
  });
});
