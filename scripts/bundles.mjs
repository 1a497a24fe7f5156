import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRoot } from './root.mjs';

const forNode = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', sourcemap: 'linked' };
const forBrowser = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
};

/**
 * The files below `src/` that functions of the manifest are in. Forge bundles each by itself, with all that it imports
 * (README of @forge/bundler).
 */
function handlerFiles() {
  const { modules } = parse(readFileSync(inRoot('manifest.yml'), 'utf8'));
  return [...new Set(modules.function.map(({ handler }) => handler.replace(/\.[^.]+$/, '')))];
}

/** What esbuild builds: the app's backend as Forge would run it, and the local Jira around it. */
export const BUNDLES = {
  backend: {
    ...forNode,
    entryPoints: handlerFiles().map((file) => ({ in: inRoot('src', file), out: file })),
    outdir: inRoot('build/backend'),
    outExtension: { '.js': '.cjs' },
  },
  sandbox: {
    ...forNode,
    entryPoints: [inRoot('local/forge/sandbox-worker.ts')],
    outfile: inRoot('build/sandbox.cjs'),
  },
  local: {
    ...forNode,
    entryPoints: [inRoot('local/cli.ts')],
    outfile: inRoot('build/local.cjs'),
    packages: 'external',
  },
  shell: {
    ...forBrowser,
    format: 'esm',
    sourcemap: 'linked',
    entryPoints: { main: inRoot('local/web/main.tsx'), tokens: inRoot('local/web/tokens.css') },
    outdir: inRoot('build/web'),
  },
  pageScripts: {
    ...forBrowser,
    format: 'iife',
    entryPoints: {
      bridge: inRoot('local/forge/bridge-shim.ts'),
      clock: inRoot('local/forge/page-clock-entry.ts'),
      'live-reload': inRoot('local/server/live-reload-page.ts'),
    },
    outdir: inRoot('build/web'),
  },
};

/** Vite's settings for the app's own pages. */
export const PAGES_CONFIG = inRoot('static/vite.config.mjs');
