import type { Browser, BrowserContext } from 'playwright-core';
import { inUse, openBrowser, putBack } from './browser';
import type { TestJiraOptions } from './test-jira';
import { startTestServer, type TestServer } from './test-server';

export interface Stage {
  server: TestServer;
  browser: Browser;
}

/**
 * A served local Jira and a browser for all tests of a file; there once the first test begins. What a test opens is
 * closed after it.
 */
export function stage(options: TestJiraOptions = {}): Stage {
  const on: Partial<Stage> = {};
  beforeAll(async () => {
    [on.server, on.browser] = await Promise.all([startTestServer(options), openBrowser()]);
  });
  // A page that is left open goes on asking and painting beside the next test.
  let kept: readonly BrowserContext[] = [];
  beforeEach(() => {
    kept = inUse(on.browser);
  });
  afterEach(async () => {
    const origins = on.server ? [on.server.url, on.server.pagesUrl] : [];
    const opened = inUse(on.browser).filter((context) => !kept.includes(context));
    await Promise.all(opened.map((context) => putBack(context, origins)));
  });
  afterAll(async () => {
    await on.browser?.close();
    await on.server?.close();
  });
  return on as Stage;
}
