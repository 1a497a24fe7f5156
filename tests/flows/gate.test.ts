import { epics, shop } from '../../local/jira/seed/world';
import { ADA_ADMIN, BEN_EM, PRIYA_PM } from '../harness/people';
import { openTestJira, type TestJira } from '../harness/test-jira';
import { type App, appOf, must } from './app-of';

const EPIC = shop.expressPay;
const GATE = { projectKey: 'SHOP', to: 'In Progress', moduleKey: 'date-agreed' };

let jira: TestJira;
let app: App;

async function setUp(fresh: TestJira): Promise<void> {
  await appOf(fresh).nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  await fresh.deliver();
  fresh.setRule(GATE);
}

beforeEach(async () => {
  jira = await openTestJira({ setUp });
  app = appOf(jira);
});
afterEach(() => jira.close());

/** Moves an issue to the gated status; answers with why it stayed, or "moved". */
async function go(key: string = EPIC, fields?: object): Promise<string> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await jira.rest(BEN_EM, 'GET', path)).body as {
    transitions: { id: string; name: string }[];
  };
  const { id } = transitions.find(({ name }) => name === GATE.to) ?? {};
  const body = { transition: { id }, ...(fields && { fields }) };
  const answer = await jira.rest(BEN_EM, 'POST', path, body);
  if (answer.status === 204) return 'moved';
  expect(answer.status).toBe(400);
  return (answer.body as { errorMessages: string[] }).errorMessages.join(' ');
}

async function aStory(): Promise<string> {
  const body = { jql: 'project = SHOP AND issuetype = Story AND status = "To Do"', fields: ['summary'] };
  const { issues } = (await jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/search/jql', body)).body as {
    issues: { key: string }[];
  };
  return issues[0]?.key ?? '';
}

const unchecked = async (key: string) =>
  (await app.open(PRIYA_PM, key)).events.flatMap(({ what }) =>
    what.kind === 'passed-unchecked' ? [what.why] : [],
  );

test('an epic whose date is not agreed is stopped, with what is missing and whose turn it is; agreed, it passes', async () => {
  expect(await go()).toMatch(
    /PM and EM must agree the date first\. Nobody has signed .* It is the turn of the EM\./,
  );
  must(await app.sign(BEN_EM, EPIC));
  expect(await go()).toMatch(/is not signed by everybody yet\. It is the turn of the PM\./);
  must(await app.sign(PRIYA_PM, EPIC));
  expect(await go()).toBe('moved');
  expect(await unchecked(EPIC)).toEqual([]);
});

test('a date that moved since it was agreed is stopped, heard of or not; an owner’s own edit counts as signed', async () => {
  must(await app.sign(BEN_EM, EPIC));
  must(await app.sign(PRIYA_PM, EPIC));
  jira.automation('automation', [EPIC], { date: '2027-08-20' });
  expect(await go()).toMatch(/was agreed, and is 20 Aug.* now/);
  jira.clock.advance(60_000);
  await app.setDueDate(PRIYA_PM, EPIC, '2027-08-27');
  jira.clock.advance(60_000);
  await app.setDueDate(BEN_EM, EPIC, '2027-08-28');
  must(await app.sign(PRIYA_PM, EPIC));
  expect(await go()).toBe('moved');
});

test('an agreed date that one side does not sign any more is stopped, and is not said to have changed', async () => {
  must(await app.sign(BEN_EM, EPIC));
  must(await app.sign(PRIYA_PM, EPIC));
  await app.withdraw(PRIYA_PM, EPIC);
  expect(await go()).toMatch(/was agreed, and not everybody signs it any more\. It is the turn of the PM\./);
});

test('the date is judged as it will be: what is set on the transition’s screen counts', async () => {
  const fields = (await jira.rest(ADA_ADMIN, 'GET', '/rest/api/3/field')).body as {
    id: string;
    name: string;
  }[];
  const target = fields.find(({ name }) => name === 'Target end')?.id ?? '';
  const when = { id: target, name: 'Target end', kind: 'date' as const };
  await app.mapAnswers('SHOP', ADA_ADMIN, { when });
  await app.edit(ADA_ADMIN, EPIC, { [target]: '2027-09-10' });
  await jira.deliver();
  must(await app.sign(BEN_EM, EPIC));
  must(await app.sign(PRIYA_PM, EPIC));
  expect(await go(EPIC, { [target]: '2027-09-30' })).toMatch(/was agreed, and is 30 Sept? 2027 now/);
  await app.edit(ADA_ADMIN, EPIC, { [target]: '2027-10-01' });
  expect(await go(EPIC, { [target]: '2027-09-10' })).toBe('moved');
});

test('what is no epic passes, and an epic that is gated nowhere, too', async () => {
  expect(await go(await aStory())).toBe('moved');
  jira.setRule({ ...GATE, configuration: null });
  expect(await go()).toBe('moved');
});

test('what lies on the issue opens no gate', async () => {
  must(await app.sign(BEN_EM, shop.splitPayment));
  must(await app.sign(PRIYA_PM, shop.splitPayment));
  const copy = (key: string) => `/rest/api/3/issue/${key}/properties/countersign`;
  const agreed = (await jira.rest(BEN_EM, 'GET', copy(shop.splitPayment))).body as { value: object };
  for (const forged of [agreed.value, { ...agreed.value, dateState: 'agreed' }, { dateState: 'agreed' }]) {
    await jira.rest(BEN_EM, 'PUT', copy(EPIC), forged);
    expect(await go()).toMatch(/Nobody has signed/);
  }
});

describe('an epic that nobody owns', () => {
  beforeEach(() => app.nameProject('SHOP', ADA_ADMIN, [], []));

  test('passes, and its history says that it was unchecked; once, however often that is told', async () => {
    expect(await go()).toBe('moved');
    jira.switches.set({ events: { ...jira.switches.get().events, duplicates: 1 } });
    await jira.deliver();
    expect(await unchecked(EPIC)).toEqual(['nobody-owns']);
    expect(await app.sealed(PRIYA_PM, 'SHOP', EPIC)).not.toBeNull();
  });

  test('is stopped where the gate is strict', async () => {
    jira.setRule({ ...GATE, configuration: { strict: true } });
    expect(await go()).toMatch(/nobody is the PM or the EM of this epic yet/);
    await jira.deliver();
    expect(await unchecked(EPIC)).toEqual([]);
  });
});

describe('where it cannot be told in time', () => {
  beforeEach(() => jira.switches.set({ held: { match: `GET /rest/api/3/issue/${EPIC}`, count: 1 } }));
  afterEach(() => jira.release());

  test('it passes after five seconds, and is noted', async () => {
    expect(await go()).toBe('moved');
    jira.release();
    await jira.deliver();
    expect(await unchecked(EPIC)).toEqual(['no-time']);
  });

  test('a strict gate stops it and asks to try again', async () => {
    jira.setRule({ ...GATE, configuration: { strict: true } });
    expect(await go()).toBe('Countersign could not check the date in time. Try again.');
    expect(await go()).toMatch(/Nobody has signed/);
  });
});

test('an epic that the app may not see passes, for nobody could tell', async () => {
  expect(await go(epics.unseenByApp)).toBe('moved');
  await jira.deliver();
});

test('a rule of an app that has none any more lets nothing pass, as Jira does after uninstalling', async () => {
  jira.setRule({ ...GATE, configuration: null });
  jira.setRule({ ...GATE, moduleKey: 'gone' });
  expect(await go(await aStory())).toMatch(/did not let this transition be made/);
});

test('the settings list where the gate is, for admins of the project only', async () => {
  const gates = (accountId: string) =>
    jira.call(accountId, { moduleKey: 'project-settings', projectKey: 'SHOP' }, 'gates');
  expect(await gates(ADA_ADMIN)).toEqual({
    ok: true,
    result: [{ workflow: 'Shop workflow', transition: 'In Progress', strict: false }],
  });
  jira.setRule({ ...GATE, configuration: { strict: true } });
  expect(await gates(ADA_ADMIN)).toMatchObject({ result: [{ strict: true }] });
  expect(await gates(BEN_EM)).toEqual({ ok: false, refusal: { code: 'not-admin' } });
  jira.setRule({ ...GATE, configuration: null });
  expect(await gates(ADA_ADMIN)).toEqual({ ok: true, result: [] });
});
