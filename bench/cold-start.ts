import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock } from '../local/clock';
import { people, shop } from '../local/jira/seed/world';
import { openLocal } from '../local/open';
import { type Bundle, backendBundle } from './backend-bundle';
import { median } from './median';

const RUNS = 7;

export interface ColdStart {
  bundle: Bundle;
  /** Milliseconds to load the backend in a fresh process of Node, and a module with nothing in it. */
  loaded: number;
  empty: number;
  /** The same of each of the app's functions, were it alone in its bundle, in the bundle's order. */
  alone: number[];
  /** Milliseconds until the panel's first call is answered by a fresh thread, and by a warm one. */
  firstCall: number;
  warmCall: number;
}

/** How large the backend is, and what somebody waits longer whose call finds no warm instance. */
export async function coldStart(appDir: string): Promise<ColdStart> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'));
  const bundle = await backendBundle(appDir);
  const made = ['module.exports = {};\n', ...bundle.alone.map(({ code }) => code)].map((code, at) => {
    const file = join(folder, `${at}.cjs`);
    writeFileSync(file, code);
    return file;
  });
  const files = [join(appDir, 'build/backend.cjs'), ...made];
  const times = files.map((): number[] => []);
  // One after the other, each time round, so that what else the machine does is felt by all.
  for (let run = 0; run < RUNS; run += 1)
    for (const [at, file] of files.entries()) times[at]?.push(loadedIn(file));
  rmSync(folder, { recursive: true });
  const [loaded = 0, empty = 0, ...alone] = times.map(median);
  return { bundle, loaded, empty, alone, ...(await firstCalls(appDir)) };
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

export function coldStartTable({ bundle, loaded, empty, alone, firstCall, warmCall }: ColdStart): string {
  const kB = (bytes: number) => `${(bytes / 1e3).toFixed(0)} kB`;
  const ms = (time: number) => `${time.toFixed(0)} ms`;
  const list = (all: Bundle['by']) => all.map(([name, bytes]) => `${name} ${kB(bytes)}`).join(', ');
  return (
    `\nThe backend: ${kB(bundle.raw)}, ${kB(bundle.gzip)} gzip; loaded by a fresh process in ${loaded.toFixed(0)} ms (${(loaded / empty).toFixed(0)} × an empty module)\n` +
    `  first call answered in ${firstCall.toFixed(0)} ms by a fresh thread, ${warmCall.toFixed(0)} ms by a warm one (${(firstCall / warmCall).toFixed(1)} ×)\n` +
    `  largest: ${list(bundle.by.slice(0, 10))}\n` +
    `  each function by itself: ${bundle.alone.map(({ name, bytes }, at) => `${name} ${kB(bytes)}, ${ms(alone[at] ?? 0)}`).join('; ')}\n`
  );
}
