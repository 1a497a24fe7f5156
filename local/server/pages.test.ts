import { startTestServer, type TestServer } from '../../tests/harness/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const open = (path: string) => fetch(`${server.pagesUrl}/main/${path}`);

test('a page of the app comes under the policy of Forge, with the bridge first', async () => {
  const response = await open('report.html');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`connect-src 'self' ${server.url} `);
  expect(policy).toMatch(/script-src 'self' https:\/\/forge\.cdn\.prod\.atlassian-dev\.net/);
  expect(policy).not.toMatch(/unsafe|report-uri/);
  expect(policy).toContain(server.url);
  expect(await response.text()).toMatch(
    /<head[^>]*><script src="\/\.local\/clock\.js"><\/script><script src="\/\.local\/bridge\.js">/,
  );
});

test('what it is built of is kept by browsers, by names that change with the content; the page is not', async () => {
  const page = await open('report.html');
  expect(page.headers.get('cache-control')).toBe('no-store');
  const [, script = ''] = /src="\.\/(assets\/report-[^"]+\.js)"/.exec(await page.text()) ?? [];
  const { headers } = await open(script);
  expect(headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(headers.get('cache-control')).toContain('immutable');
  const missing = await open('assets/report-00000000.js');
  expect(missing.status).toBe(404);
  expect(missing.headers.get('cache-control')).toBe('no-store');
});

test('nothing outside its folder is served', async () => {
  for (const path of [
    '/main/..%2f..%2fmanifest.yml',
    '/main/%2e%2e/%2e%2e/manifest.yml',
    '/other/report.html',
    '/main/',
  ])
    expect((await fetch(server.pagesUrl + path)).status).toBe(404);
});
