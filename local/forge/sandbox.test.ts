import { setTimeout as wait } from 'node:timers/promises';
import { type FakeApp, jsonAnswer, startFakeApp } from '../../tests/harness/fake-app';
import { createClock } from '../clock';

const BACKEND = `
  import api, { route } from '@forge/api';
  let calls = 0;
  const read = async () => (await api.asUser().requestJira(route\`/rest/api/3/myself\`)).json();
  export const echo = async (pause: number) => {
    const before = await read();
    await new Promise((done) => setTimeout(done, pause));
    return [before, await read()];
  };
  export const dates = async () => {
    const first = [new Date().toISOString(), Date.now(), new Date(0).getTime(), new Date() instanceof Date];
    await read();
    return [...first, Date.now()];
  };
  export const count = () => ++calls;
  export const fail = () => { throw new Error('on purpose'); };
  export const hang = () => new Promise(() => {});
  export const spin = () => { for (;;) calls += 1; };
  export const leave = () => { setTimeout(() => read().then(() => { calls = 1000; }), 50); };
  export const egress = async () => {
    const http = await import('node:http');
    const refusal = (work: () => Promise<unknown>) => work().then(() => 'sent', (error: Error) => error.message);
    const get = () => new Promise((done, fail) => http.get('http://127.0.0.1:9', done).on('error', fail));
    return [await refusal(() => fetch('https://example.com/')), await refusal(() => api.fetch('https://example.com/')), await refusal(get)];
  };
  export const surroundings = () => [Object.keys(process.env), typeof (globalThis as any).__bridge];
`;
const NOW = Date.parse('2027-02-03T09:00:00Z');
const clock = createClock(NOW);
let app: FakeApp;
beforeAll(() => {
  app = startFakeApp(BACKEND, clock, 1_500);
});
afterAll(() => app.close());

test('200 invocations at once, by 200 people, are never mixed', async () => {
  const people = Array.from({ length: 200 }, (_, place) => `person-${place}`);
  const asked = new Map<string, number>();
  const results = await Promise.all(
    people.map((person) =>
      app.run('echo', [Math.random() * 20], async () => {
        await wait(Math.random() * 20);
        asked.set(person, (asked.get(person) ?? 0) + 1);
        return jsonAnswer({ person });
      }),
    ),
  );
  expect(results).toEqual(people.map((person) => [{ person }, { person }]));
  expect([...asked.values()]).toEqual(people.map(() => 2));
});

test('the app sees the host clock, also when it moves under way', async () => {
  const result = await app.run('dates', [], async () => {
    clock.advance(60_000);
    return jsonAnswer({});
  });
  clock.set(NOW);
  expect(result).toEqual(['2027-02-03T09:00:00.000Z', NOW, 0, true, NOW + 60_000]);
});

test('the thread stays warm between invocations, and starts cold when told', async () => {
  const before = (await app.run('count')) as number;
  expect(await app.run('count')).toBe(before + 1);
  await app.sandbox.restart();
  expect(await app.run('count')).toBe(1);
});

test('what the app throws reaches the caller', async () => {
  await expect(app.run('fail')).rejects.toThrow('on purpose');
  await expect(app.run('absent')).rejects.toThrow('exports no function absent');
});

test('an invocation over its deadline is ended alone, unless it blocks the thread', async () => {
  const count = (await app.run('count')) as number;
  await expect(app.run('hang')).rejects.toThrow('timeout');
  expect(await app.run('count')).toBe(count + 1);
  await expect(app.run('spin')).rejects.toThrow('timeout');
  await wait(700);
  expect(await app.run('count')).toBe(1);
});

test('a request sent after its function returned gets no answer', async () => {
  await app.run('leave');
  await wait(120);
  expect(await app.run('count')).toBeLessThan(1000);
});

test('nothing but Forge can be reached, and nothing of the machine is seen', async () => {
  const refused = expect.stringContaining('URL not included in the external fetch backend permissions');
  expect(await app.run('egress')).toEqual([refused, refused, refused]);
  expect(await app.run('surroundings')).toEqual([[], 'undefined']);
});
