import { appPagePath } from '../../local/app-address';
import { ENVIRONMENT_ID } from '../../local/forge/installation';
import { atlas, epics, shop, shopPlans } from '../../local/jira/seed/world';
import type { Mail } from '../../local/ports';
import { ADA_ADMIN, BEN_EM, DANA_DEV, PRIYA_PM, SAM_SOLO } from '../harness/people';
import { openTestJira } from '../harness/test-jira';
import { appOf, eachWithApp, must, newId } from './app-of';
import { importMany } from './many-epics';

const HOUR = 3_600_000;
/** What the same hour asks of Jira to compare epics with their records. */
const isOfSweep = (request: string) => /\/(search\/jql|changelog\/bulkfetch)$/.test(request);
/** Wednesday, 3 February 2027, 09:00 UTC; what naming people brings about is told and out of the way. */
const on = eachWithApp(async (app) => {
  await app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM]);
  await settle();
  await ticks(3);
});

let seen = 0;
beforeEach(() => {
  seen = on.jira.outbox().length;
});

async function settle() {
  const { failures } = await on.jira.deliver();
  expect(failures).toEqual([]);
}

/** Hours go by, with a run at the end of each, or of every few. */
async function ticks(hours: number, every = 1) {
  for (let hour = 0; hour < hours; hour += every) {
    on.jira.clock.advance(every * HOUR);
    await on.jira.runSchedule('every-hour');
  }
}

/** Mails since the set-up, oldest first. */
function mails(to?: string): Mail[] {
  const all = on.jira.outbox();
  const fresh = all.slice(0, all.length - seen).reverse();
  return to === undefined ? fresh : fresh.filter((mail) => mail.to === to);
}

const isDigest = (mail: Mail) => mail.subject.startsWith('Your week');
const digests = () => mails(BEN_EM).filter(isDigest);

/** Where Jira shows My turn, on the page of the project of the issue that a mail is sent from. */
function myTurnPage({ issueKey }: Mail): string {
  const appId = on.jira.manifest.appId.split('/').at(-1) ?? '';
  const names = { appId, environmentId: ENVIRONMENT_ID };
  const page = appPagePath(names, issueKey.split('-')[0] ?? '', 'jira:projectPage');
  return `${on.jira.siteUrl}${page}/my-turn`;
}

function linkIn({ textBody }: Mail): string {
  return /^My turn: (\S+)$/m.exec(textBody ?? '')?.[1] ?? '';
}

async function agree(key: string) {
  must(await on.app.sign(BEN_EM, key));
  must(await on.app.sign(PRIYA_PM, key));
}

test('naming the people of a project tells each owner once, in one mail without titles, dates or keys', () => {
  const told = on.jira.outbox();
  expect(told.map((mail) => mail.to)).toEqual([BEN_EM]);
  const [mail] = told as [Mail];
  expect(mail.subject).toMatch(/^\d+ dates now wait on you$/);
  expect(linkIn(mail)).toBe(myTurnPage(mail));
  for (const body of [mail.subject, mail.textBody, mail.htmlBody]) {
    const ours = (body ?? '').replaceAll(linkIn(mail), '');
    expect(ours).not.toMatch(/[A-Z]{2,}-\d+|\d{4}-\d\d|20\d\d|Jan|Feb|Mar|Apr/);
    for (const { summary } of Object.values(shopPlans)) expect(ours).not.toContain(summary);
  }
});

test('a turn is told two hours after the date has come to rest, to the person alone, with a link to the one epic', async () => {
  must(await on.app.sign(BEN_EM, shop.expressPay));
  await settle();
  await ticks(1);
  expect(mails()).toEqual([]);
  await ticks(1);
  const [mail, ...more] = mails();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    to: PRIYA_PM,
    subject: '1 date now waits on you',
    issueKey: shop.expressPay,
  });
  expect(linkIn(mail as Mail)).toBe(`${myTurnPage(mail as Mail)}/${shop.expressPay}`);
  expect(mail?.htmlBody).toContain(`<a href="${linkIn(mail as Mail)}">`);
  await ticks(24, 3);
  expect(mails(PRIYA_PM)).toHaveLength(1);
});

test('a turn that is over before it was told is not told', async () => {
  must(await on.app.sign(BEN_EM, shop.expressPay));
  await ticks(1);
  must(await on.app.sign(PRIYA_PM, shop.expressPay));
  await settle();
  await ticks(3);
  expect(mails()).toEqual([]);
});

test('nobody is told of what they brought about themselves', async () => {
  await agree(shop.expressPay);
  must(await on.app.withdraw(PRIYA_PM, shop.expressPay));
  await settle();
  await ticks(27, 3);
  expect(mails()).toEqual([]);
});

test('re-planning day: 35 agreed epics moved, some twice, within an hour: one mail to each owner', async () => {
  const keys: string[] = [];
  for (let index = 0; index < 35; index += 1) {
    const fields = {
      summary: `To be planned anew ${index}`,
      project: { key: 'SHOP' },
      issuetype: { name: 'Epic' },
      duedate: '2027-04-02',
    };
    const made = await on.jira.rest(ADA_ADMIN, 'POST', '/rest/api/3/issue', { fields });
    keys.push((made.body as { key: string }).key);
  }
  for (const key of keys) await agree(key);
  await settle();
  await ticks(3);
  expect(mails()).toEqual([]);

  for (const [index, key] of keys.entries()) {
    if (index % 2 === 0) await on.app.setDueDate(BEN_EM, key, '2027-04-16');
    else on.jira.automation('automation', [key], { days: 7 });
    if (index % 5 === 0) on.jira.automation('app', [key], { days: 7 });
    on.jira.clock.advance(90_000);
    if (index % 7 === 3) await settle();
    if (index === 20) await on.jira.runSchedule('every-hour');
  }
  await settle();
  await ticks(4);
  await ticks(27, 3);
  const byBen = keys.filter((_, index) => index % 2 === 0 && index % 5 !== 0).length;
  expect(
    mails()
      .map(({ to, subject }) => [to, subject])
      .sort(),
  ).toEqual([
    [PRIYA_PM, `${byBen} dates now wait on you`],
    [BEN_EM, `${keys.length - byBen} dates now wait on you`],
  ]);
});

test('a steady trickle of moves silences nobody for more than a day; what still moves is told when it rests', async () => {
  await agree(shop.expressPay);
  await agree(shop.guestCheckout);
  on.jira.automation('automation', [shop.guestCheckout], { days: 1 });
  await settle();
  for (let hour = 0; hour < 23; hour += 1) {
    on.jira.automation('automation', [shop.expressPay], { days: 1 });
    await settle();
    await ticks(1);
  }
  expect(mails()).toEqual([]);
  on.jira.automation('automation', [shop.expressPay], { days: 1 });
  await settle();
  await ticks(1);
  const told = () => mails().map(({ to, subject, issueKey }) => [to, subject, issueKey]);
  expect(told()).toEqual([[BEN_EM, '1 date now waits on you', shop.guestCheckout]]);
  await ticks(1);
  expect(told().slice(1)).toEqual([[BEN_EM, '1 date now waits on you', shop.expressPay]]);
});

test('150 dates are told in one mail', async () => {
  await importMany(on, 150);
  await ticks(4);
  expect(mails().map(({ to, subject }) => [to, subject])).toEqual([['manager', '150 dates now wait on you']]);
});

test('nothing about dates beyond the horizon, until they come into it', async () => {
  await agree(shop.expressPay);
  const to = new Date(on.jira.clock.now() + 188 * 24 * HOUR).toISOString().slice(0, 10);
  on.jira.automation('automation', [shop.expressPay], { date: to });
  await settle();
  await ticks(27, 3);
  expect(mails()).toEqual([]);
  on.jira.clock.advance(4 * 24 * HOUR);
  await ticks(1);
  expect(mails(BEN_EM).filter((mail) => !isDigest(mail))).toEqual([]);
  on.jira.clock.advance(24 * HOUR);
  await ticks(1);
  expect(
    mails(BEN_EM)
      .filter((mail) => !isDigest(mail))
      .map((mail) => mail.issueKey),
  ).toEqual([shop.expressPay]);
});

test('who switched it off is told nothing, nor later of what was then', async () => {
  const choice = { turns: false, digest: false, day: 1, hour: 9 };
  must(await on.app.report(PRIYA_PM, 'SHOP', 'saveNotices', choice));
  must(await on.app.sign(BEN_EM, shop.expressPay));
  await settle();
  await ticks(3);
  must(await on.app.report(PRIYA_PM, 'SHOP', 'saveNotices', { ...choice, turns: true }));
  await ticks(27, 3);
  expect(mails()).toEqual([]);
  must(await on.app.sign(BEN_EM, shop.guestCheckout));
  await settle();
  await ticks(2);
  expect(mails().map((mail) => [mail.to, mail.issueKey])).toEqual([[PRIYA_PM, shop.guestCheckout]]);
});

test('who has left is not written to', async () => {
  const leaver = (active: boolean) => ({ accountId: 'leaver', displayName: 'Lea Ver', active });
  const epic = (active: boolean) => ({
    id: '90001',
    key: 'GONE-1',
    fields: {
      summary: 'An epic of somebody who left',
      project: { id: '90000', key: 'GONE', name: 'Gone' },
      issuetype: { id: '90002', name: 'Epic', hierarchyLevel: 1 },
      status: { id: '90003', name: 'To Do', statusCategory: { key: 'new' } },
      created: '2027-01-04T09:00:00.000+0000',
      updated: '2027-01-04T09:00:00.000+0000',
      duedate: '2027-03-01',
      assignee: leaver(active),
    },
  });
  on.jira.jira.importExport({ issues: [epic(true)] });
  await on.app.nameProject('GONE', ADA_ADMIN, [PRIYA_PM], ['leaver']);
  await settle();
  on.jira.jira.importExport({ issues: [epic(false)] });
  await ticks(3);
  expect(mails()).toEqual([]);
  on.jira.jira.importExport({ issues: [epic(true)] });
  await ticks(27, 3);
  expect(mails()).toEqual([]);
  await on.app.setDueDate(ADA_ADMIN, 'GONE-1', null);
  await settle();
  await on.app.setDueDate(ADA_ADMIN, 'GONE-1', '2027-03-02');
  await settle();
  await ticks(2);
  expect(mails().map((mail) => mail.to)).toEqual(['leaver']);
});

test('no mail counts an epic that its reader may not browse, nor is sent from one', async () => {
  await on.app.nameProject('SHOP', ADA_ADMIN, [PRIYA_PM], [BEN_EM, DANA_DEV]);
  await settle();
  await ticks(3);
  const [mail] = mails(DANA_DEV) as [Mail];
  const view = must(await on.app.report(DANA_DEV, 'SHOP', 'myTurn', {}));
  const far = new Date(on.jira.clock.now() + 182 * 24 * HOUR).toISOString().slice(0, 10);
  const within = view.items.filter(({ evaluation }) => (evaluation.value?.canonical ?? '') <= far);
  expect(mail.subject).toBe(`${within.length} dates now wait on you`);
  expect(mail.issueKey).not.toBe(epics.restricted);
  await on.jira.rest(ADA_ADMIN, 'PUT', `/rest/api/3/issue/${epics.restricted}`, {
    fields: { security: null },
  });
  await ticks(1);
  expect(mails(DANA_DEV).map((each) => each.subject)).toEqual([mail.subject, '1 date now waits on you']);
});

describe('the weekly digest', () => {
  /** Until Monday, 8 February, 08:59 in Berlin. */
  async function untilMonday() {
    on.jira.clock.set(Date.parse('2027-02-08T07:20:00Z'));
    await on.jira.runSchedule('every-hour');
    expect(digests()).toEqual([]);
  }

  test('comes once, in the hour after 09:00 on Monday in the zone that Jira knows, over all projects', async () => {
    await on.app.nameProject('ATL', ADA_ADMIN, [SAM_SOLO], [BEN_EM]);
    await settle();
    await ticks(3);
    seen = on.jira.outbox().length;
    await untilMonday();
    await ticks(1);
    await ticks(30, 3);
    const [mail, ...more] = digests();
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^Your week: \d+ dates wait on you$/);
    expect(mail?.textBody).toMatch(/^\d+ dates wait on you, in 2 projects\. \d of them are overdue\.\n/);
    expect(new Date(mail?.at ?? 0).toISOString()).toBe('2027-02-08T08:20:00.000Z');
    expect(linkIn(mail as Mail)).toBe(myTurnPage(mail as Mail));
    expect(atlas.routePlanner).toMatch(/^ATL-/);
    on.jira.clock.set(Date.parse('2027-02-15T07:50:00Z'));
    await ticks(2);
    expect(digests()).toHaveLength(2);
  });

  test('leaves out who had nothing waiting at its hour, whatever begins to wait after', async () => {
    await untilMonday();
    await ticks(2);
    must(await on.app.sign(BEN_EM, shop.expressPay));
    await settle();
    await ticks(27, 3);
    expect(mails(PRIYA_PM).map(isDigest)).toEqual([false]);
    on.jira.clock.set(Date.parse('2027-02-15T08:50:00Z'));
    await ticks(2);
    expect(mails(PRIYA_PM).map(isDigest)).toEqual([false, true]);
  });

  test('comes at the hour that the person chose, and not to who switched it off', async () => {
    const choice = { turns: true, digest: true, day: 5, hour: 16 };
    must(await on.app.report(BEN_EM, 'SHOP', 'saveNotices', choice));
    await untilMonday();
    await ticks(27, 3);
    expect(digests()).toEqual([]);
    on.jira.clock.set(Date.parse('2027-02-12T14:10:00Z'));
    await ticks(3);
    expect(digests().map((mail) => new Date(mail.at).toISOString())).toEqual(['2027-02-12T15:10:00.000Z']);
    must(await on.app.report(BEN_EM, 'SHOP', 'saveNotices', { ...choice, digest: false }));
    on.jira.clock.set(Date.parse('2027-02-19T14:10:00Z'));
    await ticks(30, 3);
    expect(digests()).toHaveLength(1);
  });
});

describe('mail that Jira does not take', () => {
  const refused = async () => must(await on.app.report(PRIYA_PM, 'SHOP', 'myTurn', {})).notices.refused;

  beforeEach(async () => {
    must(await on.app.sign(BEN_EM, shop.expressPay));
    await settle();
  });

  test('is recorded when Jira refuses, not sent again, and forgotten when a later one goes through', async () => {
    on.jira.switches.set({ mailRefused: 403 });
    await ticks(3);
    expect(await refused()).toEqual({ status: 403, at: on.jira.clock.now() - HOUR });
    on.jira.switches.set({ mailRefused: null });
    await ticks(3);
    expect(mails()).toEqual([]);
    must(await on.app.sign(BEN_EM, shop.guestCheckout));
    await settle();
    await ticks(2);
    expect(mails().map((mail) => mail.issueKey)).toEqual([shop.guestCheckout]);
    expect(await refused()).toBeNull();
  });

  test('goes an hour later when Jira was busy', async () => {
    on.jira.switches.set({ mailRefused: 503 });
    await ticks(4);
    expect(await refused()).toBeNull();
    on.jira.switches.set({ mailRefused: null });
    await ticks(1);
    expect(mails().map((mail) => mail.to)).toEqual([PRIYA_PM]);
    await ticks(3);
    expect(mails()).toHaveLength(1);
  });

  test('is put off three times at most', async () => {
    on.jira.switches.set({ mailRefused: 429 });
    await ticks(5);
    expect(await refused()).toMatchObject({ status: 429 });
    on.jira.switches.set({ mailRefused: null });
    await ticks(3);
    expect(mails()).toEqual([]);
  });

  test('is not sent again when only its answer was lost', async () => {
    on.jira.switches.set({ lostAnswers: { match: '/notify', count: 1 } });
    await ticks(5);
    expect(mails().map((mail) => mail.to)).toEqual([PRIYA_PM]);
    expect(await refused()).toEqual({ status: 504, at: on.jira.clock.now() - 3 * HOUR });
  });

  test('goes although storage’s answer to what is kept of the person was lost', async () => {
    await ticks(1);
    on.jira.switches.set({ lostAnswers: { match: '/api/v1/transaction', count: 1 } });
    await ticks(1);
    expect(on.jira.switches.get().lostAnswers).toBeNull();
    expect(mails().map((mail) => mail.to)).toEqual([PRIYA_PM]);
  });

  test.each([
    ['reading epics', 'POST /rest/api/3/issue/bulkfetch'],
    ['reading a person', 'GET /rest/api/3/user?'],
    ['asking what they may browse', 'GET /rest/api/3/user/viewissue/search'],
  ])('waits an hour for one person alone when Jira failed at %s', async (_name, match) => {
    await importMany(on, 1);
    await ticks(1);
    on.jira.switches.set({ lostAnswers: { match, count: 1 } });
    await ticks(1);
    expect(mails()).toHaveLength(1);
    await ticks(1);
    expect(
      mails()
        .map((mail) => mail.to)
        .sort(),
    ).toEqual([PRIYA_PM, 'manager']);
  });

  test('goes once, however many runs there are at once', async () => {
    on.jira.clock.advance(2 * HOUR);
    await Promise.all([1, 2, 3].map(() => on.jira.runSchedule('every-hour')));
    await on.jira.runSchedule('every-hour');
    expect(mails().map((mail) => mail.to)).toEqual([PRIYA_PM]);
  });
});

test('an hour without mail asks Jira nothing for who has nothing untold; one mail takes five requests', async () => {
  const asked: string[] = [];
  const jira = await openTestJira({ onRequest: (request) => asked.push(request) });
  const app = appOf(jira);
  const hour = async () => {
    jira.clock.advance(HOUR);
    asked.length = 0;
    await jira.runSchedule('every-hour');
    return asked
      .filter((request) => request.includes('/rest/api/3/') && !isOfSweep(request))
      .map((request) => request.split('?')[0]);
  };
  for (const [role, person] of [
    ['em', BEN_EM],
    ['pm', PRIYA_PM],
  ] as const) {
    const { rev } = await app.open(person, epics.firstRun);
    must(await app.panel(person, epics.firstRun, 'claim', { actionId: newId(), rev, role }));
  }
  must(await app.sign(BEN_EM, epics.firstRun));
  expect(await hour()).toEqual([]);
  const { id } = (await app.open(BEN_EM, epics.firstRun)).epic;
  expect(await hour()).toEqual([
    'POST /rest/api/3/issue/bulkfetch',
    'GET /rest/api/3/user',
    'GET /rest/api/3/user/viewissue/search',
    'GET /rest/api/3/serverInfo',
    `POST /rest/api/3/issue/${id}/notify`,
  ]);
  expect(await hour()).toEqual([]);
  await jira.close();
});

test('a date beyond the horizon is not asked for again, until it is moved, or the horizon', async () => {
  const asked: string[] = [];
  const jira = await openTestJira({ onRequest: (request) => asked.push(request) });
  const app = appOf(jira);
  const hours = async (count: number) => {
    asked.length = 0;
    for (let hour = 0; hour < count; hour += 1) {
      jira.clock.advance(HOUR);
      await jira.runSchedule('every-hour');
    }
    return asked.filter((request) => request.includes('/rest/api/3/') && !isOfSweep(request));
  };
  try {
    const keys = ['NEW-1', 'NEW-2'];
    const told = () => jira.outbox().map((mail) => mail.issueKey);
    await app.nameProject('NEW', ADA_ADMIN, [PRIYA_PM], [BEN_EM], { horizonWeeks: 10 });
    await jira.deliver();
    await hours(3);
    const before = told().length;
    for (const key of keys) must(await app.sign(BEN_EM, key));
    for (const key of keys) must(await app.sign(PRIYA_PM, key));
    jira.automation('automation', keys, { date: '2027-06-30' });
    await jira.deliver();
    expect(await hours(2)).not.toEqual([]);
    expect(await hours(40)).toEqual([]);

    jira.automation('automation', keys.slice(0, 1), { date: '2027-03-30' });
    await jira.deliver();
    await hours(3);
    expect(told().slice(0, -before)).toEqual(['NEW-1']);
    expect(await hours(20)).toEqual([]);
    await app.nameProject('NEW', ADA_ADMIN, [PRIYA_PM], [BEN_EM], { horizonWeeks: 26 });
    await jira.deliver();
    await hours(1);
    expect(told().slice(0, -before)).toEqual(['NEW-2', 'NEW-1']);
  } finally {
    await jira.close();
  }
});
