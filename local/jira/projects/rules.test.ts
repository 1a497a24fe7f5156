import { createClock } from '../../clock';
import { openDb } from '../../db';
import type { ProjectRules } from '../../ports';
import { openJira } from '../jira';
import { epics, people, shop } from '../seed/world';

const NOTHING: ProjectRules = { offScreen: {}, refusedDays: {} };
const clock = createClock(Date.parse('2027-02-03T09:00:00Z'));
let rules = NOTHING;
const jira = openJira({
  db: openDb(':memory:'),
  clock,
  siteUrl: 'http://localhost:8080',
  rules: () => rules,
});
jira.seed(clock.now());
beforeEach(() => {
  rules = NOTHING;
});

const PATH = `/issue/${shop.oneTap}`;
const OFF = (id: string) => `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;

async function call(method: string, path: string, body?: object) {
  const init = { method, ...(body && { body: JSON.stringify(body) }) };
  const request = new Request(`http://localhost:8080/rest/api/3${path}`, init);
  const response = await jira.fetch(request, { kind: 'user', accountId: people.ben }, 'rest');
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}
const errorsOf = async (fields: object, path = PATH) => (await call('PUT', path, { fields })).body?.errors;

test('a field that is on no edit screen can be read, but neither edited nor found among what can', async () => {
  rules = { ...NOTHING, offScreen: { SHOP: ['duedate', 'customfield_10023'] } };
  const { fields } = (await call('GET', `${PATH}/editmeta`)).body;
  expect([fields.duedate, fields.customfield_10023, fields.customfield_10015]).toEqual([
    undefined,
    undefined,
    expect.anything(),
  ]);
  const wanted = { duedate: '2027-05-03', customfield_10023: '2027-05-03' };
  expect(await errorsOf(wanted)).toEqual({
    duedate: OFF('duedate'),
    customfield_10023: OFF('customfield_10023'),
  });
  const update = { duedate: [{ set: '2027-05-03' }] };
  expect((await call('PUT', PATH, { update })).body.errors).toEqual({ duedate: OFF('duedate') });
  expect((await call('GET', `${PATH}?fields=duedate`)).body.fields.duedate).toBe('2027-03-09');
  expect(await errorsOf({ duedate: '2027-05-03' }, `/issue/${epics.firstRun}`)).toBeUndefined();
});

test('the edit screen holds for edits: an issue is created with the field, and robots move it', async () => {
  rules = { ...NOTHING, offScreen: { SHOP: ['duedate'] } };
  const fields = {
    project: { key: 'SHOP' },
    issuetype: { name: 'Epic' },
    summary: 'x',
    duedate: '2027-06-01',
  };
  const { status, body } = await call('POST', '/issue', { fields });
  expect(status).toBe(201);
  jira.automation('automation', [body.key], { days: 1 });
  expect((await call('GET', `/issue/${body.key}?fields=duedate`)).body.fields.duedate).toBe('2027-06-02');
});

test.each([
  ['weekend', '2027-05-01', '2027-05-03', 'must not be at a weekend.'],
  ['past', '2027-02-02', '2027-02-03', 'must not be in the past.'],
] as const)('a project that refuses days of a %s says so by field', async (rule, refused, taken, words) => {
  rules = { ...NOTHING, refusedDays: { SHOP: rule } };
  expect(await errorsOf({ duedate: refused, customfield_10023: refused })).toEqual({
    duedate: `Due date ${words}`,
    customfield_10023: `Target end ${words}`,
  });
  expect(await errorsOf({ duedate: taken, customfield_10023: taken })).toBeUndefined();
  expect(await errorsOf({ duedate: null, customfield_10023: null })).toBeUndefined();
});

test('a day that is there already is no new one', async () => {
  rules = { ...NOTHING, refusedDays: { SHOP: 'past' } };
  const { duedate } = (await call('GET', `/issue/${epics.overdue}?fields=duedate`)).body.fields;
  expect(await errorsOf({ duedate, summary: 'Another' }, `/issue/${epics.overdue}`)).toBeUndefined();
});
