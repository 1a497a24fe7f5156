import { trafficRecorder } from '../../../tests/harness/recorders';
import { createClock } from '../../clock';
import { openDb } from '../../db';
import { type JiraEvent, WRONG_ON_PURPOSE } from '../../ports';
import { type LocalJira, openJira } from '../jira';
import { versions } from '../seed/versions';
import { people, projects, shop } from '../seed/world';

const { ada, priya, ben, vera, omar } = people;
const PATH = `/issue/${shop.oneTap}`;
const SPRING = String(versions.spring.id);
const SUMMER = String(versions.summer.id);

let jira: LocalJira;
let events: JiraEvent[];
beforeEach(() => {
  events = [];
  const clock = createClock(Date.parse('2027-02-03T09:00:00Z'));
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
  const response = await jira.fetch(request, { kind: 'user', accountId: who }, 'rest');
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}
const names = (list: { name: string }[]) => list.map(({ name }) => name);
const told = () => events.map(({ eventType }) => eventType.replace('avi:jira:', ''));
const newestItems = async () => (await call(ben, 'GET', `${PATH}/changelog`)).body.values.at(-1).items;
const fixVersions = async () =>
  (await call(ben, 'GET', `${PATH}?fields=fixVersions`)).body.fields.fixVersions;

test('a project lists its versions in their order, by pages and whole; no seeded issue carries one', async () => {
  const all = (await call(vera, 'GET', '/project/SHOP/versions')).body;
  expect(names(all)).toEqual(['Winter sale', 'Spring collection', 'Summer collection']);
  expect(all[1]).toEqual({
    self: `http://localhost:8080/rest/api/3/version/${SPRING}`,
    id: SPRING,
    name: 'Spring collection',
    description: '',
    archived: false,
    released: false,
    releaseDate: '2027-04-04',
    userReleaseDate: '4/Apr/27',
    overdue: false,
    projectId: Number(projects.shop.id),
  });
  expect((await call(vera, 'GET', `/version/${SPRING}`)).body).toEqual(all[1]);
  expect((await call(vera, 'GET', '/project/SHOP')).body.versions).toEqual(all);
  const found = async (query: string) =>
    names((await call(vera, 'GET', `/project/SHOP/version?${query}`)).body.values);
  expect(await found('status=unreleased')).toEqual(['Spring collection', 'Summer collection']);
  expect(await found('orderBy=-releaseDate&maxResults=1')).toEqual(['Summer collection']);
  expect(await found('query=SALE')).toEqual(['Winter sale']);
  expect((await call(omar, 'GET', `/version/${SPRING}`)).status).toBe(404);
  const jql = { jql: 'fixVersion is not EMPTY' };
  expect((await call(ada, 'POST', '/search/approximate-count', jql)).body.count).toBe(0);
});

test('an issue carries versions, with history and search', async () => {
  const fields = { fixVersions: [{ name: 'Summer collection' }, { id: SPRING }] };
  expect((await call(ben, 'PUT', PATH, { fields })).status).toBe(204);
  expect(await fixVersions()).toMatchObject([{ id: SPRING, releaseDate: '2027-04-04' }, { id: SUMMER }]);
  const update = { fixVersions: [{ remove: { id: SUMMER } }] };
  await call(ben, 'PUT', PATH, { update });
  expect(await newestItems()).toEqual([
    {
      field: 'Fix Version',
      fieldtype: 'jira',
      fieldId: 'fixVersions',
      from: SUMMER,
      fromString: 'Summer collection',
      to: null,
      toString: null,
    },
  ]);
  const search = { jql: 'fixVersion = "spring collection"', fields: ['fixVersions'] };
  expect((await call(vera, 'POST', '/search/jql', search)).body.issues).toHaveLength(1);
  const wrong = await call(ben, 'PUT', PATH, { fields: { fixVersions: [{ name: '9.9' }] } }, true);
  expect(wrong.body.errors).toEqual({ fixVersions: "Version name '9.9' is not valid" });
});

test('each step of a version is an event, which carries it and who did it', async () => {
  const created = await call(ada, 'POST', '/version', {
    name: '1.0',
    projectId: Number(projects.shop.id),
    releaseDate: '2027-01-31',
  });
  expect(created).toMatchObject({ status: 201, body: { name: '1.0', overdue: true } });
  const put = (body: object) => call(ada, 'PUT', `/version/${created.body.id}`, body);
  expect((await put({ releaseDate: '2027-03-01' })).body).toMatchObject({ releaseDate: '2027-03-01' });
  await put({ releaseDate: '2027-03-01' });
  await put({ released: true, name: '1.1' });
  await put({ released: true });
  await put({ released: false });
  await put({ archived: true });
  await put({ archived: false });
  const steps = ['created', 'updated', 'updated', 'released', 'unreleased', 'archived', 'unarchived'];
  expect(told()).toEqual(steps.map((step) => `${step}:version`));
  expect(events[3]).toEqual({
    eventType: 'avi:jira:released:version',
    timestamp: expect.any(String),
    selfGenerated: false,
    version: expect.objectContaining({ name: '1.1', released: true, projectId: Number(projects.shop.id) }),
    atlassianId: ada,
  });
});

test('what makes no version is refused by field', async () => {
  const projectId = Number(projects.shop.id);
  const errorsOf = async (body: object) => (await call(ada, 'POST', '/version', body, true)).body.errors;
  expect(await errorsOf({ projectId })).toEqual({ name: 'You must specify a valid version name' });
  expect(await errorsOf({ projectId, name: 'spring COLLECTION' })).toEqual({
    name: 'A version with this name already exists in this project.',
  });
  expect(
    await errorsOf({ projectId, name: 'x', startDate: '2027-05-05', releaseDate: '2027-05-04' }),
  ).toEqual({
    releaseDate: 'The release date must not be before the start date.',
  });
  expect(Object.keys(await errorsOf({ projectId, name: 'x', releaseDate: '4.4.27' }))).toEqual([
    'releaseDate',
  ]);
  expect((await call(ada, 'POST', '/version', { name: 'x' }, true)).status).toBe(400);
  const statuses = [
    await call(priya, 'POST', '/version', { projectId, name: 'x' }, true),
    await call(priya, 'PUT', `/version/${SPRING}`, { name: 'x' }, true),
    await call(priya, 'DELETE', `/version/${SPRING}`, undefined, true),
    await call(omar, 'PUT', `/version/${SPRING}`, { name: 'x' }, true),
  ].map(({ status }) => status);
  expect(statuses).toEqual([404, 400, 401, 404]);
  expect(events).toEqual([]);
});

describe('a version that goes', () => {
  beforeEach(async () => {
    await call(ben, 'PUT', PATH, { fields: { fixVersions: [{ id: SPRING }] } });
    await call(ada, 'PUT', `/version/${SPRING}`, { name: 'Spring' });
    events.length = 0;
  });

  test('leaves its issues without it, or with another in its place', async () => {
    const body = { moveFixIssuesTo: Number(SUMMER) };
    expect((await call(ada, 'POST', `/version/${SPRING}/removeAndSwap`, body)).status).toBe(204);
    expect(names(await fixVersions())).toEqual(['Summer collection']);
    expect(await newestItems()).toMatchObject([{ to: SUMMER }, { from: SPRING, fromString: 'Spring' }]);
    expect(told()).toEqual(['updated:issue', 'deleted:version']);
    expect(events[1]).toMatchObject({
      version: { id: SPRING },
      newFixVersion: { id: SUMMER },
      customFieldReplacements: [],
    });
    expect((await call(ada, 'DELETE', `/version/${SUMMER}`, undefined, true)).status).toBe(204);
    expect(await fixVersions()).toEqual([]);
  });

  test('into another is merged and deleted', async () => {
    expect((await call(ada, 'PUT', `/version/${SPRING}/mergeto/${SUMMER}`)).status).toBe(204);
    expect(names(await fixVersions())).toEqual(['Summer collection']);
    expect(told()).toEqual(['updated:issue', 'merged:version', 'deleted:version']);
    expect(events[1]).toMatchObject({ version: { id: SUMMER }, mergedVersion: { id: SPRING } });
    const toItself = `/version/${SUMMER}/mergeto/${SUMMER}`;
    expect((await call(ada, 'PUT', toItself, undefined, true)).status).toBe(400);
  });
});

test('a version changes its place', async () => {
  const move = (id: string, body: object) => call(ada, 'POST', `/version/${id}/move`, body);
  const order = async () => names((await call(vera, 'GET', '/project/SHOP/versions')).body);
  await move(SUMMER, { position: 'First' });
  expect(await order()).toEqual(['Summer collection', 'Winter sale', 'Spring collection']);
  await move(SUMMER, { after: `http://localhost:8080/rest/api/3/version/${SPRING}` });
  expect(await order()).toEqual(['Winter sale', 'Spring collection', 'Summer collection']);
  await move(SPRING, { position: 'Earlier' });
  expect(await order()).toEqual(['Spring collection', 'Winter sale', 'Summer collection']);
  expect(told()).toEqual(Array(3).fill('moved:version'));
  expect((await call(ada, 'POST', `/version/${SPRING}/move`, {}, true)).status).toBe(400);
});
