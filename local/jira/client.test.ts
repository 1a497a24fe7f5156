import { type ServerType, serve } from '@hono/node-server';
import { Version3Client } from 'jira.js';
import { openRestSite } from '../../tests/harness/rest-site';
import { shop } from './seed/world';

const { jira } = openRestSite();
let server: ServerType;
let client: Version3Client;

beforeAll(async () => {
  const answer = (request: Request) => {
    const [email = '', password = ''] = atob(request.headers.get('authorization')?.slice(6) ?? '').split(':');
    const person = jira.authenticate(email, password);
    return jira.fetch(
      request,
      person ? { kind: 'user', accountId: person.accountId } : { kind: 'anonymous' },
      'rest',
    );
  };
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' }, (info) => resolve(info.port));
  });
  const authentication = { basic: { email: 'em@example.com', apiToken: 'local' } };
  client = new Version3Client({ host: `http://127.0.0.1:${port}`, authentication });
});

afterAll(() => {
  server.close();
});

test('a client that nobody here wrote searches, reads, edits and counts', async () => {
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
