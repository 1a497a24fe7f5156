import { openRestSite } from '../../../tests/harness/rest-site';
import { fieldIds } from '../seed/site';
import { people, shop } from '../seed/world';

const { ada, priya, ben, mia, gus } = people;
const PATH = `/issue/${shop.oneTap}`;
const { engineeringManager: ONE, engineeringManagers: MANY } = fieldIds;

test('a site tells its fields for one person and for several', async () => {
  const { call } = openRestSite();
  const fields: { id: string; schema: object }[] = (await call(priya, 'GET', '/field')).body;
  const schemaOf = (id: string) => fields.find((field) => field.id === id)?.schema;
  const custom = 'com.atlassian.jira.plugin.system.customfieldtypes';
  expect(schemaOf(fieldIds.productManager)).toEqual({
    type: 'user',
    custom: `${custom}:userpicker`,
    customId: 10903,
  });
  expect(schemaOf(MANY)).toEqual({
    type: 'array',
    items: 'user',
    custom: `${custom}:multiuserpicker`,
    customId: 10905,
  });
  const seeded = (await call(priya, 'GET', `${PATH}?fields=${ONE},${MANY}`)).body.fields;
  expect(seeded).toEqual({ [ONE]: null, [MANY]: null });
});

test('one person is written by account id, and the history says who came and who went', async () => {
  const { call } = openRestSite();
  const put = async (value: unknown) => {
    await call(priya, 'PUT', PATH, { fields: { [ONE]: value } });
    return (await call(priya, 'GET', `${PATH}/changelog`)).body.values.at(-1).items;
  };
  const item = { field: 'Engineering manager', fieldtype: 'custom', fieldId: ONE };
  expect(await put({ accountId: ben })).toEqual([
    { ...item, from: null, fromString: null, to: ben, toString: 'Ben Ode' },
  ]);
  expect((await call(priya, 'GET', `${PATH}?fields=${ONE}`)).body.fields[ONE]).toMatchObject({
    accountId: ben,
    displayName: 'Ben Ode',
    active: true,
  });
  expect(await put(null)).toEqual([{ ...item, from: ben, fromString: 'Ben Ode', to: '', toString: '' }]);
});

test('several people are set, added and removed', async () => {
  const { call, wrong } = openRestSite();
  const accounts = async () => {
    const value = (await call(priya, 'GET', `${PATH}?fields=${MANY}`)).body.fields[MANY];
    return value?.map(({ accountId }: { accountId: string }) => accountId) ?? null;
  };
  const items = async () => (await call(priya, 'GET', `${PATH}/changelog`)).body.values.at(-1).items;
  await call(priya, 'PUT', PATH, { fields: { [MANY]: [{ accountId: ben }, { accountId: mia }] } });
  expect(await accounts()).toEqual([ben, mia]);
  const item = { field: 'Engineering managers', fieldtype: 'custom', fieldId: MANY };
  const both = { from: null, fromString: null, to: `[${ben}, ${mia}]`, toString: 'Ben Ode, Mia Second' };
  expect(await items()).toEqual([{ ...item, ...both }]);
  const update = { [MANY]: [{ add: { accountId: ada } }, { remove: { accountId: ben } }] };
  await call(priya, 'PUT', PATH, { update });
  expect(await accounts()).toEqual([mia, ada]);
  await call(priya, 'PUT', PATH, { fields: { [MANY]: [] } });
  expect(await accounts()).toBeNull();
  expect(await items()).toEqual([
    { ...item, from: `[${mia}, ${ada}]`, fromString: 'Mia Second, Ada Admin', to: '', toString: '' },
  ]);
  for (const value of [{ accountId: ben }, [{ accountId: 'nobody-known' }], ['x']])
    expect((await wrong(priya, 'PUT', PATH, { fields: { [MANY]: value } })).status).toBe(400);
});

test('JQL finds issues by the people in such fields', async () => {
  const { call } = openRestSite();
  await call(priya, 'PUT', PATH, { fields: { [MANY]: [{ accountId: ben }, { accountId: gus }] } });
  const found = async (who: string, jql: string) =>
    (await call(who, 'POST', '/search/jql', { jql, fields: ['key'] })).body.issues.length;
  expect(await found(ben, 'cf[10905] = currentUser()')).toBe(1);
  expect(await found(ben, `"Engineering managers" in (${gus})`)).toBe(1);
  expect(await found(ben, `"Engineering managers" = ${mia}`)).toBe(0);
  expect(await found(ben, 'cf[10905] is not EMPTY')).toBe(1);
});
