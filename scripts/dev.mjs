/** `npm run dev`: builds on every change; open pages load anew, the local Jira starts anew where it must. */
import { fork } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { inRoot, ROOT } from './root.mjs';

ensureInstalled();
const [{ context }, vite, { BUNDLES, PAGES_CONFIG }] = await Promise.all([
  import('esbuild'),
  import('vite'),
  import('./bundles.mjs'),
]);

/** Bundles that the running process has loaded; the others are read anew by request or by message. */
const NEEDS_RESTART = ['local', 'sandbox'];

let server = null;
const start = () => {
  server = fork(inRoot('build/local.cjs'), process.argv.slice(2), {
    cwd: ROOT,
    env: { ...process.env, LOCAL_JIRA_LIVE: '1' },
  });
  server.once('exit', (code) => {
    if (code) process.exitCode = code;
  });
};
const restart = () => {
  if (!server || server.exitCode !== null) return start();
  server.once('exit', start);
  server.kill();
};
const built = (name) => {
  if (!server) return;
  if (NEEDS_RESTART.includes(name)) restart();
  else if (server.connected) server.send(name);
};

/** Calls `built` after every build of a bundle but the first. */
const report = (name) => ({
  name: 'report',
  setup(build) {
    build.onEnd(({ errors }) => {
      if (errors.length === 0) built(name);
    });
  },
});

await Promise.all(
  Object.entries(BUNDLES).map(async ([name, bundle]) => {
    const building = await context({ ...bundle, logLevel: 'warning', plugins: [report(name)] });
    await building.rebuild();
    await building.watch();
  }),
);
const pages = await vite.build({ configFile: PAGES_CONFIG, logLevel: 'warn', build: { watch: {} } });
await new Promise((resolve) => {
  pages.on('event', ({ code }) => {
    if (code !== 'END') return;
    built('pages');
    resolve();
  });
});
start();
