import { openRestSite } from '../../../../tests/harness/rest-site';
import { epics, people, shop } from '../../seed/world';

const { ada, priya, ben, leo } = people;
const names = (list: { name: string }[]) => list.map(({ name }) => name);

test('a site lists its resolutions, those of imported issues among them', async () => {
  const { jira, call } = openRestSite();
  const found = async (query = '') =>
    (await call(priya, 'GET', `/resolution/search${query}`)).body.values as { id: string; name: string }[];
  expect((await found()).map(({ id, name }) => [id, name])).toEqual([
    ['10000', 'Done'],
    ['10001', "Won't Do"],
    ['10002', 'Duplicate'],
    ['10003', 'Cannot Reproduce'],
  ]);
  expect(names(await found('?id=10001&id=10003&maxResults=1'))).toEqual(["Won't Do"]);
  expect(await found('?onlyDefault=true')).toEqual([]);
  expect((await call('nobody', 'GET', '/resolution/search')).status).toBe(401);

  const { issues } = (
    await call(ada, 'POST', '/search/jql', { jql: `key = ${epics.done}`, fields: ['*all'] })
  ).body;
  const exported = (from: string, to: object) =>
    JSON.parse(
      JSON.stringify({ issues }).replaceAll('SHOP-', `${from}-`).replaceAll('"SHOP"', `"${from}"`),
      (key, value) => (key === 'resolution' ? to : value),
    );
  jira.importExport(exported('BUY', { id: '10000', name: 'Fixed' }));
  jira.importExport(exported('SELL', { id: '7', name: "WON'T DO" }));
  expect((await found()).at(-1)).toMatchObject({ id: '10004', name: 'Fixed' });
  const search = { jql: `resolution = "Won't Do" AND project = SELL`, fields: ['resolution'] };
  expect((await call(ada, 'POST', '/search/jql', search)).body.issues[0].fields.resolution.id).toBe('10001');
});

test('seeded issues that are done or dropped have a resolution, and no others', async () => {
  const { call } = openRestSite();
  const resolutionOf = async (key: string) =>
    (await call(priya, 'GET', `/issue/${key}?fields=resolution`)).body.fields.resolution;
  expect(await resolutionOf(epics.done)).toMatchObject({ id: '10000', name: 'Done' });
  expect(await resolutionOf(epics.dropped)).toMatchObject({ id: '10001', name: "Won't Do" });
  const count = async (jql: string) =>
    (await call(ada, 'POST', '/search/approximate-count', { jql })).body.count;
  expect(await count('statusCategory = Done AND resolution is EMPTY')).toBe(0);
  expect(await count('statusCategory != Done AND resolution is not EMPTY')).toBe(0);
  expect(await count('resolution = Duplicate')).toBe(0);
});

test('a project tells the statuses of each of its types', async () => {
  const { call } = openRestSite();
  const types = (await call(priya, 'GET', '/project/SHOP/statuses')).body;
  expect(names(types)).toEqual(['Initiative', 'Epic', 'Story', 'Task', 'Sub-task']);
  for (const { statuses } of types)
    expect(names(statuses)).toEqual(['To Do', 'In Progress', 'Done', "Won't do"]);
  expect((await call('nobody', 'GET', '/project/SHOP/statuses')).status).toBe(404);
});

test('a transition back from Done leaves no resolution, and the history says so', async () => {
  const { call } = openRestSite();
  const { transitions } = (await call(ben, 'GET', `/issue/${shop.oneTap}/transitions`)).body;
  const go = (to: string) => {
    const { id } = transitions.find(({ name }: { name: string }) => name === to);
    return call(ben, 'POST', `/issue/${shop.oneTap}/transitions`, { transition: { id } });
  };
  await go("Won't do");
  await go('Done');
  await go('To Do');
  const { values } = (await call(ben, 'GET', `/issue/${shop.oneTap}/changelog`)).body;
  const sides = values
    .slice(-3)
    .map(({ items }: { items: Record<string, unknown>[] }) =>
      items.filter(({ fieldId }) => fieldId === 'resolution').map(({ fromString, to }) => [fromString, to]),
    );
  expect(sides).toEqual([[[null, '10001']], [["Won't Do", '10000']], [['Done', null]]]);
});

test('whoever administers projects finds those alone when asked for the ones to edit', async () => {
  const { call } = openRestSite();
  const keys = async (who: string) => {
    const { values } = (await call(who, 'GET', '/project/search?action=edit')).body;
    return values.map(({ key }: { key: string }) => key);
  };
  expect(await keys(ada)).toEqual(['ATL', 'NEW', 'OPS', 'SHOP']);
  expect([await keys(priya), await keys(leo), await keys('nobody')]).toEqual([[], [], []]);
});

test('the site has a time zone of its own', async () => {
  const { call } = openRestSite();
  expect((await call(priya, 'GET', '/serverInfo')).body).toMatchObject({
    serverTimeZone: 'Europe/Berlin',
    serverTime: '2027-02-03T09:00:00.000+0000',
  });
});
