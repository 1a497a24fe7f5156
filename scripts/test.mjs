/** `npm test`: everything that judges this project, in stages; ends with a summary of times. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { inRoot, ROOT } from './root.mjs';

ensureInstalled();
const { RECORD_TRAFFIC, SKIP_BROWSER } = process.env;
const env = { ...process.env };
if (RECORD_TRAFFIC) {
  env.RECORD_TRAFFIC = resolve(RECORD_TRAFFIC);
  mkdirSync(dirname(env.RECORD_TRAFFIC), { recursive: true });
  writeFileSync(env.RECORD_TRAFFIC, '');
}

// Read by the last stage.
env.RECORD_LOG = inRoot('build/app.log');

const bin = (tool, path) => [inRoot('node_modules', tool, path)];
const TSC = bin('typescript', 'bin/tsc');
const JEST = bin('jest', 'bin/jest.js');
const STAGES = {
  build: [inRoot('scripts/build.mjs')],
  'types: src': [...TSC, '--noEmit', '-p', '.'],
  'types: pages, tests, local': [...TSC, '--noEmit', '-p', 'tests'],
  lint: [...bin('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings'],
  // Each waits a part of its time, for its other thread, the browser or the app that waits: three keep two cores busy.
  'unit and flows': [...JEST, '--maxWorkers', '3', '--selectProjects', 'node', 'jsdom'],
  'find a browser': [inRoot('scripts/chromium.mjs')],
  browser: [...JEST, '--maxWorkers', '3', '--selectProjects', 'browser'],
  'the log of all that': [...JEST, '--selectProjects', 'log'],
};

const times = [];
let failed = false;

/** Runs one stage to its end; shows what it printed if it failed, or if `show`. Returns its standard output. */
async function run(name, show = false) {
  console.log(`… ${name}`);
  const start = Date.now();
  const child = spawn(process.execPath, STAGES[name], { cwd: ROOT, env });
  let [output, stdout] = ['', ''];
  child.stdout.on('data', (data) => {
    output += data;
    stdout += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  const code = await new Promise((done) => child.on('close', done));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  times.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(24)} ${seconds.padStart(6)} s`);
  if (code !== 0) failed = true;
  if (code !== 0 || show) process.stdout.write(`\n== ${name}\n${output}`);
  return { ok: code === 0, stdout, output };
}

async function inTurn(names) {
  for (const name of names) await run(name);
}

const started = Date.now();
let lastWords = '';
if ((await run('build', true)).ok) {
  rmSync(env.RECORD_LOG, { force: true });
  await Promise.all([
    inTurn(['types: src', 'types: pages, tests, local', 'lint']),
    run('unit and flows', true),
  ]);
  if (SKIP_BROWSER) times.push('       browser                  skipped (SKIP_BROWSER is set)');
  else {
    const found = await run('find a browser');
    env.CHROMIUM_LAUNCH = found.stdout;
    if (found.ok) await run('browser', true);
    else lastWords = found.output;
  }
  await run('the log of all that', true);
}

console.log(`\n${times.join('\n')}`);
console.log(`${failed ? 'FAILED' : 'ok    '} in ${((Date.now() - started) / 1000).toFixed(0)} s`);
// Why no browser starts, and the cure, are the last thing to be read.
if (lastWords) console.error(lastWords.trimEnd());
process.exit(failed ? 1 : 0);
