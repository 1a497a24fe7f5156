import { openRestSite } from '../../../tests/harness/rest-site';
import { fieldIds } from '../seed/site';
import { people, shop } from '../seed/world';
import type { AppField } from './app';

const { ada, priya, ben } = people;
const PATH = `/issue/${shop.oneTap}`;
const FIELD: AppField = {
  key: '00000000-0000-4000-8000-000000000001__DEVELOPMENT__mood',
  type: 'ari:cloud:ecosystem::extension/00000000-0000-4000-8000-000000000001/e1/static/mood',
  name: 'Mood',
};
const QUIET = 'generateChangelog=false&generateAppEvents=false';

async function openWithField() {
  const site = openRestSite({ appFields: [FIELD] });
  const { call } = site;
  const all: { id: string; name: string }[] = (await call(priya, 'GET', '/field')).body;
  const field = all.find(({ name }) => name === 'Mood');
  const id = field?.id ?? '';
  const issueId = Number((await call(priya, 'GET', PATH)).body.id);
  const seen = async () => (await call(priya, 'GET', `${PATH}?fields=updated,${id}&expand=changelog`)).body;
  return {
    ...site,
    field,
    id,
    issueId,
    seen,
    value: async () => (await seen()).fields[id],
    put: (value: unknown, query = QUIET) =>
      call('app', 'PUT', `/app/field/${FIELD.key}/value?${query}`, {
        updates: [{ issueIds: [issueId], value }],
      }),
    find: async (jql: string) => {
      const { body } = await call(priya, 'POST', '/search/jql', { jql, fields: [id] });
      return body.issues.map(({ key }: { key: string }) => key);
    },
  };
}

test('a field of the app says whose it is, and stands empty on every issue', async () => {
  const { field, value, id } = await openWithField();
  expect(field).toMatchObject({
    key: FIELD.key,
    custom: true,
    clauseNames: [`cf[${id.replace('customfield_', '')}]`, 'Mood'],
    schema: { type: 'string', custom: FIELD.type, customId: Number(id.replace('customfield_', '')) },
  });
  expect(await value()).toBeNull();
});

test('the app writes it by key or by id, for one issue or for many, and clears it', async () => {
  const { call, put, value, id, issueId } = await openWithField();
  expect((await put('Good')).status).toBe(204);
  expect(await value()).toBe('Good');
  const other = Number((await call(priya, 'GET', `/issue/${shop.expressPay}`)).body.id);
  const updates = [{ customField: id, issueIds: [issueId, other], value: 'Bad' }];
  expect((await call('app', 'POST', `/app/field/value?${QUIET}`, { updates })).status).toBe(204);
  expect(await value()).toBe('Bad');
  expect((await put(null)).status).toBe(204);
  expect(await value()).toBeNull();
});

test('it leaves a history, an event and a new time of update, unless it is told not to', async () => {
  const { put, seen, clock, events } = await openWithField();
  const before = await seen();
  clock.advance(60_000);
  await put('Good');
  expect(await seen()).toMatchObject({
    fields: { updated: before.fields.updated },
    changelog: { total: before.changelog.total },
  });
  expect(events).toEqual([]);
  await put('Good', '');
  expect(events).toEqual([]);
  await put('Bad', 'generateAppEvents=false');
  const { fields, changelog } = await seen();
  expect(fields.updated).not.toBe(before.fields.updated);
  expect(changelog.histories[0].items).toMatchObject([
    { field: 'Mood', fromString: 'Good', toString: 'Bad' },
  ]);
  expect(events).toEqual([]);
  await put('Good', '');
  expect(events).toMatchObject([
    { eventType: 'avi:jira:updated:issue', selfGenerated: false, changelog: { items: [{ field: 'Mood' }] } },
  ]);
});

test('JQL finds it by exactly its words, and by emptiness', async () => {
  const { put, find, wrong } = await openWithField();
  await put('Good, all in all');
  expect(await find('Mood = "Good, all in all"')).toEqual([shop.oneTap]);
  expect(await find('project = SHOP AND Mood in ("Good, all in all", "Bad")')).toEqual([shop.oneTap]);
  expect(await find('Mood = "Good"')).toEqual([]);
  expect(await find(`Mood is EMPTY AND key = ${shop.oneTap}`)).toEqual([]);
  expect(await find(`Mood is EMPTY AND key = ${shop.expressPay}`)).toEqual([shop.expressPay]);
  // "Exact comparison" is all that Forge's documentation promises for a text.
  const contains = await wrong(priya, 'POST', '/search/jql', { jql: 'Mood ~ "Good"' });
  expect([contains.status, contains.body.errorMessages]).toEqual([
    400,
    ["The operator '~' is not supported by the 'Mood' field."],
  ]);
});

test('nobody but the app writes it, by whatever way, nor deletes it', async () => {
  const { wrong, put, call, value, id, issueId } = await openWithField();
  await put('Good');
  const updates = [{ issueIds: [issueId], value: 'Forged' }];
  for (const who of [ada, ben, 'nobody'])
    expect((await wrong(who, 'PUT', `/app/field/${FIELD.key}/value`, { updates })).status).toBe(403);
  const many = { updates: [{ customField: id, issueIds: [issueId], value: 'Forged' }] };
  expect((await wrong(ada, 'POST', '/app/field/value', many)).status).toBe(403);
  for (const who of [ada, 'app'])
    expect((await wrong(who, 'PUT', PATH, { fields: { [id]: 'Forged' } })).status).toBe(400);
  expect((await call(ada, 'GET', `${PATH}/editmeta`)).body.fields).not.toHaveProperty(id);
  expect((await wrong(ada, 'DELETE', `/field/${id}`)).status).toBe(400);
  expect(await value()).toBe('Good');
});

test('what is wrong about a request is refused, and nothing of it is written', async () => {
  const { wrong, put, value, id, issueId, setAppPermitted } = await openWithField();
  await put('Good');
  const refused = async (updates: unknown, path = `/app/field/${id}/value`) =>
    (await wrong('app', 'PUT', path, { updates })).status;
  expect(await refused([{ issueIds: [String(issueId)], value: 'x' }])).toBe(400);
  expect(await refused([{ issueIds: [shop.oneTap], value: 'x' }])).toBe(400);
  expect(await refused([{ issueIds: [issueId], value: 7 }])).toBe(400);
  expect(await refused([{ issueIds: [issueId] }])).toBe(400);
  expect(await refused([{ issueIds: [], value: 'x' }])).toBe(400);
  expect(await refused([])).toBe(400);
  expect(await refused([{ issueIds: [issueId], value: 'x', more: 1 }])).toBe(400);
  expect(await refused([{ issueIds: [issueId, issueId], value: 'x' }])).toBe(400);
  expect(await refused([{ issueIds: [issueId, 999_999], value: 'x' }])).toBe(400);
  const one = [{ issueIds: [issueId], value: 'x' }];
  expect(await refused(one, `/app/field/${id}/value?generateChangelog=no`)).toBe(400);
  expect(await refused(one, '/app/field/customfield_1/value')).toBe(404);
  expect(await refused(one, `/app/field/${fieldIds.targetPeriod}/value`)).toBe(403);
  setAppPermitted(false);
  expect(await refused(one)).toBe(403);
  expect(await value()).toBe('Good');
});
