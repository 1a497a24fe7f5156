import { epics } from '../../local/jira/seed/world';
import { BEN_EM } from '../harness/people';
import { openTinyApp, type TinyApp } from '../harness/tiny-app';

const BACKEND = `
  import { InvocationError, Queue } from '@forge/events';
  const queue = new Queue({ key: 'work' });
  const told = (push: Promise<unknown>) => push.then(() => 'kept', (error: Error) => error.constructor.name + ': ' + error.message);
  export const push = async ({ issue }: any) => {
    const { jobId } = await queue.push([{ body: { n: 1 } }, { body: { n: 2 }, delayInSeconds: 90 }]);
    await keep(jobId);
  };
  export const misuse = async () => {
    await keep([
      await told(new Queue({ key: 'nowhere' }).push({ body: {} })),
      await told(queue.getStats('job')),
    ]);
  };
  export const consume = async (event: object, context: object) => keep({ event, context });
  export const retry = async (event: any) => {
    await keep(event.retryContext);
    return event.retryContext ? undefined : new InvocationError({ retryAfter: 5, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { at: 1 } });
  };
  export const together = async ({ body }: any) => {
    await keep('begins');
    await new Promise((done) => setTimeout(done, 30));
    await keep('ends');
  };
  export const several = async () => {
    const event = { body: {}, concurrency: { key: 'one', limit: 1 } };
    await queue.push([event, event, event]);
  };
  export const raw = async () => {
    const post = async (payload: unknown) => {
      const path = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';
      const body = JSON.stringify({ queueName: 'work', jobId: 'j', payload });
      const target = { type: 'fpp', provider: 'app', remote: 'stargate' };
      return (await (globalThis as any).__forge_fetch__(target, path, { method: 'POST', body })).status;
    };
    const large = { body: { text: 'x'.repeat(120_000) } };
    await keep([
      await post([]),
      await post([{ body: 'text' }]),
      await post(Array.from({ length: 51 }, () => ({ body: {} }))),
      await post([{ body: {}, delayInSeconds: 901 }]),
      await post([{ body: { text: 'x'.repeat(200 * 1024) } }]),
      await post([large]),
      await post([{ body: {} }]),
    ]);
  };
`;

const modules = (onUpdate: string, consumer: string) => `  trigger:
    - { key: updates, function: ${onUpdate}, events: ['avi:jira:updated:issue'] }
  consumer:
    - { key: worker, queue: work, function: ${consumer} }
`;

let app: TinyApp;
afterEach(() => app.close());

async function start(onUpdate: string, consumer: string, timeouts: Record<string, number> = {}) {
  app = await openTinyApp({ backend: BACKEND, modules: modules(onUpdate, consumer), timeouts });
  const fields = { duedate: '2028-05-05' };
  await app.rest(BEN_EM, 'PUT', `/rest/api/3/issue/${epics.farAhead}`, { fields });
}

test('what is pushed reaches the consumer, after its delay', async () => {
  await start('push', 'consume');
  await app.tick();
  const [jobId] = await app.kept();
  expect((await app.tick()).delivered).toBe(1);
  expect(app.pending().map(({ payload }) => payload.body)).toEqual([{ n: 2 }]);
  app.clock.advance(91_500);
  expect((await app.tick()).delivered).toBe(1);
  const [first, second] = await app.kept();
  const eventId = expect.stringMatching(/^[\da-f-]{36}$/);
  expect(first.event).toEqual({ queueName: 'work', jobId, eventId, body: { n: 1 } });
  expect(second.event).toMatchObject({ jobId, body: { n: 2 }, delayInSeconds: 90 });
  expect(first.event.eventId).not.toBe(second.event.eventId);
  expect(first.context).toEqual({ installContext: expect.any(String) });
});

test('an InvocationError brings it again, with what it gave along', async () => {
  await start('push', 'retry');
  expect(await app.deliver()).toMatchObject({ delivered: 3, retried: 2, failures: [] });
  const retryContext = { retryCount: 1, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { at: 1 } };
  const [, ...kept] = await app.kept();
  expect(kept.sort()).toEqual([retryContext, retryContext, null, null]);
});

test('events of one concurrency key run one after the other', async () => {
  await start('several', 'together');
  app.switches.set({ events: { ...app.switches.get().events, lateness: { min: 0, max: 0 } } });
  await app.tick();
  app.clock.advance(10_000);
  for (let rounds = 0; rounds < 4; rounds++) await app.tick();
  expect(await app.kept()).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends']);
});

test('an unknown queue and what these queues cannot do are refused by name', async () => {
  await start('misuse', 'consume');
  await app.deliver();
  const [[unknown, stats]] = await app.kept();
  expect(unknown).toMatch(/^InternalServerError: 404 .*nowhere/);
  expect(stats).toMatch(/^InternalServerError: 501 .*queue\/stats/);
});

test('Forge’s limits hold where the SDK does not look', async () => {
  await start('raw', 'consume', { consume: 900 });
  await app.deliver();
  expect((await app.kept())[0]).toEqual([400, 400, 400, 400, 413, 202, 201]);
});
