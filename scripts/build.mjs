import { rmSync, writeFileSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { inRoot } from './root.mjs';
import { BUILD_STAMP } from './stale.mjs';
import { checkWeights } from './weights.mjs';

ensureInstalled();
const [{ build }, vite, { BUNDLES, PAGES_CONFIG }] = await Promise.all([
  import('esbuild'),
  import('vite'),
  import('./bundles.mjs'),
]);

rmSync(BUILD_STAMP, { force: true });
const bundles = Object.values(BUNDLES).map((bundle) => build({ ...bundle, logLevel: 'warning' }));
const pages = vite.build({ configFile: PAGES_CONFIG, logLevel: 'warn' });
const results = await Promise.allSettled([pages, ...bundles]);
if (results.some(({ status }) => status === 'rejected')) {
  // esbuild has printed its errors, with their places, itself.
  if (results[0].status === 'rejected') console.error(results[0].reason.message);
  console.error('The build failed.');
  process.exit(1);
}

const tooHeavy = checkWeights(inRoot('static/dist'));
if (tooHeavy.length > 0) {
  console.error(`Too heavy to load: ${tooHeavy.join(', ')}.`);
  process.exit(1);
}
writeFileSync(BUILD_STAMP, '');
