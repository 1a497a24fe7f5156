import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const pages = readdirSync(root).filter((name) => name.endsWith('.html'));

/**
 * What every page needs from its first moment goes into one file: a browser fetches it once for all pages, and one
 * file packs better than many. What only forms need, and words for refusals and history, come when they are needed;
 * what one page alone needs goes with that page.
 */
const SHARED =
  /node_modules\/(preact|@forge\/(?!jira-bridge))|\/slim\/(?!jira-bridge)|rolldown\/runtime|preload-helper|static\/src\/(components\/)?(?!menu|disclosure|flag|role-tag|use-freshness|lead-to)[\w-]+\.tsx?$|\/domain\/(actions\/undo|calendar|decisions|format|jira-json|move|roles|words\/(date|decision|move|words))\.ts$/;

/** How an epic is judged: one file packs better than many here, too. */
const JUDGING = /\/domain\/(evaluate|standing|succession|report\/due)\.ts$/;

/** One page per module of the app; no inline script or style, which Forge's policy forbids. */
export default defineConfig({
  root,
  base: './',
  resolve: {
    alias: [
      { find: /^@forge\/bridge$/, replacement: join(root, 'slim', 'bridge.mjs') },
      { find: /^@forge\/jira-bridge$/, replacement: join(root, 'slim', 'jira-bridge.mjs') },
      { find: /^@forge\/i18n$/, replacement: join(root, 'slim', 'i18n.mjs') },
      // The bridge names only its index as what may be imported.
      { find: /^@forge\/bridge\/out\//, replacement: `${dirname(require.resolve('@forge/bridge'))}/` },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: pages.map((page) => join(root, page)),
      output: {
        codeSplitting: {
          groups: [
            { name: 'shared', test: SHARED },
            { name: 'judging', test: JUDGING },
          ],
        },
      },
    },
  },
});
