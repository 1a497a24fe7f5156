import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { ensureInstalled } from './install.mjs';
import { inRoot, ROOT } from './root.mjs';
import { isStale } from './stale.mjs';

ensureInstalled();
if (isStale()) {
  console.log('Building.');
  const { status } = spawnSync(process.execPath, [inRoot('scripts/build.mjs')], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
// In this process, so that it gets the terminal's signals itself.
createRequire(import.meta.url)(inRoot('build/local.cjs'));
