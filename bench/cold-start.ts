import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock } from '../local/clock';
import { people, shop } from '../local/jira/seed/world';
import { openLocal } from '../local/open';
import { type Backend, backendBundles } from './backend-bundle';
import { median } from './median';

const RUNS = 7;

export interface ColdStart {
  backend: Backend;
  /** Milliseconds to load each bundle in a fresh process of Node, in the backend's order. */
  loaded: number[];
  /** The same of one bundle for all functions, and of a module with nothing in it. */
  together: number;
  empty: number;
  /** Milliseconds until the panel's first call is answered by a fresh thread, and by a warm one. */
  firstCall: number;
  warmCall: number;
}

/** How large the backend is, and what somebody waits longer whose call finds no warm instance. */
export async function coldStart(appDir: string): Promise<ColdStart> {
  const backend = await backendBundles(appDir);
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'));
  const codes = ['module.exports = {};\n', backend.together.code, ...backend.bundles.map(({ code }) => code)];
  const files = codes.map((code, at) => {
    const file = join(folder, `${at}.cjs`);
    writeFileSync(file, code);
    return file;
  });
  const times = files.map((): number[] => []);
  // One after the other, each time round, so that what else the machine does is felt by all.
  for (let run = 0; run < RUNS; run += 1)
    for (const [at, file] of files.entries()) times[at]?.push(loadedIn(file));
  rmSync(folder, { recursive: true });
  const [empty = 0, together = 0, ...loaded] = times.map(median);
  return { backend, loaded, together, empty, ...(await firstCalls(appDir)) };
}

/** Node loads its own `fetch` when it is used first; Forge's runtime has used it by the time that it loads an app. */
function loadedIn(file: string): number {
  const script =
    'globalThis.Response; const start = performance.now(); require(process.argv[1]); console.log(performance.now() - start);';
  return Number(execFileSync(process.execPath, ['-e', script, file], { encoding: 'utf8' }));
}

async function firstCalls(appDir: string): Promise<Pick<ColdStart, 'firstCall' | 'warmCall'>> {
  const clock = createClock();
  const local = await openLocal({ dataDir: ':memory:', appDir, clock, log: () => {} });
  local.jira.seed(local.clock.now());
  const request = { moduleKey: 'epic-context', issueKey: shop.expressPay, functionKey: 'open', payload: {} };
  const timed = async () => {
    const start = performance.now();
    const answer = await local.invoke(people.priya, request);
    if ('error' in answer) throw new Error(answer.error.message);
    return performance.now() - start;
  };
  const first: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await local.restartApp();
    first.push(await timed());
    warm.push(await timed());
  }
  await local.close();
  return { firstCall: median(first), warmCall: median(warm) };
}

export function coldStartTable(start: ColdStart): string {
  const { backend, loaded, together, empty, firstCall, warmCall } = start;
  const ms = (time: number) => `${time.toFixed(0)} ms`;
  const lines = backend.bundles.map(
    ({ name, raw, gzip }, at) =>
      `  ${name.padEnd(14)} ${kB(raw).padStart(7)} ${kB(gzip).padStart(7)} gzip ${ms(loaded[at] ?? 0).padStart(6)}\n`,
  );
  const { by = [], name = '' } = backend.bundles[0] ?? {};
  const largest = by.slice(0, 10).map(([each, bytes]) => `${each} ${kB(bytes)}`);
  return (
    `\nThe backend, as each function loads it in a fresh process\n${lines.join('')}` +
    `  one bundle for all would have ${kB(backend.together.raw)} and take ${ms(together)}; an empty module takes ${empty.toFixed(1)} ms\n` +
    `  the largest part of ${name}: ${largest.join(', ')}\n` +
    `  the panel's first call is answered in ${ms(firstCall)} by a fresh thread, ${ms(warmCall)} by a warm one (${(firstCall / warmCall).toFixed(1)} ×)\n`
  );
}

function kB(bytes: number): string {
  return `${(bytes / 1e3).toFixed(0)} kB`;
}
