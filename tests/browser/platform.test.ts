import type { Frame, Page } from 'playwright-core';
import { ACTING_COOKIE } from '../../local/web-api';
import { appFrame, openPage } from '../harness/browser';
import { BEN_EM, PRIYA_PM } from '../harness/people';
import { stage } from '../harness/stage';
import { TEST_NOW } from '../harness/test-jira';

jest.setTimeout(60_000);

/** What the page's own script has, and a page could misuse. */
declare const __bridge: { callBridge(command: string, payload?: unknown): Promise<unknown> };

const on = stage();
let page: Page;
let frame: Frame;

beforeAll(async () => {
  ({ page } = await openPage(on.browser, { url: on.server.url, actingAs: PRIYA_PM, colorMode: 'dark' }));
  await page.goto(`${on.server.url}/projects/SHOP/apps/project-report`);
  frame = await appFrame(page);
});

test('a page of the app cannot reach the shell, nor choose who acts', async () => {
  const reached = await frame.evaluate(
    async ([url, cookie]) => {
      // biome-ignore lint/suspicious/noDocumentCookie: what a page would try.
      document.cookie = cookie;
      const direct = await fetch(`${url}/local/session`, { credentials: 'include' }).then(
        () => 'reached',
        () => 'refused',
      );
      const parent = (() => {
        try {
          return window.parent.document.title;
        } catch {
          return 'refused';
        }
      })();
      return [direct, parent];
    },
    [on.server.url, `${ACTING_COOKIE}=${BEN_EM}`] as const,
  );
  expect(reached).toEqual(['refused', 'refused']);
  const context = await frame.evaluate(() => __bridge.callBridge('getContext'));
  expect(context).toMatchObject({ accountId: PRIYA_PM, extension: { project: { key: 'SHOP' } } });
  const cookies = await page.context().cookies(on.server.url);
  expect(cookies.find(({ name }) => name === ACTING_COOKIE)?.value).toBe(PRIYA_PM);
});

test('an unknown command of the bridge is refused by name', async () => {
  const answer = frame.evaluate(() => __bridge.callBridge('openRovo'));
  await expect(answer).rejects.toThrow('does not know the command openRovo');
});

test('the page sees the host clock and, once it asks, the colour mode', async () => {
  expect(await frame.evaluate(() => [Date.now(), new Date().toISOString()])).toEqual([
    TEST_NOW,
    new Date(TEST_NOW).toISOString(),
  ]);
  await frame.evaluate(() => __bridge.callBridge('enableTheming'));
  expect(await frame.evaluate(() => document.documentElement.dataset.colorMode)).toBe('dark');
});

test('Forge’s policy holds: no inline script, no script of elsewhere', async () => {
  const ran = await frame.evaluate(async () => {
    const inline = document.createElement('script');
    inline.textContent = 'window.inlineRan = true';
    const foreign = document.createElement('script');
    foreign.src = 'https://example.com/x.js';
    const blocked = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        if (event.blockedURI.startsWith('https://example.com')) resolve(event.effectiveDirective);
      });
    });
    document.head.append(inline, foreign);
    return ['inlineRan' in window, await blocked];
  });
  expect(ran).toEqual([false, 'script-src-elem']);
});
