import { type CommandHandler, connectPeer } from './bridge-wire';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const peer of open.splice(0)) peer.close();
});

/** The page's end of a bridge whose other end answers by `handle`. */
function pageOf(handle: CommandHandler) {
  const { port1, port2 } = new MessageChannel();
  const page = connectPeer(port1, () => undefined);
  open.push(page, connectPeer(port2, handle));
  return page;
}

test('payloads and answers cross, errors as their message', async () => {
  const page = pageOf((command, payload) => {
    if (command === 'fail') throw new Error('on purpose');
    return { command, payload };
  });
  expect(await page.call('echo', { a: [1, null] })).toEqual({ command: 'echo', payload: { a: [1, null] } });
  await expect(page.call('fail')).rejects.toThrow('on purpose');
});

test('functions are called where they were made, as often as wanted', async () => {
  const heard: unknown[] = [];
  const callbacks: ((payload: unknown) => Promise<unknown>)[] = [];
  const page = pageOf((_, payload) => {
    callbacks.push((payload as { callback: (payload: unknown) => Promise<unknown> }).callback);
    return { unsubscribe: () => callbacks.pop() !== undefined };
  });
  const answer = await page.call('on', { callback: (payload: unknown) => heard.push(payload) });
  await callbacks[0]?.({ n: 1 });
  expect(await callbacks[0]?.({ n: 2 })).toBe(2);
  expect(heard).toEqual([{ n: 1 }, { n: 2 }]);
  expect(await (answer as { unsubscribe(): Promise<boolean> }).unsubscribe()).toBe(true);
  expect(callbacks).toEqual([]);
});

test('calls under way at once get each its own answer', async () => {
  const page = pageOf(async (_, payload) => {
    await new Promise((done) => setTimeout(done, Math.random() * 5));
    return payload;
  });
  const asked = Array.from({ length: 50 }, (_, place) => place);
  expect(await Promise.all(asked.map((place) => page.call('echo', place)))).toEqual(asked);
});
