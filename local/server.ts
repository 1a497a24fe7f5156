import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Local } from './open';
import type { LiveReload } from './server/live-reload';
import type { ServerPorts } from './server/origins';
import { createPagesApp } from './server/pages';
import { createShellApp } from './server/shell';

/** A port that cannot be had. */
export class PortTaken extends Error {}

/** The two ports, taken before there is anything to serve: until `serve`, requests are answered 503. */
export interface Listeners {
  ports: ServerPorts;
  serve(local: Local, live: LiveReload | null): void;
  close(): Promise<void>;
}

/** How often the server looks for what is due, milliseconds of real time. */
const PUMP_EVERY = 100;

/** Runs what Forge runs by itself, and says what it gave up on. */
async function deliverDue(local: Local): Promise<void> {
  const { failures } = await local.tick();
  for (const { moduleKey, name, attempts, message } of failures)
    process.stderr.write(`${moduleKey} (${name}) was given up after ${attempts} attempts: ${message}\n`);
}

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Listens on loopback only: the shell on `port`, the app's pages on the next; `null` takes two free ports. */
export async function listen(port: number | null): Promise<Listeners> {
  const shell = await openPort(port ?? 0);
  const pages = await openPort(port === null ? 0 : port + 1).catch(async (error) => {
    await shell.close();
    throw error;
  });
  const ports = { shell: shell.port, pages: pages.port };
  let timer: NodeJS.Timeout | undefined;
  return {
    ports,
    serve(local, live) {
      shell.handle(getRequestListener(createShellApp(local, ports, live).fetch));
      pages.handle(getRequestListener(createPagesApp(local, ports).fetch));
      timer = setInterval(() => void deliverDue(local), PUMP_EVERY).unref();
    },
    close: async () => {
      clearInterval(timer);
      await Promise.all([shell.close(), pages.close()]);
    },
  };
}

async function openPort(port: number) {
  let listener: Listener = (_, response) =>
    response.writeHead(503, { 'retry-after': '1' }).end('Starting.\n');
  const server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(taken ? new PortTaken(`Port ${port} is taken. Choose another with --port N.`) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    handle: (next: Listener) => {
      listener = next;
    },
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
