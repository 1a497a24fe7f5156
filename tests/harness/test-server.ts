import { type Served, served } from './served';
import { openTestJira, type TestJira, type TestJiraOptions } from './test-jira';

export type TestServer = TestJira & Served;

/** A local Jira in memory served on two free ports; `close` ends both. */
export function startTestServer(options: TestJiraOptions = {}): Promise<TestServer> {
  return served((siteUrl) => openTestJira({ ...options, siteUrl }));
}
