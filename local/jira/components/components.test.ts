import { openRestSite } from '../../../tests/harness/rest-site';
import { components } from '../seed/site';
import { epics, people, shop } from '../seed/world';

const { ada, priya, ben, vera, omar } = people;
const names = (list: { name: string }[]) => list.map(({ name }) => name);
const id = (name: keyof typeof components) => String(components[name].id);

test('a project lists its components by pages and whole, and so does the project itself', async () => {
  const { call, wrong } = openRestSite();
  const page = (await call(vera, 'GET', '/project/SHOP/component?maxResults=2&startAt=1')).body;
  expect(page).toMatchObject({ startAt: 1, maxResults: 2, total: 5, isLast: false });
  expect(page.values[1]).toMatchObject({
    id: id('payments'),
    name: 'Payments',
    project: 'SHOP',
    issueCount: 9,
  });
  const all = (await call(vera, 'GET', '/project/SHOP/components')).body;
  expect(names(all)).toEqual(['Checkout', 'Orders', 'Payments', 'Search', 'Trust']);
  expect((await call(vera, 'GET', '/project/SHOP')).body.components).toEqual(all);
  expect((await call(priya, 'GET', '/project/ATL/components')).body).toEqual([]);
  const found = async (query: string) =>
    names((await call(priya, 'GET', `/project/SHOP/component?${query}`)).body.values);
  expect(await found('query=CART')).toEqual(['Checkout']);
  expect(await found('orderBy=-name&maxResults=1')).toEqual(['Trust']);
  expect(await found('maxResults=100')).toHaveLength(5);
  expect((await wrong(priya, 'GET', '/project/SHOP/component?orderBy=size')).status).toBe(400);
  expect((await call(omar, 'GET', '/project/SHOP/components')).status).toBe(404);
});

test('an issue carries components, which are set, added and removed by id or by name', async () => {
  const { call } = openRestSite();
  const path = `/issue/${shop.oneTap}`;
  const read = async () => (await call(vera, 'GET', `${path}?fields=components`)).body.fields.components;
  expect(await read()).toEqual([
    {
      self: `http://localhost:8080/rest/api/3/component/${id('checkout')}`,
      id: id('checkout'),
      name: 'Checkout',
      description: 'From the cart to the order.',
    },
    expect.objectContaining({ name: 'Payments' }),
  ]);
  const components = [{ name: 'Trust' }, { id: id('checkout') }];
  expect((await call(ben, 'PUT', path, { fields: { components } })).status).toBe(204);
  expect(names(await read())).toEqual(['Checkout', 'Trust']);
  const update = { components: [{ add: { name: 'Search' } }, { remove: { id: id('checkout') } }] };
  await call(ben, 'PUT', path, { update });
  await call(ben, 'PUT', path, { update });
  expect(names(await read())).toEqual(['Search', 'Trust']);
  await call(ben, 'PUT', path, { update: { components: [{ set: '' }] } });
  expect(await read()).toEqual([]);
  const bulk = { issueIdsOrKeys: [shop.guestCheckout], fields: ['components'] };
  const [other] = (await call(ben, 'POST', '/issue/bulkfetch', bulk)).body.issues;
  expect(names(other.fields.components)).toEqual(['Checkout']);
});

test('the history has an item for each component that came or went', async () => {
  const { call } = openRestSite();
  const path = `/issue/${shop.oneTap}`;
  await call(ben, 'PUT', path, { fields: { components: [{ name: 'Checkout' }, { name: 'Search' }] } });
  const { values } = (await call(vera, 'GET', `${path}/changelog`)).body;
  const item = { field: 'Component', fieldtype: 'jira', fieldId: 'components' };
  expect(values.at(-1).items).toEqual([
    { ...item, from: null, fromString: null, to: id('search'), toString: 'Search' },
    { ...item, from: id('payments'), fromString: 'Payments', to: null, toString: null },
  ]);
});

test('what is no component of the project is refused by its name', async () => {
  const { call, wrong } = openRestSite();
  const refused = async (components: unknown) => {
    const { status, body } = await wrong(ben, 'PUT', `/issue/${shop.oneTap}`, { fields: { components } });
    return [status, body.errors?.components];
  };
  expect(await refused([{ name: 'Sales' }])).toEqual([400, "Component name 'Sales' is not valid"]);
  expect(await refused([{ id: '1' }])).toEqual([400, "Component id '1' is not valid"]);
  expect(await refused('Checkout')).toEqual([400, 'data was not an array']);
  expect(await refused(['Checkout'])).toEqual([400, 'expected Object']);
  const { fields } = (await call(ben, 'GET', `/issue/${shop.oneTap}/editmeta`)).body;
  expect(fields.components).toMatchObject({
    schema: { type: 'array', items: 'component', system: 'components' },
    operations: ['add', 'set', 'remove'],
  });
  expect(names(fields.components.allowedValues)).toHaveLength(5);
});

test('JQL finds issues by component', async () => {
  const { call, wrong } = openRestSite();
  const found = async (jql: string) => {
    const { body } = await call(priya, 'POST', '/search/jql', { jql, fields: ['key'], maxResults: 100 });
    return body.issues.map(({ key }: { key: string }) => key);
  };
  expect(await found('component = search ORDER BY key')).toContain(epics.dateCleared);
  expect(await found('component = Checkout AND component = Payments')).toContain(shop.oneTap);
  expect(await found(`component in (${id('trust')}, Search) AND key = ${shop.reviews}`)).toHaveLength(1);
  const epicsOf = (clause: string) => found(`project = SHOP AND type = Epic AND ${clause}`);
  const [withSome, without, others] = await Promise.all(
    ['component is not EMPTY', 'component is EMPTY', 'component != Orders'].map(epicsOf),
  );
  expect(without).toContain(epics.farAhead);
  expect(withSome).not.toContain(epics.farAhead);
  expect(others).not.toContain(epics.farAhead);
  const unknown = await wrong(priya, 'POST', '/search/jql', { jql: 'component = Sales' });
  expect(unknown.body.errorMessages).toEqual(["The value 'Sales' does not exist for the field 'component'."]);
});

test('who administers the project makes components and takes them away; their issues follow', async () => {
  const { call, wrong } = openRestSite();
  const created = await call(ada, 'POST', '/component', { project: 'SHOP', name: 'Returns' });
  expect(created).toMatchObject({ status: 201, body: { name: 'Returns', projectId: 10000 } });
  const path = `/component/${created.body.id}`;
  expect((await call(vera, 'GET', path)).body).toEqual(created.body);
  const twice = await wrong(ada, 'POST', '/component', { project: 'SHOP', name: 'returns' });
  expect(twice.body.errors.name).toContain('already exists');
  expect((await wrong(ada, 'POST', '/component', { project: 'SHOP' })).status).toBe(400);
  expect((await call(priya, 'POST', '/component', { project: 'SHOP', name: 'Mine' })).status).toBe(403);
  expect((await call(priya, 'DELETE', path)).status).toBe(403);
  expect((await call(omar, 'DELETE', path)).status).toBe(404);

  await call(ben, 'PUT', `/issue/${shop.oneTap}`, { fields: { components: [{ name: 'Returns' }] } });
  expect((await call(ada, 'DELETE', `${path}?moveIssuesTo=${id('orders')}`)).status).toBe(204);
  expect((await call(ada, 'GET', path)).status).toBe(404);
  const fields = (await call(ben, 'GET', `/issue/${shop.oneTap}?fields=components`)).body.fields;
  expect(names(fields.components)).toEqual(['Orders']);
  const { values } = (await call(ben, 'GET', `/issue/${shop.oneTap}/changelog`)).body;
  expect(values.at(-1)).toMatchObject({ author: { accountId: ada }, items: [{}, { fromString: 'Returns' }] });
});

test('an issue that moves to another project keeps the components of the same name', async () => {
  const { jira, call } = openRestSite();
  await call(ada, 'POST', '/component', { project: 'NEW', name: 'payments' });
  const key = jira.move(ada, shop.oneTap, { projectKey: 'NEW' });
  const { fields } = (await call(ada, 'GET', `/issue/${key}?fields=components`)).body;
  expect(names(fields.components)).toEqual(['payments']);
});

test('an export brings the components of its issues along', async () => {
  const { jira, call } = openRestSite();
  const search = { jql: `key in (${shop.oneTap}, ${shop.reviews})`, fields: ['*all'] };
  const { issues } = (await call(ada, 'POST', '/search/jql', search)).body;
  const text = JSON.stringify({ issues }).replaceAll('SHOP', 'BUY').replaceAll('"Shop"', '"Buy"');
  jira.importExport(JSON.parse(text));
  const all = (await call(ada, 'GET', '/project/BUY/components')).body;
  expect(names(all)).toEqual(['Checkout', 'Payments', 'Trust']);
  const imported = (await call(ada, 'GET', '/issue/BUY-1?fields=components')).body.fields.components;
  expect(imported.map((one: { id: string }) => one.id)).toEqual([all[0].id, all[1].id]);
});
