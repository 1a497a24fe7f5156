/** How a page of the app and the shell call each other over one message port; both sides use it. */

/** What a page greets the shell with, beside the port to talk over. */
export const HELLO = 'local-forge-bridge';

/** Answers one command of the other side. */
export type CommandHandler = (command: string, payload: unknown) => unknown;

export interface BridgePeer {
  call(command: string, payload?: unknown): Promise<unknown>;
  close(): void;
}

type Message =
  | { type: 'call'; id: number; command: string; payload: unknown }
  | { type: 'callback'; id: number; callback: number; args: unknown }
  | { type: 'answer'; id: number; ok: true; value: unknown }
  | { type: 'answer'; id: number; ok: false; message: string };

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The member that stands for a function, which no message can carry. */
const CALLBACK = '__bridgeCallback';

/**
 * Joins a message port to a handler. Functions inside payloads and answers become callable on the other side,
 * where they return promises. An error crosses as its message.
 */
export function connectPeer(port: MessagePort, handle: CommandHandler): BridgePeer {
  const waiting = new Map<number, Waiting>();
  const callbacks: ((...args: unknown[]) => unknown)[] = [];
  let lastId = 0;

  const ask = (message: (id: number) => Message): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      port.postMessage(message(id));
    });
  };
  const encode = (value: unknown): unknown => {
    if (typeof value === 'function') return { [CALLBACK]: callbacks.push(value as () => unknown) - 1 };
    return mapMembers(value, encode);
  };
  const decode = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && CALLBACK in value) {
      const callback = Number(value[CALLBACK]);
      return (...args: unknown[]) => ask((id) => ({ type: 'callback', id, callback, args: encode(args) }));
    }
    return mapMembers(value, decode);
  };
  const perform = async (message: Exclude<Message, { type: 'answer' }>) => {
    try {
      const value = await (message.type === 'call'
        ? handle(message.command, decode(message.payload))
        : callbacks[message.callback]?.(...(decode(message.args) as unknown[])));
      port.postMessage({ type: 'answer', id: message.id, ok: true, value: encode(value) });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      port.postMessage({ type: 'answer', id: message.id, ok: false, message: text });
    }
  };

  port.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type !== 'answer') return void perform(data);
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(decode(data.value));
    else asked?.reject(new Error(data.message));
  };
  return {
    call: (command, payload) => ask((id) => ({ type: 'call', id, command, payload: encode(payload) })),
    close: () => port.close(),
  };
}

function mapMembers(value: unknown, map: (member: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, map(member)]));
}

/** An object literal, of whatever window; not a Blob or a Date. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
