/** `npm run screenshots`: the browser tests once more, keeping the pictures they take for the README. */
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { inRoot, ROOT } from './root.mjs';

ensureInstalled();
const env = { ...process.env, SCREENSHOTS: inRoot('docs', 'screenshots') };
for (const args of [
  [inRoot('scripts/build.mjs')],
  [inRoot('node_modules/jest/bin/jest.js'), '--selectProjects', 'browser', '--runInBand'],
]) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
