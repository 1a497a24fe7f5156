import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { createClock } from '../../local/clock';
import { type Local, openLocal } from '../../local/open';
import { ADA_ADMIN } from './people';
import { trafficRecorder } from './recorders';
import { ROOT } from './root';
import { TEST_NOW } from './test-jira';

export interface TinyAppOptions {
  /** Functions that the backend exports; each is a function of the manifest with the same key. `keep(what)` tells the test. */
  backend: string;
  /** `manifest.yml` below `modules:` without the functions, two spaces before each module type. */
  modules: string;
  /** Seconds by function key. */
  timeouts?: Record<string, number>;
  /** Folder of the database; without it, in memory. */
  dataDir?: string;
  /** Deadline of every invocation, milliseconds. */
  deadline?: number;
}

export interface TinyApp extends Local {
  /** What the backend has kept since this was last asked, oldest first. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what their own backend kept.
  kept(): Promise<any[]>;
}

/** An issue that the app may edit; what the backend keeps becomes properties of it. */
const NOTEBOOK = '/rest/api/3/issue/SHOP-1';

const PRELUDE = `
  import api, { assumeTrustedRoute } from '@forge/api';
  let notes = 0;
  const keep = async (what: unknown) => {
    const key = String((notes += 1)).padStart(6, '0');
    const body = JSON.stringify({ what });
    await api.asApp().requestJira(assumeTrustedRoute('${NOTEBOOK}/properties/' + key), { method: 'PUT', body });
  };
`;

/** The local Jira, seeded, with an app of a few lines. */
export async function openTinyApp(options: TinyAppOptions): Promise<TinyApp> {
  const { dataDir = ':memory:', deadline } = options;
  const appDir = buildApp(options);
  const record = trafficRecorder();
  const local = await openLocal({
    dataDir,
    appDir,
    clock: createClock(TEST_NOW),
    ...(record && { record }),
    ...(deadline !== undefined && { deadline }),
  }).catch((error: unknown) => {
    rmSync(appDir, { recursive: true });
    throw error;
  });
  if (!local.jira.isSeeded()) local.jira.seed(local.clock.now());
  const seen = new Set<string>();
  return {
    ...local,
    async kept() {
      const { body } = await local.rest(ADA_ADMIN, 'GET', `${NOTEBOOK}?fields=summary&properties=*all`);
      const all = Object.entries((body as { properties: Record<string, unknown> }).properties);
      const fresh = all.filter(([key]) => /^\d{6}$/.test(key) && !seen.has(key)).sort();
      for (const [key] of fresh) seen.add(key);
      return fresh.map(([, value]) => (value as { what?: unknown }).what ?? null);
    },
    async close() {
      await local.close();
      rmSync(appDir, { recursive: true });
    },
  };
}

function buildApp({ backend, modules, timeouts = {} }: TinyAppOptions): string {
  const appDir = mkdtempSync(join(tmpdir(), 'tiny-app-'));
  const build = join(appDir, 'build');
  const names = [...backend.matchAll(/export const (\w+)/g)].map((match) => match[1] ?? '');
  const functions = names.map((name) => {
    const timeout = timeouts[name] === undefined ? '' : `, timeoutSeconds: ${timeouts[name]}`;
    return `    - { key: ${name}, handler: backend.${name}${timeout} }\n`;
  });
  writeFileSync(join(appDir, 'manifest.yml'), `${MANIFEST}  function:\n${functions.join('')}${modules}`);
  const settings = { bundle: true, platform: 'node', format: 'cjs' } as const;
  const stdin = { contents: PRELUDE + backend, resolveDir: ROOT, loader: 'ts' } as const;
  buildSync({ ...settings, stdin, outfile: join(build, 'backend/backend.cjs') });
  const worker = join(ROOT, 'local/forge/sandbox-worker.ts');
  buildSync({ ...settings, entryPoints: [worker], outfile: join(build, 'sandbox.cjs') });
  return appDir;
}

const MANIFEST = `app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-0000000071e7
  runtime: { name: nodejs22.x }
permissions:
  scopes: ['read:jira-work', 'write:jira-work', 'read:jira-user', 'storage:app']
modules:
`;
