import { openRestSite } from '../../../tests/harness/rest-site';
import { fieldIds } from '../seed/site';
import { people, shop } from '../seed/world';

const { ada, priya, ben } = people;
const PATH = `/issue/${shop.oneTap}`;
const GONE = fieldIds.targetQuarter;
const KEPT = fieldIds.targetPeriod;

async function openWithout() {
  const site = openRestSite();
  const fields = { [GONE]: { value: '2027-Q3' }, [KEPT]: 'Autumn' };
  await site.call(priya, 'PUT', PATH, { fields });
  const answer = await site.call(ada, 'DELETE', `/field/${GONE}`);
  return { ...site, answer };
}

test('a deleted field is gone from the site and from every answer about issues; the others are as they were', async () => {
  const { call, wrong } = await openWithout();
  const ids = (await call(priya, 'GET', '/field')).body.map(({ id }: { id: string }) => id);
  expect(ids).toContain(KEPT);
  expect(ids).not.toContain(GONE);
  const expectWithout = (fields: object) => {
    expect(fields).not.toHaveProperty(GONE);
    expect(fields).toHaveProperty(KEPT, 'Autumn');
  };
  expectWithout((await call(priya, 'GET', PATH)).body.fields);
  expectWithout((await call(priya, 'GET', `${PATH}?fields=*all`)).body.fields);
  const asked = [GONE, KEPT];
  expectWithout((await call(priya, 'GET', `${PATH}?fields=${asked}`)).body.fields);
  const bulk = { issueIdsOrKeys: [shop.oneTap], fields: asked };
  expectWithout((await call(priya, 'POST', '/issue/bulkfetch', bulk)).body.issues[0].fields);
  const search = { jql: `key = ${shop.oneTap}`, fields: asked };
  expectWithout((await call(priya, 'POST', '/search/jql', search)).body.issues[0].fields);
  expect((await call(priya, 'GET', `${PATH}/editmeta`)).body.fields).not.toHaveProperty(GONE);
  const jql = { jql: 'cf[10907] is not EMPTY' };
  expect((await wrong(priya, 'POST', '/search/jql', jql)).body.errorMessages).toEqual([
    "Field 'cf[10907]' does not exist or you do not have permission to view it.",
  ]);
  const fields = { [GONE]: { value: '2027-Q3' } };
  expect((await wrong(priya, 'PUT', PATH, { fields })).body.errors[GONE]).toContain('cannot be set');
});

test('what histories tell of a deleted field stays', async () => {
  const { call } = await openWithout();
  const { values } = (await call(priya, 'GET', `${PATH}/changelog`)).body;
  expect(values.at(-1).items).toEqual([
    expect.objectContaining({ field: 'Target quarter', fieldId: GONE, toString: '2027-Q3' }),
    expect.objectContaining({ fieldId: KEPT, toString: 'Autumn' }),
  ]);
});

test('the deletion is a task, shown to whoever asked for it and to administrators', async () => {
  const { call, answer } = await openWithout();
  expect(answer.status).toBe(303);
  expect(answer.body).toMatchObject({ status: 'COMPLETE', progress: 100 });
  const path = `/task/${answer.body.id}`;
  expect(answer.body.self).toBe(`http://localhost:8080/rest/api/3${path}`);
  expect((await call(ada, 'GET', path)).body).toEqual(answer.body);
  expect((await call(ben, 'GET', path)).status).toBe(403);
  expect((await call('nobody', 'GET', path)).status).toBe(401);
  expect((await call(ada, 'GET', '/task/1')).status).toBe(404);
});

test('only administrators of Jira delete fields, and only those that there are', async () => {
  const { call, wrong } = openRestSite();
  expect((await call(priya, 'DELETE', `/field/${GONE}`)).status).toBe(403);
  expect((await call('app', 'DELETE', `/field/${GONE}`)).status).toBe(403);
  expect((await call('nobody', 'DELETE', `/field/${GONE}`)).status).toBe(401);
  expect((await wrong(ada, 'DELETE', '/field/duedate')).status).toBe(400);
  expect((await wrong(ada, 'DELETE', '/field/customfield_1')).status).toBe(404);
  expect((await call(priya, 'GET', `${PATH}?fields=${GONE}`)).body.fields).toEqual({ [GONE]: null });
});
