import { trafficRecorder } from '../../../tests/harness/recorders';
import { createClock } from '../../clock';
import { openDb } from '../../db';
import { type Actor, type JiraEvent, WRONG_ON_PURPOSE } from '../../ports';
import { doc, p } from '../adf/build';
import { type LocalJira, openJira } from '../jira';
import { epics, people, shop } from '../seed/world';
import { APP_ACCOUNT_ID } from '../site';

const { ada, priya, ben, vera, dana } = people;
const PATH = `/issue/${shop.oneTap}/comment`;
const HELLO = { body: doc(p('Hello')) };

const clock = createClock(Date.parse('2027-02-03T09:00:00Z'));
let jira: LocalJira;
let events: JiraEvent[];
beforeEach(() => {
  clock.set(Date.parse('2027-02-03T09:00:00Z'));
  events = [];
  const emit = (event: JiraEvent) => void events.push(event);
  const record = trafficRecorder();
  const siteUrl = 'http://localhost:8080';
  jira = openJira({ db: openDb(':memory:'), clock, siteUrl, emit, ...(record && { record }) });
  jira.seed(clock.now());
});

async function call(who: string, method: string, path: string, body?: object, wrong = false) {
  const headers = wrong ? { [WRONG_ON_PURPOSE]: '1' } : {};
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const request = new Request(`http://localhost:8080/rest/api/3${path}`, init);
  const actor: Actor = who === 'app' ? { kind: 'app' } : { kind: 'user', accountId: who };
  const response = await jira.fetch(request, actor, who === 'app' ? 'app' : 'rest');
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

test('a person and the app comment, and everybody who may browse the issue reads it', async () => {
  const first = await call(ben, 'POST', PATH, HELLO);
  expect(first).toMatchObject({
    status: 201,
    body: { author: { accountId: ben }, created: '2027-02-03T10:00:00.000+0100', body: HELLO.body },
  });
  clock.advance(60_000);
  await call('app', 'POST', PATH, { body: doc(p('From the app')) });
  const { body } = await call(vera, 'GET', PATH);
  expect(body).toMatchObject({
    startAt: 0,
    maxResults: 100,
    total: 2,
    comments: [{ body: HELLO.body }, { author: { accountId: APP_ACCOUNT_ID, accountType: 'app' } }],
  });
  const newest = (await call(vera, 'GET', `${PATH}?orderBy=-created&maxResults=1`)).body;
  expect(newest).toMatchObject({ total: 2, comments: [{ author: { accountId: APP_ACCOUNT_ID } }] });
  const { fields } = (await call(vera, 'GET', `/issue/${shop.oneTap}?fields=comment,updated`)).body;
  expect(fields.comment).toMatchObject({ total: 2, comments: body.comments });
  expect(fields.updated).toBe('2027-02-03T09:01:00.000+0000');
  expect((await call(dana, 'GET', `/issue/${epics.restricted}/comment`)).status).toBe(404);
});

test('a comment is one event and no entry of the history', async () => {
  const before = (await call(ben, 'GET', `/issue/${shop.oneTap}/changelog`)).body.total;
  const { body } = await call(ben, 'POST', PATH, HELLO);
  expect((await call(ben, 'GET', `/issue/${shop.oneTap}/changelog`)).body.total).toBe(before);
  expect(events).toEqual([
    {
      eventType: 'avi:jira:commented:issue',
      timestamp: String(clock.now()),
      selfGenerated: false,
      issue: expect.objectContaining({ key: shop.oneTap }),
      atlassianId: ben,
      associatedUsers: { associatedUsers: [{ accountId: ben }] },
      comment: {
        id: body.id,
        author: { accountId: ben },
        body: HELLO.body,
        updateAuthor: { accountId: ben },
        created: '2027-02-03T10:00:00.000+0100',
        updated: '2027-02-03T10:00:00.000+0100',
        jsdPublic: true,
      },
    },
  ]);
  await call('app', 'POST', PATH, HELLO);
  expect(events[1]).toMatchObject({ selfGenerated: true, atlassianId: APP_ACCOUNT_ID });
});

test('it takes Add Comments, and something said', async () => {
  const refused = async (who: string, body: object) => {
    const answer = await call(who, 'POST', PATH, body, true);
    return [answer.status, answer.body.errors.comment];
  };
  expect(await refused(vera, HELLO)).toEqual([
    400,
    'You do not have the permission to comment on this issue.',
  ]);
  const empty = [400, 'Comment body can not be empty!'];
  for (const body of [{}, { body: doc() }, { body: doc(p(' ')) }])
    expect(await refused(ben, body)).toEqual(empty);
  expect(await refused(ben, { body: 'plain' })).toEqual([400, 'Comment body is not valid!']);
  const long = { body: doc(p('x'.repeat(32_768))) };
  expect((await refused(ben, long))[1]).toContain('exceeds the allowed limit');
  expect((await call(dana, 'POST', `/issue/${epics.unseenByApp}/comment`, HELLO)).status).toBe(404);
  expect((await call('app', 'POST', `/issue/${epics.unseenByApp}/comment`, HELLO)).status).toBe(404);
  expect(events).toEqual([]);
});

test('comments come with an export, go with their issue, and are not doubled by their own export', async () => {
  await call(ben, 'POST', PATH, HELLO);
  const search = { jql: `key = ${shop.oneTap}`, fields: ['*all'] };
  const { issues } = (await call(priya, 'POST', '/search/jql', search)).body;
  jira.importExport({ issues });
  expect((await call(ben, 'GET', PATH)).body.total).toBe(1);
  const renamed = JSON.stringify({ issues }).replaceAll('SHOP', 'BUY').replaceAll('"Shop"', '"Buy"');
  const foreign = JSON.parse(renamed);
  foreign.issues[0].id = '7';
  jira.importExport(foreign);
  const there = (await call(ada, 'GET', '/issue/BUY-1/comment')).body.comments;
  expect(there).toMatchObject([{ body: HELLO.body, author: { accountId: ben } }]);
  expect((await call(ada, 'DELETE', `/issue/${shop.oneTap}?deleteSubtasks=true`)).status).toBe(204);
  expect((await call(ben, 'GET', PATH)).status).toBe(404);
});
