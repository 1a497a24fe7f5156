import { Version3Client } from 'jira.js';
import { startTestServer, type TestServer } from '../../tests/harness/test-server';
import { shop } from './seed/world';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const clientOf = (email: string, apiToken: string) =>
  new Version3Client({ host: server.url, authentication: { basic: { email, apiToken } } });

test('a client that nobody here wrote searches, reads, edits and counts', async () => {
  const client = clientOf('em@example.com', 'local');
  const jql = 'project = SHOP AND issuetype = Epic AND duedate is not EMPTY ORDER BY duedate';
  const found = await client.issueSearch.searchForIssuesUsingJqlEnhancedSearch({
    jql,
    fields: ['summary', 'duedate'],
    maxResults: 5,
  });
  expect(found.issues).toHaveLength(5);
  const { count } = await client.issueSearch.countIssues({ jql });
  expect(count).toBeGreaterThan(30);

  await client.issues.editIssue({ issueIdOrKey: shop.filters, fields: { duedate: '2027-05-31' } });
  const issue = await client.issues.getIssue({
    issueIdOrKey: shop.filters,
    fields: ['duedate'],
    expand: ['changelog'],
  });
  expect(issue.fields.duedate).toBe('2027-05-31');
  expect(issue.changelog?.histories?.[0]?.items?.[0]).toMatchObject({ fieldId: 'duedate', to: '2027-05-31' });
  await expect(client.issues.getIssue({ issueIdOrKey: 'SHOP-9999' })).rejects.toMatchObject({ status: 404 });
  expect((await client.myself.getCurrentUser()).displayName).toBe('Ben Ode');
});

test('it is told that its password is wrong', async () => {
  const client = clientOf('em@example.com', 'guessed');
  await expect(client.myself.getCurrentUser()).rejects.toMatchObject({ status: 401 });
});
