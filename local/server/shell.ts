import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Local } from '../open';
import { TOKEN_META } from '../web-api';
import { drawAvatar } from './avatars';
import { clockScript } from './clock-script';
import { readStatic } from './files';
import type { LiveReload } from './live-reload';
import { createLocalApi } from './local-api';
import { onlyThisMachine, pagesOrigins, type ServerPorts } from './origins';
import { answerRest } from './rest';
import { answerError } from './web-error';

/** Addresses that the shell's own router knows; others answer 404, with the same page. */
const PAGES = [
  '/',
  '/browse/:key',
  '/projects',
  '/projects/:key',
  '/projects/:key/apps/:module',
  '/projects/:key/versions',
  '/projects/:key/settings',
  '/projects/:key/settings/apps/:module',
  '/jira/software/projects/:key',
  '/jira/software/projects/:key/versions',
  '/jira/software/projects/:key/settings',
  '/jira/software/projects/:key/apps/:app/:environment/*',
  '/jira/software/projects/:key/settings/apps/:app/:environment/*',
  '/issues',
  '/issues/',
  '/outbox',
  '/outbox/:mail',
  '/switches',
];

/** The local Jira's own pages, its REST API and the calls of its pages. */
export function createShellApp(local: Local, ports: ServerPorts, live: LiveReload | null): Hono {
  const app = new Hono();
  const token = randomBytes(24).toString('base64url');
  const web = join(local.appDir, 'build', 'web');
  const html = indexHtml(token, live !== null);
  const policy = shellPolicy(pagesOrigins(ports));
  app.onError(answerError);
  app.use(onlyThisMachine);
  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
    context.header('content-security-policy', policy);
  });

  app.get('/local/avatar/*', (c) => drawAvatar(local, c.req.path));
  app.get('/rest/api/2/universal_avatar/*', (c) => drawAvatar(local, c.req.path));
  app.all('/rest/*', (c) => answerRest(local, c.req.raw));
  if (live) app.get('/local/live', (c) => live.connect(c));
  app.route('/local', createLocalApi(local, token, ports));
  app.get('/assets/clock.js', () => clockScript(local));
  app.get('/assets/:name', (c) => {
    const file = readStatic(web, c.req.param('name'));
    return file ? c.body(new Uint8Array(file.content), 200, { 'content-type': file.type }) : c.notFound();
  });
  for (const path of PAGES) app.get(path, (c) => c.html(html));
  app.get('*', (c) => c.html(html, 404));
  return app;
}

/** What the shell is made of: its own files, and the app's pages in frames. Nobody may frame it. */
function shellPolicy(frames: string[]): string {
  return [
    "default-src 'self'",
    "img-src 'self' data:",
    // Mails are shown in a frame of this page, and their looks stand in attributes.
    "style-src-attr 'unsafe-inline'",
    `frame-src ${frames.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function indexHtml(token: string, live: boolean): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="${TOKEN_META}" content="${token}">
<title>Local Jira</title>
<link rel="icon" href="data:,">
<script src="/assets/clock.js"></script>
<link rel="stylesheet" href="/assets/tokens.css">
<link rel="stylesheet" href="/assets/main.css">
<script type="module" src="/assets/main.js"></script>
${live ? '<script src="/assets/live-reload.js"></script>' : ''}
</head>
<body><div id="root"></div></body>
</html>
`;
}
