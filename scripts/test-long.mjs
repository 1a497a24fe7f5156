/** `npm run test:long`: the model of everything people, robots and a failing platform may do, in thousands of new plays. */
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { inRoot, ROOT } from './root.mjs';

ensureInstalled();
const env = { MODEL_RUNS: '2000', ...process.env };
for (const args of [
  [inRoot('scripts/build.mjs')],
  [inRoot('node_modules/jest/bin/jest.js'), 'tests/flows/model.test.ts', '--selectProjects', 'node'],
]) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
