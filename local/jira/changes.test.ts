import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../../tests/harness/people';
import { trafficRecorder } from '../../tests/harness/recorders';
import { createClock } from '../clock';
import { openDb } from '../db';
import { type JiraEvent, WRONG_ON_PURPOSE } from '../ports';
import { type LocalJira, openJira } from './jira';
import { epics } from './seed/world';

let jira: LocalJira;
let events: JiraEvent[];
beforeEach(() => {
  events = [];
  const record = trafficRecorder();
  const clock = createClock(Date.parse('2027-02-03T09:00:00Z'));
  const emit = (event: JiraEvent) => void events.push(event);
  const siteUrl = 'http://localhost:8080';
  jira = openJira({ db: openDb(':memory:'), clock, siteUrl, emit, ...(record && { record }) });
  jira.seed(clock.now());
});

async function call(accountId: string, method: string, path: string, body?: unknown, wrong = false) {
  const headers = wrong ? { [WRONG_ON_PURPOSE]: '1' } : {};
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const request = new Request(`http://localhost:8080/rest/api/3${path}`, init);
  const response = await jira.fetch(request, { kind: 'user', accountId }, 'rest');
  const text = await response.text();
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the API answers without declaring all of it.
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as any) };
}
const statusOf = async (method: string, path: string, who = ADA_ADMIN) =>
  (await call(who, method, path, undefined, true)).status;
const keysOf = async (jql: string): Promise<string[]> => {
  const path = `/search/jql?fields=key&maxResults=100&jql=${encodeURIComponent(jql)}`;
  return (await call(ADA_ADMIN, 'GET', path)).body.issues.map(({ key }: { key: string }) => key);
};
const told = () =>
  events.map(({ eventType, issue, project }) => {
    const about = (issue ?? project) as { key: string };
    return `${eventType.replace('avi:jira:', '')} ${about.key}`;
  });
const newestItems = async (key: string) => {
  const { values } = (await call(ADA_ADMIN, 'GET', `/issue/${key}/changelog`)).body;
  return values.at(-1).items;
};
const create = async (projectKey: string, type: string, more: object = {}): Promise<string> => {
  const fields = { project: { key: projectKey }, issuetype: { name: type }, summary: type, ...more };
  return (await call(ADA_ADMIN, 'POST', '/issue', { fields })).body.key;
};

test('each way to change an issue is one event', async () => {
  const key = await create('SHOP', 'Story');
  const { transitions } = (await call(BEN_EM, 'GET', `/issue/${key}/transitions`)).body;
  const transition = { id: transitions.find(({ name }: { name: string }) => name === 'Done').id };
  await call(BEN_EM, 'POST', `/issue/${key}/transitions`, { transition });
  await call(BEN_EM, 'POST', `/issue/${key}/transitions`, { transition });
  await call(BEN_EM, 'PUT', `/issue/${key}`, { fields: { labels: ['a'], assignee: { accountId: BEN_EM } } });
  await call(ADA_ADMIN, 'DELETE', `/issue/${key}`);
  const [created, done, edited, deleted] = told();
  expect([created, done, edited, deleted, told().length]).toEqual([
    `created:issue ${key}`,
    `updated:issue ${key}`,
    `updated:issue ${key}`,
    `deleted:issue ${key}`,
    4,
  ]);
  expect(events[2]?.associatedUsers).toEqual({ associatedUsers: [{ accountId: BEN_EM }] });
});

describe('deleting an issue', () => {
  test('takes Delete Issues, and its sub-tasks only when told so; other children lose their parent', async () => {
    const story = await create('SHOP', 'Story', { parent: { key: epics.noDate } });
    const subtask = await create('SHOP', 'Sub-task', { parent: { key: story } });
    events.length = 0;
    expect(await statusOf('DELETE', `/issue/${story}`, BEN_EM)).toBe(403);
    expect(await statusOf('DELETE', `/issue/${story}`)).toBe(400);
    expect((await call(ADA_ADMIN, 'DELETE', `/issue/${story}?deleteSubtasks=true`)).status).toBe(204);
    expect(await statusOf('GET', `/issue/${subtask}`)).toBe(404);
    expect(told()).toEqual([`deleted:issue ${story}`]);

    const child = await create('SHOP', 'Story', { parent: { key: epics.noDate } });
    await call(ADA_ADMIN, 'DELETE', `/issue/${epics.noDate}`);
    expect((await call(ADA_ADMIN, 'GET', `/issue/${child}?fields=parent`)).body.fields).toEqual({});
    expect(told().slice(1)).toEqual([`created:issue ${child}`, `deleted:issue ${epics.noDate}`]);
  });

  test('neither its id nor its key is given again', async () => {
    const key = await create('SHOP', 'Story');
    const { id } = (await call(ADA_ADMIN, 'GET', `/issue/${key}?fields=summary`)).body;
    await call(ADA_ADMIN, 'DELETE', `/issue/${key}`);
    const next = await create('SHOP', 'Story');
    const read = (await call(ADA_ADMIN, 'GET', `/issue/${next}?fields=summary`)).body;
    expect([next === key, read.id === id]).toEqual([false, false]);
  });
});

describe('changing the issue type', () => {
  const setType = (key: string, issuetype: object, wrong = false) =>
    call(BEN_EM, 'PUT', `/issue/${key}`, { fields: { issuetype } }, wrong);

  test('a story becomes an epic and loses its parent; an epic becomes a story and its children lose theirs', async () => {
    const key = await create('SHOP', 'Story', { parent: { key: epics.noDate } });
    expect((await setType(key, { id: '10000' })).status).toBe(204);
    expect(await newestItems(key)).toEqual([
      expect.objectContaining({ fieldId: 'issuetype', from: '10001', to: '10000', toString: 'Epic' }),
      expect.objectContaining({ field: 'IssueParentAssociation', fromString: epics.noDate, to: null }),
    ]);
    const child = await create('SHOP', 'Story', { parent: { key } });
    await setType(key, { name: 'Story' });
    expect((await call(BEN_EM, 'GET', `/issue/${child}?fields=parent`)).body.fields).toEqual({});
    expect(told().at(-1)).toBe(`updated:issue ${key}`);
  });

  test('only to a type of the project; sub-tasks stay what they are', async () => {
    const story = await create('SHOP', 'Story');
    for (const type of [{ name: 'Feature' }, { name: 'Sub-task' }, { id: '10006' }, null])
      expect((await setType(story, type as object, true)).status).toBe(400);
    const { fields } = (await call(BEN_EM, 'GET', `/issue/${story}/editmeta`)).body;
    expect(fields.issuetype.allowedValues.map(({ name }: { name: string }) => name)).toContain('Epic');
  });
});

describe('moving an issue to another project', () => {
  test('it gets a new key, the old one leads to it, and its history says both', async () => {
    const story = await create('SHOP', 'Story');
    const subtask = await create('SHOP', 'Sub-task', { parent: { key: story } });
    events.length = 0;
    const key = jira.move(ADA_ADMIN, story, { projectKey: 'ATL' });
    expect(key).toMatch(/^ATL-\d+$/);
    expect((await call(ADA_ADMIN, 'GET', `/issue/${story}?fields=summary`)).body.key).toBe(key);
    expect(await newestItems(story)).toMatchObject([
      {
        field: 'project',
        fieldId: 'project',
        from: '10000',
        fromString: 'Shop',
        to: '10001',
        toString: 'Atlas',
      },
      { field: 'Key', from: null, fromString: story, to: null, toString: key },
    ]);
    expect(told()[0]).toBe(`updated:issue ${key}`);
    const moved = (await call(ADA_ADMIN, 'GET', `/issue/${subtask}?fields=parent`)).body;
    expect(moved.key).toMatch(/^ATL-/);
    expect(moved.fields.parent.key).toBe(key);
    expect(told()).toHaveLength(2);
    expect(jira.move(ADA_ADMIN, key, { projectKey: 'SHOP' })).not.toBe(story);
  });

  test('an epic becomes the epic of the other project, whatever it is called there', async () => {
    const key = jira.move(ADA_ADMIN, epics.noDate, { projectKey: 'ATL' });
    const { fields } = (await call(ADA_ADMIN, 'GET', `/issue/${key}?fields=issuetype`)).body;
    expect(fields.issuetype).toMatchObject({ name: 'Feature', hierarchyLevel: 1 });
    expect(await newestItems(key)).toContainEqual(
      expect.objectContaining({ fieldId: 'issuetype', fromString: 'Epic', toString: 'Feature' }),
    );
  });

  test('only by who may move it out, to a project that has its type', () => {
    expect(() => jira.move(PRIYA_PM, epics.noDate, { projectKey: 'ATL' })).toThrow('move issues out');
    expect(() => jira.move(ADA_ADMIN, epics.noDate, { projectKey: 'OPS' })).toThrow('no issue type');
    expect(() => jira.move(ADA_ADMIN, epics.noDate, { projectKey: 'SHOP' })).toThrow('already');
    expect(events).toEqual([]);
  });
});

describe('projects out of use', () => {
  const issue = `/issue/${epics.renamedType}`;

  test('an archived one can be read, but neither changed nor found', async () => {
    expect((await call(ADA_ADMIN, 'POST', '/project/ATL/archive')).status).toBe(204);
    expect((await call(ADA_ADMIN, 'GET', '/project/ATL')).body).toMatchObject({ archived: true });
    expect(await statusOf('GET', issue)).toBe(200);
    expect((await call(ADA_ADMIN, 'PUT', issue, { fields: { duedate: null } }, true)).status).toBe(400);
    expect((await call(ADA_ADMIN, 'PUT', `${issue}/properties/x`, 1, true)).status).toBe(403);
    expect(await keysOf('issuetype = Feature')).toEqual([]);
    const { values } = (await call(ADA_ADMIN, 'GET', '/project/search')).body;
    expect(values.map(({ key }: { key: string }) => key)).not.toContain('ATL');
    expect(await statusOf('DELETE', '/project/ATL')).toBe(400);
    expect((await call(ADA_ADMIN, 'POST', '/project/ATL/restore')).status).toBe(200);
    expect(await keysOf('issuetype = Feature')).toContain(epics.renamedType);
    expect(told()).toEqual(['archived:project ATL', 'unarchived:project ATL']);
  });

  test('a deleted one is seen by nobody until it is restored, and its issues send no events', async () => {
    expect((await call(ADA_ADMIN, 'DELETE', '/project/ATL')).status).toBe(204);
    expect([await statusOf('GET', '/project/ATL'), await statusOf('GET', issue)]).toEqual([404, 404]);
    expect((await call(ADA_ADMIN, 'POST', '/project/ATL/restore')).status).toBe(200);
    expect(await statusOf('GET', issue)).toBe(200);
    await call(ADA_ADMIN, 'DELETE', '/project/ATL?enableUndo=false');
    expect(await statusOf('GET', issue)).toBe(404);
    expect(await statusOf('POST', '/project/ATL/restore')).toBe(404);
    expect(told()).toEqual(['softdeleted:project ATL', 'restored:project ATL', 'deleted:project ATL']);
    expect(events[0]?.project).toMatchObject({ id: '10001', name: 'Atlas', projectTypeKey: 'software' });
    expect(events[0]).not.toHaveProperty('atlassianId');
  });

  test('only by an administrator of Jira', async () => {
    expect(await statusOf('POST', '/project/SHOP/archive', PRIYA_PM)).toBe(404);
    expect(await statusOf('DELETE', '/project/SHOP', PRIYA_PM)).toBe(404);
    expect(events).toEqual([]);
  });
});

describe('robots', () => {
  test('histories name apps as apps, and unknown authors not at all', async () => {
    jira.automation('automation', [epics.farAhead], { days: 7 });
    jira.automation('app', [epics.farAhead], { days: -7 });
    jira.automation('unknown', [epics.farAhead], { date: '2028-01-01' });
    jira.automation('unknown', [epics.noDate], { days: 3 });
    const { values } = (await call(BEN_EM, 'GET', `/issue/${epics.farAhead}/changelog`)).body;
    const authors = values
      .slice(-3)
      .map(({ author }: { author?: { displayName: string; accountType: string } }) =>
        author ? `${author.displayName} (${author.accountType})` : author,
      );
    expect(authors).toEqual(['Automation for Jira (app)', 'Planning Bridge (app)', undefined]);
    expect(told()).toEqual(Array(3).fill(`updated:issue ${epics.farAhead}`));
    const bulk = await call(BEN_EM, 'POST', '/changelog/bulkfetch', {
      issueIdsOrKeys: [epics.farAhead],
      fieldIds: ['duedate'],
    });
    expect(bulk.body.issueChangeLogs[0].changeHistories.at(-1)).not.toHaveProperty('author');
  });

  test('all of them or none', () => {
    expect(() => jira.automation('app', [epics.farAhead, 'SHOP-9999'], { days: 1 })).toThrow('SHOP-9999');
    // Events of a transaction that came to nothing are undone with it where they are kept in the database.
    const change = { date: '2028-04-03' };
    events.length = 0;
    jira.automation('app', [epics.farAhead], change);
    expect(events).toEqual([]);
  });
});
