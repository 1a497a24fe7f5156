import { Hono } from 'hono';
import type { Local } from '../open';
import type { MailView, OutboxView, UnderWayView } from '../web-api';
import { loggedIn } from './acting';
import { readBody } from './parse';
import { parseAccount, parseAutomation, parseMove } from './parse-events';
import { WebError } from './web-error';

/** What happens without a page: events and schedules, mails, robots, accounts; and the move that Jira does in its own pages. */
export function createEventsApi(local: Local): Hono {
  const api = new Hono();
  api.get('/events', (c) => c.json(viewUnderWay(local)));
  api.post('/events/deliver', async (c) => c.json(await local.deliver()));
  api.post('/schedules/:key', async (c) => {
    const key = c.req.param('key');
    if (!local.manifest.schedules.some((schedule) => schedule.key === key))
      throw new WebError(404, `The app has no scheduled trigger ${key}.`);
    await local.runSchedule(key);
    return c.body(null, 204);
  });
  api.get('/outbox', (c) => c.json({ mails: local.outbox().map(viewMail(local)) } satisfies OutboxView));
  api.post('/automation', async (c) => {
    const { robot, issueKeys, change } = parseAutomation(await readBody(c));
    local.automation(robot, issueKeys, change);
    return c.body(null, 204);
  });
  api.post('/move', async (c) => {
    const accountId = loggedIn(local, c);
    const { issueKey, ...destination } = parseMove(await readBody(c));
    return c.json({ key: local.jira.move(accountId, issueKey, destination) });
  });
  api.put('/accounts', async (c) => {
    const { accountId, state } = parseAccount(await readBody(c));
    if (!local.jira.person(accountId)) throw new WebError(404, `There is no person ${accountId}.`);
    if (state === 'closed') local.jira.closeAccount(accountId);
    else local.jira.setActive(accountId, state === 'active');
    return c.body(null, 204);
  });
  return api;
}

function viewUnderWay(local: Local): UnderWayView {
  return {
    pending: local.pending().map(({ moduleKey, name, due }) => ({ moduleKey, name, due })),
    schedules: local.manifest.schedules.map(({ key, interval }) => ({ key, interval })),
  };
}

const viewMail =
  ({ jira }: Local) =>
  (mail: ReturnType<Local['outbox']>[number]): MailView => ({
    ...mail,
    toName: jira.nameOf(mail.to),
    fromName: jira.nameOf(mail.from),
  });
