import { join } from 'node:path';
import { Hono } from 'hono';
import { contentSecurityPolicy } from '../forge/csp';
import type { Local } from '../open';
import { clockScript } from './clock-script';
import { readStatic } from './files';
import { onlyThisMachine, type ServerPorts, shellOrigins } from './origins';
import { answerError } from './web-error';

/** What Forge's CDN puts first into the head of each page; the files on disk stay as they are. */
const INJECTED = `<script src="/.local/clock.js"></script><script src="/.local/bridge.js"></script><link rel="stylesheet" href="/.local/tokens.css">`;

/** What is built under a name of its content, another with other content. */
const HASHED = /^\/\w+\/assets\/[\w-]+-[\w-]{8}\.(js|css)$/;

/** The app's pages, as Forge's CDN serves them: on an origin of their own, under Forge's policy. */
export function createPagesApp(local: Local, ports: ServerPorts): Hono {
  const app = new Hono();
  const web = join(local.appDir, 'build', 'web');
  const policy = contentSecurityPolicy(shellOrigins(ports));
  app.onError(answerError);
  app.use(onlyThisMachine);
  app.use(async (context, next) => {
    await next();
    // One that is missing may be there after the next build.
    const isKept = HASHED.test(context.req.path) && context.res.ok;
    context.header('cache-control', isKept ? 'public, max-age=31536000, immutable' : 'no-store');
    context.header('x-content-type-options', 'nosniff');
  });

  app.get('/.local/clock.js', () => clockScript(local));
  app.get('/.local/:name', (c) => {
    const file = readStatic(web, c.req.param('name'));
    return file ? c.body(new Uint8Array(file.content), 200, { 'content-type': file.type }) : c.notFound();
  });
  app.get('/:resource/*', (c) => {
    const resource = c.req.param('resource');
    const folder = local.manifest.resources.get(resource);
    const path = decodeURIComponent(c.req.path.slice(resource.length + 1));
    const file = folder === undefined ? null : readStatic(join(local.appDir, folder), path);
    if (!file) return c.notFound();
    if (!path.endsWith('.html'))
      return c.body(new Uint8Array(file.content), 200, { 'content-type': file.type });
    const html = file.content.toString('utf8').replace(/<head[^>]*>/i, (head) => head + INJECTED);
    return c.body(html, 200, { 'content-type': file.type, 'content-security-policy': policy });
  });
  return app;
}
