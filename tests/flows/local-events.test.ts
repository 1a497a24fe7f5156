import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { epics } from '../../local/jira/seed/world';
import { APP_ACCOUNT, AUTOMATION, BEN_EM, PRIYA_PM } from '../harness/people';
import { openTinyApp, type TinyApp, type TinyAppOptions } from '../harness/tiny-app';

const BACKEND = `
  export const hear = (event: object, context: object) => keep({ event, context });
  export const act = async ({ issue }: any) => {
    const body = JSON.stringify({ fields: { duedate: '2028-08-01' } });
    const path = assumeTrustedRoute('/rest/api/3/issue/' + issue.id);
    await api.asApp().requestJira(path, { method: 'PUT', body });
    const asUser = (ask: () => Promise<unknown>) => ask().then(() => 'answered', (error: Error) => error.name);
    await keep(await asUser(() => api.asUser().requestJira(path)));
    await keep(await asUser(() => api.asUser('${PRIYA_PM}').requestJira(path)));
  };
  export const fail = async (event: any) => {
    await keep(event.retryContext);
    throw new Error('on purpose');
  };
  export const again = async (event: any) => {
    await keep(event.retryContext);
    const retryOptions = { retryAfter: 60, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { n: 1 } };
    return event.retryContext?.retryCount === 2 ? null : { _retry: true, retryOptions };
  };
  export const hang = async (event: any) => {
    await keep(event.retryContext);
    if (!event.retryContext) await new Promise(() => {});
  };
`;

const trigger = (functionKey: string, rest = '') => `  trigger:
    - key: issues
      function: ${functionKey}
      events: ['avi:jira:created:issue', 'avi:jira:updated:issue', 'avi:jira:deleted:issue']
${rest}`;

let app: TinyApp;
afterEach(() => app.close());

async function open(modules: string, more: Partial<TinyAppOptions> = {}): Promise<void> {
  app = await openTinyApp({ backend: BACKEND, modules, ...more });
}

const setDate = (key: string, duedate: string | null) =>
  app.rest(BEN_EM, 'PUT', `/rest/api/3/issue/${key}`, { fields: { duedate } });
const names = () => app.pending().map(({ name }) => name);

describe('what becomes an event', () => {
  test('one save is one event, with all that it changed and few fields of the issue', async () => {
    await open(trigger('hear'));
    const fields = { duedate: '2028-05-05', summary: 'Shop in all of Japan' };
    await app.rest(BEN_EM, 'PUT', `/rest/api/3/issue/${epics.farAhead}`, { fields });
    expect(await app.deliver()).toEqual({ delivered: 1, retried: 0, failures: [] });
    const [{ event, context }] = await app.kept();
    expect(event).toMatchObject({
      eventType: 'avi:jira:updated:issue',
      atlassianId: BEN_EM,
      selfGenerated: false,
      timestamp: String(app.clock.now()),
      issue: { key: epics.farAhead, fields: { summary: 'Shop in all of Japan', project: { key: 'SHOP' } } },
      changelog: {
        items: [
          { fieldId: 'duedate', from: '2028-04-03', to: '2028-05-05', toString: '2028-05-05 00:00:00.0' },
          { fieldId: 'summary', toString: 'Shop in all of Japan' },
        ],
      },
    });
    expect(event.issue.fields).not.toHaveProperty('duedate');
    expect(event.issue.fields.issuetype).toMatchObject({ name: 'Epic', subtask: false, hierarchyLevel: 1 });
    expect(context).toEqual({ installContext: expect.stringContaining('ari:cloud:jira::site/') });
  });

  test('what changes nothing, what is refused and what only writes a property is none', async () => {
    await open(trigger('hear'));
    await setDate(epics.farAhead, '2028-04-03');
    await setDate(epics.farAhead, 'nonsense');
    await app.rest(BEN_EM, 'PUT', `/rest/api/3/issue/${epics.farAhead}/properties/note`, { a: 1 });
    expect(app.pending()).toEqual([]);
  });

  test('the author is named, whoever it is; unknown ones are not', async () => {
    await open(trigger('hear'));
    app.automation('automation', [epics.farAhead], { days: 1 });
    app.automation('unknown', [epics.farAhead], { date: null });
    await app.deliver();
    const events = (await app.kept()).map(({ event }) => event);
    expect(events.map(({ atlassianId }) => atlassianId)).toEqual([AUTOMATION, undefined]);
    expect(events[1]).not.toHaveProperty('associatedUsers');
    expect(events[1].changelog.items).toEqual([
      expect.objectContaining({ fieldId: 'duedate', from: '2028-04-04', to: null }),
    ]);
  });
});

describe('filters', () => {
  const noSubtasks = `      filter: { expression: 'event.issue.fields?.issuetype?.subtask != true' }\n`;
  const failing = (onError: string) =>
    `      filter: { expression: 'event.issue.fields.issueType.name == "Epic"'${onError} }\n`;

  test.each([
    [noSubtasks, 1],
    [failing(''), 0],
    [failing(', onError: RECEIVE'), 1],
    [`      filter: { expression: 'size(event) > 3', onError: RECEIVE_AND_LOG }\n`, 1],
    [`      filter: { expression: 'event.issue.key', onError: IGNORE }\n`, 0],
  ])('%s lets %i through', async (filter, count) => {
    await open(trigger('hear', filter));
    await setDate(epics.farAhead, '2028-05-05');
    expect(app.pending().length).toBe(count);
  });

  test('ignoreSelf leaves out what the app itself changed, and the app acts for nobody there', async () => {
    await open(`${trigger('act')}    - key: others
      function: hear
      events: [{ eventType: 'avi:jira:updated:issue', filter: { ignoreSelf: true } }]
`);
    await setDate(epics.farAhead, '2028-05-05');
    expect(app.pending().map(({ moduleKey }) => moduleKey)).toEqual(['issues', 'others']);
    await app.deliver(({ id }) => id <= 2);
    expect(app.pending()).toMatchObject([
      { moduleKey: 'issues', payload: { selfGenerated: true, atlassianId: APP_ACCOUNT } },
    ]);
    const refused = 'NEEDS_AUTHENTICATION_ERR';
    const [first, second] = (await app.kept()).filter((one) => typeof one === 'string');
    expect([first, second]).toEqual([refused, refused]);
  });
});

describe('delivery', () => {
  test('events come late, by the clock', async () => {
    await open(trigger('hear'));
    app.switches.set({ events: { ...app.switches.get().events, lateness: { min: 120_000, max: 180_000 } } });
    app.clock.set(null);
    await setDate(epics.farAhead, '2028-05-05');
    expect((await app.tick()).delivered).toBe(0);
    app.clock.advance(180_000);
    expect((await app.tick()).delivered).toBe(1);
  });

  test('held events wait; each comes twice, and in any order, when told so', async () => {
    await open(trigger('hear'));
    app.switches.set({
      events: { lateness: { min: 0, max: 0 }, duplicates: 1, held: true, shuffled: true },
    });
    const days = Array.from({ length: 9 }, (_, at) => `2028-05-${10 + at}`);
    for (const day of days) await setDate(epics.farAhead, day);
    expect((await app.tick()).delivered).toBe(0);
    expect((await app.deliver()).delivered).toBe(18);
    const heard = (await app.kept()).map(({ event }) => event.changelog.items[0].to);
    expect([...heard].sort()).toEqual(days.flatMap((day) => [day, day]));
    expect(heard).not.toEqual([...days, ...days]);
  });

  test('a handler that throws is asked four times more, then given up', async () => {
    await open(trigger('fail'));
    await setDate(epics.farAhead, '2028-05-05');
    const { failures, retried } = await app.deliver();
    expect({ failures, retried }).toEqual({
      failures: [{ moduleKey: 'issues', name: 'avi:jira:updated:issue', attempts: 5, message: 'on purpose' }],
      retried: 4,
    });
    expect((await app.kept()).map((retry) => retry?.retryCount)).toEqual([undefined, 1, 2, 3, 4]);
    expect(app.pending()).toEqual([]);
  });

  test('a handler that asks for another try gets it when it said, with what it gave along', async () => {
    await open(trigger('again'));
    await setDate(epics.farAhead, '2028-05-05');
    await app.tick();
    expect(app.pending()).toMatchObject([{ due: app.clock.now() + 60_000 }]);
    expect((await app.tick()).delivered + (await app.tick()).retried).toBe(0);
    expect(await app.deliver()).toMatchObject({ delivered: 1, retried: 1 });
    const retryReason = 'FUNCTION_RETRY_REQUEST';
    expect(await app.kept()).toEqual([
      null,
      { retryCount: 1, retryReason, retryData: { n: 1 } },
      { retryCount: 2, retryReason, retryData: { n: 1 } },
    ]);
  });

  test('a handler that takes too long is ended and asked again', async () => {
    // Long enough for a thread that only starts, on a machine that is busy.
    await open(trigger('hang'), { deadline: 2_000 });
    await setDate(epics.farAhead, '2028-05-05');
    expect(await app.deliver()).toMatchObject({ delivered: 1, retried: 1 });
    expect(await app.kept()).toEqual([null, { retryCount: 1, retryReason: 'FUNCTION_TIME_OUT' }]);
  });

  test('what is not delivered survives a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-events-'));
    await open(trigger('hear'), { dataDir });
    await setDate(epics.farAhead, '2028-05-05');
    await app.close();
    await open(trigger('hear'), { dataDir });
    expect(names()).toEqual(['avi:jira:updated:issue']);
    expect((await app.deliver()).delivered).toBe(1);
    rmSync(dataDir, { recursive: true });
  });
});

test('seeding and importing make no events', async () => {
  await open(trigger('hear'));
  const author = { accountId: 'somebody', displayName: 'Some Body' };
  const fields = {
    summary: 'From elsewhere',
    issuetype: { id: '1', name: 'Epic', subtask: false, hierarchyLevel: 1 },
    project: { id: '7', key: 'IMP', name: 'Imported' },
    status: { id: '1', name: 'Open', statusCategory: { key: 'new' } },
    created: '2026-01-05T10:00:00.000+0000',
    creator: author,
  };
  app.jira.importExport({ issues: [{ id: '70001', key: 'IMP-1', fields }] });
  expect(app.pending()).toEqual([]);
});

test.each([
  [
    `  trigger:\n    - { key: t, function: hear, events: ['avi:jira:viewed:issue'] }\n`,
    'avi:jira:viewed:issue',
  ],
  [`  trigger:\n    - { key: t, function: none, events: ['avi:jira:updated:issue'] }\n`, 'none'],
  [`  trigger:\n    - { key: t, endpoint: far, events: ['avi:jira:updated:issue'] }\n`, 'remote'],
  [trigger('hear', '      filter: { appIsLicensed: true }\n'), 'appIsLicensed'],
  [`  scheduledTrigger:\n    - { key: s, function: hear, interval: minute }\n`, 'minute'],
  [`  consumer:\n    - { key: c, queue: q, resolver: { function: hear, method: m } }\n`, 'resolver'],
])('a manifest that asks for what is not there is refused by name', async (modules, named) => {
  await open('');
  await expect(open(modules)).rejects.toThrow(named);
});
