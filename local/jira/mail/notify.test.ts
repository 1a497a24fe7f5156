import { ADA_ADMIN, BEN_EM, GUS_GONE, OMAR_OUT, PRIYA_PM, VERA_VIEWER } from '../../../tests/harness/people';
import { openRestSite, type RestSite } from '../../../tests/harness/rest-site';
import { epics } from '../seed/world';

let site: RestSite;
beforeEach(() => {
  site = openRestSite();
});

const users = (...ids: string[]) => ({ users: ids.map((accountId) => ({ accountId })) });
const notify = (issueKey: string, body: object, who = 'app') =>
  site.call(who, 'POST', `/issue/${issueKey}/notify`, body);
const refused = (issueKey: string, body: object, who = 'app') =>
  site.wrong(who, 'POST', `/issue/${issueKey}/notify`, body);
const sentTo = () => site.jira.outbox().map(({ to }) => to);

test('a mail goes to those who are named, each once, and to nobody else', async () => {
  const body = { subject: 'Your turn', textBody: 'Sign it.', htmlBody: '<b>Sign it.</b>' };
  const answer = await notify(epics.richest, { ...body, to: { ...users(PRIYA_PM, BEN_EM, PRIYA_PM) } });
  expect(answer).toEqual({ status: 204, body: undefined });
  expect(sentTo().sort()).toEqual([PRIYA_PM, BEN_EM].sort());
  expect(site.jira.outbox()[0]).toEqual({
    ...body,
    id: '2',
    at: site.clock.now(),
    to: BEN_EM,
    from: 'app-countersign',
    issueKey: epics.richest,
    issueId: expect.any(String),
  });
});

test('without a subject it is the issue’s key and summary; assignee and reporter can be named as such', async () => {
  await notify(epics.richest, { textBody: 'x', to: { assignee: true, reporter: true } });
  expect(sentTo().sort()).toEqual([PRIYA_PM, BEN_EM].sort());
  expect(site.jira.outbox()[0]?.subject).toBe(`(${epics.richest}) Track an order live`);
});

test.each(['BROWSE', 'BROWSE_PROJECTS'])(
  'restricted to %s, who may not browse the issue gets nothing',
  async (key) => {
    const restrict = { permissions: [{ key }] };
    await notify(epics.richest, { to: users(PRIYA_PM, OMAR_OUT, VERA_VIEWER), restrict });
    expect(sentTo().sort()).toEqual([PRIYA_PM, VERA_VIEWER].sort());
    // Its security level lets few people see it.
    await notify(epics.restricted, { to: users(VERA_VIEWER), restrict });
    expect(sentTo()).toHaveLength(2);
  },
);

test('restricted by the id of a permission, or not at all', async () => {
  await notify(epics.richest, {
    to: users(PRIYA_PM, VERA_VIEWER),
    restrict: { permissions: [{ id: '12' }] },
  });
  expect(sentTo()).toEqual([PRIYA_PM]);
  await notify(epics.richest, { to: users(OMAR_OUT) });
  expect(sentTo()).toEqual([OMAR_OUT, PRIYA_PM]);
});

test('people who left get nothing, and nobody is told', async () => {
  expect((await notify(epics.richest, { to: users(GUS_GONE) })).status).toBe(204);
  expect(sentTo()).toEqual([]);
});

test.each([
  [{}, 400],
  [{ to: {} }, 400],
  [{ to: users() }, 400],
  [{ to: users('nobody-known') }, 400],
  [{ to: { groups: [{ name: 'jira-users' }] } }, 400],
  [{ to: users(PRIYA_PM), restrict: { permissions: [{ key: 'NONSENSE' }] } }, 400],
])('%j is refused with %i', async (body, status) => {
  expect((await refused(epics.richest, body)).status).toBe(status);
  expect(sentTo()).toEqual([]);
});

test('nobody mails themselves, nor about what they may not browse', async () => {
  expect((await refused(epics.richest, { to: users(BEN_EM) }, BEN_EM)).status).toBe(400);
  expect((await refused(epics.unseenByApp, { to: users(BEN_EM) })).status).toBe(404);
  expect((await refused(epics.richest, { to: users(BEN_EM) }, OMAR_OUT)).status).toBe(404);
});

describe('who may browse', () => {
  const search = async (query: string, who = PRIYA_PM) =>
    (await site.call(who, 'GET', `/user/viewissue/search?${query}`)).body.map(
      ({ accountId }: { accountId: string }) => accountId,
    );

  test('is told for a project and for an issue, by name or by id', async () => {
    expect(await search(`accountId=${VERA_VIEWER}&projectKey=SHOP`)).toEqual([VERA_VIEWER]);
    expect(await search(`accountId=${VERA_VIEWER}&issueKey=${epics.restricted}`)).toEqual([]);
    expect(await search(`accountId=${OMAR_OUT}&projectKey=SHOP`)).toEqual([]);
    expect(await search(`query=ben&issueKey=${epics.restricted}`)).toEqual([BEN_EM]);
    expect(await search(`accountId=${GUS_GONE}&projectKey=SHOP`)).toEqual([]);
  });

  test('only to people who may browse users; wrong questions are refused', async () => {
    expect(await search('query=ben&projectKey=SHOP', VERA_VIEWER)).toEqual([]);
    for (const query of ['query=ben', 'projectKey=SHOP', 'query=b&accountId=x&projectKey=SHOP'])
      expect((await site.wrong(PRIYA_PM, 'GET', `/user/viewissue/search?${query}`)).status).toBe(400);
    const unseen = await site.wrong(ADA_ADMIN, 'GET', '/user/viewissue/search?query=b&issueKey=SHOP-9999');
    expect(unseen.status).toBe(404);
  });
});
