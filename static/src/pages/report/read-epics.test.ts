import type { JiraIssue } from '../../../../src/domain/facts';
import { fake, JiraError } from '../../testing/fake-bridge';
import { readEpics } from './read-epics';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

const WANTED = {
  projectId: '10000',
  typeIds: ['7', '8'],
  which: 'open',
  fields: ['summary', 'duedate'],
  caughtUp: ['42'],
} as const;
const idsFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
const issues = (ids: readonly string[]) => ids.map((id) => ({ id, key: `SHOP-${id}`, fields: {} }));

interface Body {
  reconcileIssues?: number[];
  jql?: string;
  fields: string[];
  nextPageToken?: string;
  issueIdsOrKeys?: string[];
}

/** A project of 350 epics whose ids come in two pages; `bulk` answers the reads by id. */
function jiraOf(bulk: (ids: string[]) => unknown) {
  const bodies: Body[] = [];
  fake.jira = (_path, sent) => {
    const body = sent as Body;
    bodies.push(body);
    if (body.issueIdsOrKeys) return bulk(body.issueIdsOrKeys);
    if (body.fields[0] !== 'id') return { issues: issues(idsFrom(1, 100)), nextPageToken: 'next' };
    return body.nextPageToken
      ? { issues: issues(idsFrom(300, 350)) }
      : { issues: issues(idsFrom(1, 300)), nextPageToken: 'more' };
  };
  return bodies;
}

function listen() {
  const heard: string[][] = [];
  const totals: number[] = [];
  const onEpics = (some: JiraIssue[]) => heard.push(some.map((issue) => issue.id));
  return { heard, totals, onEpics, onTotal: (total: number) => totals.push(total), isStopped: () => false };
}

test('paints a first page, and reads the rest by id, each epic once', async () => {
  const bodies = jiraOf((ids) => ({ issues: issues(ids) }));
  const listener = listen();
  const { ids, unread } = await readEpics(WANTED, listener);
  expect(listener.heard[0]).toEqual(idsFrom(1, 100));
  expect(listener.heard.slice(1).map((some) => some.length)).toEqual([100, 100, 50]);
  expect(ids).toEqual(idsFrom(1, 350));
  expect(listener.totals).toEqual([350]);
  expect(unread).toEqual({ ids: [], isListed: true });
  expect(bodies[0]?.jql).toBe(
    'project = 10000 AND issuetype in (7, 8) AND statusCategory != Done ORDER BY duedate ASC, key',
  );
});

test('lets every search catch up with what was changed in this browser', async () => {
  const bodies = jiraOf((ids) => ({ issues: issues(ids) }));
  await readEpics(WANTED, listen());
  const searches = bodies.filter((body) => body.jql);
  expect(searches).toHaveLength(3);
  expect(searches.map((body) => body.reconcileIssues)).toEqual([[42], [42], [42]]);
});

test('an epic that Jira lists and then does not show is gone, and no failure', async () => {
  jiraOf((ids) => ({ issues: issues(ids.filter((id) => id !== '333')) }));
  const listener = listen();
  const { ids, gone, unread } = await readEpics(WANTED, listener);
  expect(ids).toEqual(idsFrom(1, 350).filter((id) => id !== '333'));
  expect({ gone, unread }).toEqual({ gone: 1, unread: { ids: [], isListed: true } });
  expect(listener.totals).toEqual([350, 349]);
});

test('waits as long as Jira asks where a third of the reads is too many, and gets every epic once', async () => {
  let reads = 0;
  jiraOf((ids) => {
    reads += 1;
    if (reads % 3 === 1) throw new JiraError(429, 20);
    return { issues: issues(ids) };
  });
  const listener = listen();
  const { ids, unread } = await readEpics(WANTED, listener);
  expect(unread).toEqual({ ids: [], isListed: true });
  expect(listener.heard.flat().sort()).toEqual([...ids].sort());
  expect(ids).toHaveLength(350);
});

test('says which epics could not be read, and goes on with the others', async () => {
  jiraOf((ids) => {
    if (ids.includes('201')) throw new JiraError(403);
    return { issues: issues(ids) };
  });
  const { unread } = await readEpics(WANTED, listen());
  expect(unread).toEqual({ ids: idsFrom(201, 300), isListed: true });
});

test('says so when not all ids could be had', async () => {
  jiraOf((ids) => ({ issues: issues(ids) }));
  const answer = fake.jira;
  fake.jira = (path, sent) => {
    if ((sent as Body).nextPageToken) throw new JiraError(400);
    return answer(path, sent);
  };
  const { ids, unread } = await readEpics(WANTED, listen());
  expect(ids).toHaveLength(100);
  expect(unread).toEqual({ ids: [], isListed: false });
});
