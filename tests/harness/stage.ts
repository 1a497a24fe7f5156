import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import type { TestJiraOptions } from './test-jira';
import { startTestServer, type TestServer } from './test-server';

export interface Stage {
  server: TestServer;
  browser: Browser;
}

/** A served local Jira and a browser for all tests of a file; there once the first test begins. */
export function stage(options: TestJiraOptions = {}): Stage {
  const on: Partial<Stage> = {};
  beforeAll(async () => {
    [on.server, on.browser] = await Promise.all([startTestServer(options), openBrowser()]);
  });
  afterAll(async () => {
    await on.browser?.close();
    await on.server?.close();
  });
  return on as Stage;
}
