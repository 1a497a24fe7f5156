import { listen } from '../../local/server';
import { openTestJira, type TestJira, type TestJiraOptions } from './test-jira';

export interface TestServer extends TestJira {
  /** Address of the shell, without a slash at its end. */
  url: string;
}

/** A local Jira in memory served on two free ports; `close` ends both. */
export async function startTestServer(options: TestJiraOptions = {}): Promise<TestServer> {
  const listeners = await listen(null);
  const url = `http://localhost:${listeners.ports.shell}`;
  const jira = await openTestJira({ ...options, siteUrl: url });
  listeners.serve(jira, null);
  return {
    ...jira,
    url,
    async close() {
      await listeners.close();
      await jira.close();
    },
  };
}
