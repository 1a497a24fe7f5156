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
  /node_modules\/(preact|@forge\/(?!jira-bridge))|\/slim\/(?!jira-bridge)|rolldown\/runtime|preload-helper|static\/src\/(components\/)?(?!menu|disclosure|field|flag|role-tag|use-freshness|lead-to|unsent)[\w-]+\.tsx?$|\/domain\/(agreement|calendar|capacity|decisions|format|jira-json|move|roles|settings|undo-note|words\/(date|decision|move|words))\.ts$/;

/** How an epic is judged: one file packs better than many here, too. */
const JUDGING = /\/domain\/(evaluate|standing|succession|report\/due)\.ts$/;

/** What panel and My turn show of one epic and of what is done there: the panel has it from the first. */
const ONE_EPIC =
  /\/epic\/(move-line|open-work|long-text)\.tsx?$|\/components\/flag\.tsx$|\/domain\/refusal\.ts$/;

/** What reads dates as they are written, and says when something was. */
const DATES = /\/domain\/(date-field|record|words\/when)\.ts$/;

/** Whose an epic is, and what its owners suggest each other. */
const OWNERS = /\/domain\/(owners|words\/suggestion)\.ts$/;

/** What most forms are made of, with its styles: fetched with the first of them. */
const FORMS = /\/components\/(field|forms\/(select|checkbox))\.tsx$/;

/**
 * Chromium compiles what begins so while it is fetched, beside the page's own thread (V8: explicit compile hints), and
 * not function by function as each is called first: the first rows of the report take two thirds of the time. Other
 * browsers read a comment.
 */
const COMPILED_AHEAD = '//# allFunctionsCalledOnLoad\n';
const FROM_THE_FIRST = ['shared', 'judging'];

const compiledAhead = {
  name: 'compiled-ahead',
  generateBundle: {
    // It counts at the very beginning alone, where Vite puts something of its own.
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.isEntry || FROM_THE_FIRST.includes(chunk.name)) chunk.code = COMPILED_AHEAD + chunk.code;
    },
  },
};

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
  plugins: [compiledAhead],
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
            { name: 'one-epic', test: ONE_EPIC },
            { name: 'dates', test: DATES },
            { name: 'owners', test: OWNERS },
            { name: 'forms', test: FORMS },
          ],
        },
      },
    },
  },
});
