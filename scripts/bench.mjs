/** `npm run bench`: what calls of the app cost, counted and as ratios of one run. */
import { spawnSync } from 'node:child_process';
import { ensureInstalled, install } from './install.mjs';
import { inRoot, ROOT } from './root.mjs';
import { isStale } from './stale.mjs';

ensureInstalled();
if (!install(inRoot('bench/standard-stack')))
  console.error('React and Atlaskit are not installed: nothing is compared with them.');
if (isStale()) spawnSync(process.execPath, [inRoot('scripts/build.mjs')], { cwd: ROOT, stdio: 'inherit' });
const { build } = await import('esbuild');
await build({
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  entryPoints: [inRoot('bench/main.ts')],
  outfile: inRoot('build/bench.cjs'),
  logLevel: 'warning',
});
process.exit(
  spawnSync(process.execPath, [inRoot('build/bench.cjs'), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
  }).status ?? 1,
);
