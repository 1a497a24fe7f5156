import { openRestSite } from '../../../tests/harness/rest-site';
import { fieldIds, groups, teams } from '../seed/site';
import { people, shop } from '../seed/world';

const { priya, ben, vera } = people;
const PATH = `/issue/${shop.oneTap}`;
const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** One seeded issue, and what is told of one of its fields. */
function openIssue(id: string, field: string) {
  const site = openRestSite();
  const { call, wrong } = site;
  const put = (value: unknown) => call(priya, 'PUT', PATH, { fields: { [id]: value } });
  return {
    ...site,
    put,
    value: async (who: string = priya) => (await call(who, 'GET', `${PATH}?fields=${id}`)).body.fields[id],
    refusal: async (value: unknown) => {
      const { status, body } = await wrong(priya, 'PUT', PATH, { fields: { [id]: value } });
      return [status, body.errors?.[id]];
    },
    /** The history of setting the field. */
    item: async (value: unknown) => {
      await put(value);
      const { field: name, fieldtype, fieldId, ...sides } = await lastItem();
      expect({ name, fieldtype, fieldId }).toEqual({ name: field, fieldtype: 'custom', fieldId: id });
      return sides;
    },
    meta: async () => (await call(priya, 'GET', `${PATH}/editmeta`)).body.fields[id],
    find: async (jql: string) => {
      const { body } = await call(priya, 'POST', '/search/jql', { jql, fields: ['key'] });
      return body.issues.map(({ key }: { key: string }) => key);
    },
  };
  async function lastItem() {
    return (await call(priya, 'GET', `${PATH}/changelog`)).body.values.at(-1).items[0];
  }
}

test('every new field says its type, and is there and empty on issues of every project', async () => {
  const { call } = openRestSite();
  const fields: { id: string; schema: object }[] = (await call(priya, 'GET', '/field')).body;
  const schemaOf = (id: string) => fields.find((field) => field.id === id)?.schema;
  const custom = (name: string) => `${PLUGIN}:${name}`;
  expect(schemaOf(fieldIds.designDocument)).toEqual({
    type: 'string',
    custom: custom('url'),
    customId: 10911,
  });
  expect(schemaOf(fieldIds.owningGroup)).toEqual({
    type: 'group',
    custom: custom('grouppicker'),
    customId: 10914,
  });
  expect(schemaOf(fieldIds.involvedGroups)).toEqual({
    type: 'array',
    items: 'group',
    custom: custom('multigrouppicker'),
    customId: 10915,
  });
  expect(schemaOf(fieldIds.deliveryTeam)).toEqual({
    type: 'team',
    custom: custom('atlassian-team'),
    configuration: { [custom('atlassian-team')]: true },
    customId: 10913,
  });
  const ids = [fieldIds.launch, fieldIds.targetQuarter, fieldIds.deliveryTeam, fieldIds.involvedGroups];
  const empty = Object.fromEntries(ids.map((id) => [id, null]));
  for (const key of ['ATL-1', 'NEW-1', 'OPS-1', 'SHOP-1']) {
    expect((await call(priya, 'GET', `/issue/${key}`)).body.fields).toMatchObject(empty);
    const bulk = { issueIdsOrKeys: [key], fields: ids };
    expect((await call(priya, 'POST', '/issue/bulkfetch', bulk)).body.issues[0].fields).toEqual(empty);
    const search = { jql: `key = ${key}`, fields: ids };
    expect((await call(priya, 'POST', '/search/jql', search)).body.issues[0].fields).toEqual(empty);
  }
});

test('a date-time is an instant: written with an offset, read in one’s own zone, told twice by the history', async () => {
  const { item, value, refusal, find } = openIssue(fieldIds.launch, 'Launch');
  expect(await item('2027-04-02T22:00:00.000+0000')).toEqual({
    from: null,
    fromString: null,
    to: '2027-04-03T00:00:00+0200',
    // In the zone of Priya, who set it.
    toString: '02/Apr/27 11:00 PM',
  });
  expect(await value()).toBe('2027-04-02T23:00:00.000+0100');
  expect(await value(people.mia)).toBe('2027-04-03T07:00:00.000+0900');
  expect(await find(`"Launch" > "2027-04-02 22:59" AND Launch < "2027-04-02 23:01"`)).toEqual([shop.oneTap]);
  expect(await item('2027-12-01T00:05:00.000+0000')).toMatchObject({
    from: '2027-04-03T00:00:00+0200',
    to: '2027-12-01T01:05:00+0100',
    toString: '01/Dec/27 12:05 AM',
  });
  expect(await item(null)).toMatchObject({ to: '', toString: '' });
  expect(await refusal('2027-04-02')).toEqual([400, 'Error parsing time: 2027-04-02']);
});

test('a select list takes what it lists, by id or by value', async () => {
  const { item, value, refusal, meta, find } = openIssue(fieldIds.targetQuarter, 'Target quarter');
  const { allowedValues, operations } = await meta();
  expect(operations).toEqual(['set']);
  expect(allowedValues.map((option: { value: string }) => option.value)).toEqual([
    '2026-Q4',
    'Q1 2027',
    '2027-Q2',
    '2027-Q3',
    'Q4 2027',
    '2028-Q1',
    'Someday',
  ]);
  const [first, , , third] = allowedValues;
  expect(first.self).toBe(`http://localhost:8080/rest/api/3/customFieldOption/${first.id}`);
  expect(await item({ value: '2027-Q3' })).toEqual({
    from: null,
    fromString: null,
    to: third.id,
    toString: '2027-Q3',
  });
  expect(await value()).toEqual(third);
  expect(await item({ id: first.id })).toMatchObject({ from: third.id, fromString: '2027-Q3', to: first.id });
  expect(await value()).toEqual(first);
  expect(await find('"Target quarter" = "2026-q4"')).toEqual([shop.oneTap]);
  expect(await find(`cf[10907] in (${first.id}, Someday)`)).toEqual([shop.oneTap]);
  expect(await refusal({ id: '99999' })).toEqual([400, "Option id '99999' is not valid"]);
  expect(await refusal({ value: '2029-Q1' })).toEqual([400, "Option id 'null' is not valid"]);
  expect(await refusal('2027-Q3')).toEqual([400, "Specify a valid 'id' or 'name' for Target quarter"]);
  expect(await item(null)).toMatchObject({ from: first.id, fromString: '2026-Q4', to: '', toString: '' });
});

test('options sort as they are listed', async () => {
  const { call, put, find } = openIssue(fieldIds.targetQuarter, 'Target quarter');
  const set = (key: string, value: string) =>
    call(priya, 'PUT', `/issue/${key}`, { fields: { [fieldIds.targetQuarter]: { value } } });
  await put({ value: 'Q4 2027' });
  await set(shop.filters, '2028-Q1');
  await set(shop.japan, 'Q1 2027');
  expect(await find('"Target quarter" is not EMPTY ORDER BY "Target quarter"')).toEqual([
    shop.japan,
    shop.oneTap,
    shop.filters,
  ]);
});

test('an address is one of the web, with its host', async () => {
  const { item, value, refusal, meta } = openIssue(fieldIds.designDocument, 'Design document');
  expect((await meta()).operations).toEqual(['set']);
  const address = 'https://wiki.example.com/one-tap?version=2#plan';
  expect(await item(` ${address} `)).toEqual({ from: null, fromString: null, to: null, toString: address });
  expect(await value()).toBe(address);
  for (const wrong of ['wiki.example.com', '/one-tap', 'http:one-tap', 'https://', 'ftp://a.example', 'x y'])
    expect(await refusal(wrong)).toEqual([400, 'Not a valid URL']);
  expect(await refusal(7)).toEqual([400, 'Operation value must be a string']);
  await item('');
  expect(await value()).toBeNull();
});

test('a team is set by its id, and the history gives its name alone', async () => {
  const { item, value, refusal, meta, find } = openIssue(fieldIds.deliveryTeam, 'Delivery team');
  expect(await meta()).not.toHaveProperty('allowedValues');
  const { id } = teams.checkout;
  const none = { from: null, to: null };
  expect(await item(id)).toEqual({ ...none, fromString: null, toString: 'Checkout' });
  expect(await value()).toEqual({
    id,
    name: 'Checkout',
    avatarUrl: '',
    isVisible: true,
    title: 'Checkout',
    isShared: true,
  });
  expect(await find(`"Delivery team" = ${id}`)).toEqual([shop.oneTap]);
  expect(await item(null)).toEqual({ ...none, fromString: 'Checkout', toString: '' });
  expect((await refusal('Checkout'))[0]).toBe(400);
  expect((await refusal({ id }))[0]).toBe(400);
});

test('a group is set by its name or its id', async () => {
  const { item, value, refusal, find } = openIssue(fieldIds.owningGroup, 'Owning group');
  const { payments, checkout } = groups;
  expect(await item({ name: payments.name })).toEqual({
    from: null,
    fromString: null,
    to: null,
    toString: '[payments-engineers]',
  });
  expect(await value()).toEqual({
    name: 'payments-engineers',
    groupId: payments.groupId,
    self: `http://localhost:8080/rest/api/3/group?groupId=${payments.groupId}`,
  });
  await item({ groupId: checkout.groupId });
  expect((await value()).name).toBe('checkout-engineers');
  expect(await find('"Owning group" = checkout-engineers')).toEqual([shop.oneTap]);
  expect(await refusal({ name: 'nobody' })).toEqual([400, 'Could not find group with name: nobody']);
  expect((await refusal(['payments-engineers']))[0]).toBe(400);
});

test('several groups are set, added and removed', async () => {
  const { call, item, value, refusal, meta, find } = openIssue(fieldIds.involvedGroups, 'Involved groups');
  const { payments, checkout } = groups;
  expect((await meta()).operations).toEqual(['add', 'set', 'remove']);
  expect(await item([payments, { name: checkout.name }, payments])).toMatchObject({
    to: null,
    toString: '[checkout-engineers, payments-engineers]',
  });
  expect(await find('"Involved groups" = payments-engineers')).toEqual([shop.oneTap]);
  const update = (operation: object) =>
    call(priya, 'PUT', PATH, { update: { [fieldIds.involvedGroups]: [operation] } });
  await update({ remove: { groupId: payments.groupId } });
  expect(await value()).toEqual([expect.objectContaining({ name: 'checkout-engineers' })]);
  await update({ add: { name: payments.name } });
  expect(await value()).toHaveLength(2);
  expect((await refusal(payments))[0]).toBe(400);
  await item([]);
  expect(await value()).toBeNull();
});

test('groups are found by a part of their names by those who may browse them', async () => {
  const { call } = openRestSite();
  const found = async (who: string, query: string) =>
    (await call(who, 'GET', `/groups/picker?query=${query}`)).body;
  expect(await found(ben, 'check')).toEqual({
    header: 'Showing 1 of 1 matching groups',
    total: 1,
    groups: [{ ...groups.checkout, html: '<b>check</b>out-engineers', labels: [] }],
  });
  expect((await found(ben, '')).groups).toHaveLength(2);
  expect((await found(vera, 'check')).groups).toEqual([]);
  expect((await found(vera, 'checkout-engineers')).groups).toHaveLength(1);
  expect((await found('nobody', '')).groups).toEqual([]);
});
