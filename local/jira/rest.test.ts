import { openRestSite } from '../../tests/harness/rest-site';
import { scopesOf } from './endpoints';
import { atlas, epics, people, projects, shop } from './seed/world';

const NOT_SEEN = 'Issue does not exist or you do not have permission to see it.';

test('an issue is written as Jira writes it, with instants in the time zone of whoever asks', async () => {
  const { call } = openRestSite();
  const fields = 'summary,duedate,issuetype,parent,assignee,created,customfield_10901';
  const { body } = await call(people.ben, 'GET', `/issue/${epics.richest}?fields=${fields}`);
  expect(body.fields).toMatchObject({
    summary: 'Track an order live',
    duedate: '2027-03-20',
    issuetype: { name: 'Epic', hierarchyLevel: 1 },
    parent: { fields: { summary: 'Know where my order is', issuetype: { hierarchyLevel: 2 } } },
    assignee: { accountId: people.ben, accountType: 'atlassian' },
    customfield_10901: { type: 'doc' },
  });
  expect(body.fields.created).toMatch(/^2026-06-08T\d\d:\d\d:00\.000\+0200$/);
  const byKey = await call(people.ben, 'GET', `/issue/${epics.richest.toLowerCase()}?fields=status`);
  expect(Object.keys(byKey.body.fields)).toEqual(['status']);
});

test('security levels and projects hide issues from people and from the app alike', async () => {
  const { call, setAppPermitted } = openRestSite();
  const seen = async (who: string) => {
    const answers = [epics.restricted, epics.unseenByApp, shop.oneTap].map((key) =>
      call(who, 'GET', `/issue/${key}?fields=id`),
    );
    return (await Promise.all(answers)).map(({ status }) => status);
  };
  expect(await seen(people.priya)).toEqual([200, 200, 200]);
  expect(await seen(people.dana)).toEqual([404, 404, 200]);
  expect(await seen(people.vera)).toEqual([404, 404, 200]);
  expect(await seen(people.omar)).toEqual([404, 404, 404]);
  expect(await seen(people.gus)).toEqual([404, 404, 404]);
  expect(await seen('nobody')).toEqual([404, 404, 404]);
  expect(await seen('app')).toEqual([200, 404, 200]);
  setAppPermitted(false);
  expect(await seen('app')).toEqual([404, 404, 404]);

  const search = await call(people.dana, 'POST', '/search/jql', {
    jql: 'project = SHOP AND text ~ "Nordic"',
  });
  expect(search.body).toEqual({ issues: [], isLast: true });
  const bulk = await call(people.dana, 'POST', '/issue/bulkfetch', {
    issueIdsOrKeys: [shop.guestCheckout, epics.restricted, shop.oneTap],
    fields: ['summary'],
  });
  expect(bulk.body.issues.map(({ key }: { key: string }) => key)).toEqual([shop.oneTap, shop.guestCheckout]);
  expect(bulk.body.issueErrors).toEqual([{ id: epics.restricted, errorMessage: NOT_SEEN }]);
});

test('an edit leaves one history with all its items, in the documented forms', async () => {
  const { call } = openRestSite();
  const path = `/issue/${shop.guestCheckout}`;
  const fields = {
    duedate: '2027-04-02',
    customfield_10015: '2027-03-01',
    assignee: { accountId: people.dana },
  };
  expect(
    (await call(people.ben, 'PUT', path, { fields, update: { labels: [{ add: 'checkout' }] } })).status,
  ).toBe(204);
  expect(
    (await call(people.ben, 'PUT', path, { fields: { duedate: null, customfield_10015: null } })).status,
  ).toBe(204);
  expect((await call(people.ben, 'PUT', path, { fields: { duedate: null } })).status).toBe(204);
  const { body } = await call(people.priya, 'GET', `${path}/changelog`);
  const [first, second, ...none] = body.values.slice(-2);
  expect(none).toEqual([]);
  expect(first.author.accountId).toBe(people.ben);
  expect(first.created).toBe('2027-02-03T09:00:00.000+0000');
  expect(first.items).toEqual([
    {
      field: 'duedate',
      fieldtype: 'jira',
      fieldId: 'duedate',
      from: '2027-02-15',
      fromString: '2027-02-15 00:00:00.0',
      to: '2027-04-02',
      toString: '2027-04-02 00:00:00.0',
    },
    {
      field: 'Start date',
      fieldtype: 'custom',
      fieldId: 'customfield_10015',
      from: null,
      fromString: null,
      to: '2027-03-01',
      toString: '1/Mar/27',
    },
    expect.objectContaining({ field: 'assignee', from: people.ben, to: people.dana, toString: 'Dana Dev' }),
    expect.objectContaining({ field: 'labels', fromString: '', toString: 'checkout' }),
  ]);
  expect(second.items).toEqual([
    expect.objectContaining({ fieldId: 'duedate', from: '2027-04-02', to: null, toString: null }),
    expect.objectContaining({ fieldId: 'customfield_10015', to: '', toString: '' }),
  ]);
});

test('an issue loses its parent by an update that says so, from whoever may edit the issue itself', async () => {
  const { call, wrong } = openRestSite();
  const none = { update: { parent: [{ set: { none: true } }] } };
  const path = `/issue/${shop.oneTap}`;
  const { parent } = (await call(people.ben, 'GET', `${path}?fields=parent`)).body.fields;
  expect((await wrong(people.vera, 'PUT', path, none)).status).toBe(400);
  expect((await call(people.ben, 'PUT', path, none)).status).toBe(204);
  expect((await call(people.ben, 'GET', `${path}?fields=parent`)).body.fields).toEqual({});
  const { values } = (await call(people.ben, 'GET', `${path}/changelog`)).body;
  expect(values.at(-1).items).toEqual([
    {
      field: 'IssueParentAssociation',
      fieldtype: 'jira',
      from: parent.id,
      fromString: parent.key,
      to: null,
      toString: null,
    },
  ]);
  const back = { update: { parent: [{ set: { key: parent.key } }] } };
  expect((await call(people.ben, 'PUT', path, back)).status).toBe(204);
  const jql = { jql: 'project = SHOP AND type = Sub-task', fields: ['key'], maxResults: 1 };
  const [subtask] = (await call(people.ben, 'POST', '/search/jql', jql)).body.issues;
  expect((await wrong(people.ben, 'PUT', `/issue/${subtask.key}`, none)).body.errors.parent).toContain(
    'sub-task',
  );
});

test('an edit is refused whole, with one message per field', async () => {
  const { call, wrong } = openRestSite();
  const path = `/issue/${shop.oneTap}`;
  const fields = {
    duedate: '2027-02-30',
    summary: ' ',
    status: 'Done',
    description: 'plain',
    labels: ['a b'],
  };
  const refused = await wrong(people.ben, 'PUT', path, { fields });
  expect(refused).toEqual({
    status: 400,
    body: {
      errorMessages: [],
      errors: {
        duedate: 'Error parsing date string: 2027-02-30',
        summary: 'You must specify a summary of the issue.',
        status: "Field 'status' cannot be set. It is not on the appropriate screen, or unknown.",
        description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
        labels: "The label 'a b' contains spaces which is invalid.",
      },
    },
  });
  const viewer = await wrong(people.vera, 'PUT', path, { fields: { duedate: '2027-03-01' } });
  expect(viewer.body.errors.duedate).toContain('not on the appropriate screen');
  expect((await call(people.vera, 'GET', `${path}/editmeta`)).body).toEqual({ fields: {} });
  expect((await call(people.ben, 'GET', `${path}?fields=duedate`)).body.fields.duedate).toBe('2027-03-09');
});

test('moving to Done resolves, moving back does not leave a resolution', async () => {
  const { call } = openRestSite();
  const path = `/issue/${shop.oneTap}`;
  const { transitions } = (await call(people.ben, 'GET', `${path}/transitions`)).body;
  const to = (name: string) => ({
    transition: { id: transitions.find((one: { name: string }) => one.name === name).id },
  });
  const state = async () =>
    (
      await call(
        people.ben,
        'GET',
        `${path}?fields=status,resolution,resolutiondate,statuscategorychangedate`,
      )
    ).body.fields;
  await call(people.ben, 'POST', `${path}/transitions`, to("Won't do"));
  const now = '2027-02-03T10:00:00.000+0100';
  expect(await state()).toMatchObject({
    status: { statusCategory: { key: 'done' } },
    resolution: { name: "Won't Do" },
    resolutiondate: now,
    statuscategorychangedate: now,
  });
  await call(people.ben, 'POST', `${path}/transitions`, to('In Progress'));
  expect(await state()).toMatchObject({ resolution: null, resolutiondate: null });
  expect((await call(people.vera, 'GET', `${path}/transitions`)).body.transitions).toEqual([]);
});

test('properties have limits, and writing them takes Edit Issues', async () => {
  const { call, wrong } = openRestSite();
  const path = `/issue/${shop.oneTap}/properties/countersign`;
  expect((await call('app', 'PUT', path, { a: 1 })).status).toBe(201);
  expect((await call('app', 'PUT', path, { a: 2 })).status).toBe(200);
  expect((await call(people.vera, 'GET', path)).body).toEqual({ key: 'countersign', value: { a: 2 } });
  expect((await call(people.vera, 'PUT', path, { a: 3 })).status).toBe(403);
  expect((await wrong('app', 'PUT', path, 'x'.repeat(32_767))).status).toBe(400);
  expect((await wrong('app', 'PUT', `${path}${'x'.repeat(250)}`, 1)).status).toBe(400);
  expect((await call('app', 'PUT', `/issue/${epics.unseenByApp}/properties/countersign`, 1)).status).toBe(
    404,
  );
  const search = { jql: `key = ${shop.oneTap}`, fields: ['summary'], properties: ['countersign'] };
  expect((await call(people.vera, 'POST', '/search/jql', search)).body.issues[0].properties).toEqual({
    countersign: { a: 2 },
  });
  expect((await call('app', 'DELETE', path)).status).toBe(204);
  expect((await call('app', 'GET', path)).status).toBe(404);
});

test('permissions: my own, and those of others for administrators only', async () => {
  const { call } = openRestSite();
  const mine = async (who: string) => {
    const keys = 'BROWSE_PROJECTS,EDIT_ISSUES,ADMINISTER_PROJECTS,USER_PICKER';
    const { body } = await call(who, 'GET', `/mypermissions?permissions=${keys}&projectKey=SHOP`);
    return Object.values<{ havePermission: boolean }>(body.permissions).map(
      ({ havePermission }) => havePermission,
    );
  };
  expect(await mine(people.ada)).toEqual([true, true, true, true]);
  expect(await mine(people.priya)).toEqual([true, true, false, true]);
  expect(await mine(people.vera)).toEqual([true, false, false, false]);
  expect(
    (await call(people.omar, 'GET', '/mypermissions?permissions=EDIT_ISSUES&projectKey=SHOP')).status,
  ).toBe(404);

  const { id } = (await call(people.priya, 'GET', `/issue/${epics.restricted}?fields=id`)).body;
  const check = {
    accountId: people.dana,
    projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [Number(id), 30001] }],
  };
  const granted = [{ permission: 'EDIT_ISSUES', projects: [], issues: [30001] }];
  expect((await call(people.dana, 'POST', '/permissions/check', check)).body.projectPermissions).toEqual(
    granted,
  );
  expect((await call(people.ada, 'POST', '/permissions/check', check)).body.projectPermissions).toEqual(
    granted,
  );
  expect((await call(people.ben, 'POST', '/permissions/check', check)).status).toBe(403);
});

test('users: who may not browse users finds nobody, but may ask for ids', async () => {
  const { call } = openRestSite();
  const names = async (who: string, path: string) => {
    const { body } = await call(who, 'GET', path);
    return body.map(({ displayName }: { displayName: string }) => displayName);
  };
  expect(await names(people.priya, '/user/search?query=ben')).toEqual(['Ben Ode']);
  expect(await names(people.priya, '/user/search?query=gus')).toEqual([]);
  expect(await names(people.vera, '/user/search?query=ben')).toEqual([]);
  expect(await names(people.vera, '/user/assignable/search?project=SHOP&query=ben')).toEqual([]);
  expect(await names(people.dana, `/user/assignable/search?issueKey=${shop.oneTap}`)).not.toContain(
    'Countersign',
  );
  const bulk = await call(people.vera, 'GET', `/user/bulk?accountId=${people.gus}&accountId=unknown`);
  expect(bulk.body.values).toEqual([expect.objectContaining({ displayName: 'Gus Gone', active: false })]);
});

test('epics are a level, whatever their type is called', async () => {
  const { call } = openRestSite();
  const types = async (projectId: string) => {
    const { body } = await call(people.priya, 'GET', `/issuetype/project?projectId=${projectId}&level=1`);
    return body.map(({ name }: { name: string }) => name);
  };
  expect(await types(projects.shop.id)).toEqual(['Epic']);
  expect(await types(projects.atlas.id)).toEqual(['Feature']);
  expect(await types(projects.operations.id)).toEqual([]);
  const { body } = await call(people.priya, 'GET', `/issue/${atlas.routePlanner}?fields=issuetype`);
  expect(body.fields.issuetype).toMatchObject({ name: 'Feature', hierarchyLevel: 1 });
});

test('creating an issue needs a summary and the permission', async () => {
  const { call, wrong } = openRestSite();
  const fields = {
    project: { key: 'SHOP' },
    issuetype: { name: 'Epic' },
    summary: 'Gift cards',
    duedate: '2027-06-01',
  };
  const { status, body } = await call(people.priya, 'POST', '/issue', { fields });
  expect(status).toBe(201);
  const created = await call(people.priya, 'GET', `/issue/${body.key}?fields=summary,status,reporter`);
  expect(created.body.fields).toMatchObject({
    summary: 'Gift cards',
    status: { name: 'To Do' },
    reporter: { accountId: people.priya },
  });
  const { summary: _without, ...incomplete } = fields;
  const refused = await wrong(people.priya, 'POST', '/issue', { fields: incomplete });
  expect(refused.body.errors).toEqual({ summary: 'You must specify a summary of the issue.' });
  expect((await wrong(people.vera, 'POST', '/issue', { fields })).status).toBe(400);
});

test('an endpoint that this Jira does not know is named; a known one names its scopes', async () => {
  const { wrong } = openRestSite();
  const answer = await wrong(people.priya, 'GET', '/dashboard');
  expect(answer).toMatchObject({
    status: 501,
    body: { errorMessages: ['This Jira does not answer GET /rest/api/3/dashboard.'] },
  });
  expect(scopesOf('PUT', '/rest/api/3/issue/SHOP-1')).toEqual(['write:jira-work']);
  expect(scopesOf('GET', '/rest/api/3/user/search')).toEqual(['read:jira-user']);
  expect(scopesOf('GET', '/rest/api/3/dashboard')).toBeUndefined();
});
