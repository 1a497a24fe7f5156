/**
 * `npm run test:long`: the model of everything people, robots and a failing platform may do, in thousands of new plays,
 * and a company's mail over months. `MODEL_RUNS` says how many plays. They are played in rounds, each in a Jira of its
 * own: one that has grown old is slow.
 */
import { spawn, spawnSync } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { inRoot, ROOT } from './root.mjs';

const PLAYS = Number(process.env.MODEL_RUNS ?? 2000);
const PER_ROUND = 250;
const AT_ONCE = 2;
/** Weeks of mail in each round. */
const WEEKS = 12;
const JEST = [
  inRoot('node_modules/jest/bin/jest.js'),
  'tests/flows/model.test.ts',
  'tests/flows/notices-weeks.test.ts',
  '--runInBand',
  '--selectProjects',
  'node',
];

if (!(Number.isInteger(PLAYS) && PLAYS > 0)) {
  console.error(`MODEL_RUNS is "${process.env.MODEL_RUNS}": say how many plays, as a whole number above 0.`);
  process.exit(1);
}
ensureInstalled();
const built = spawnSync(process.execPath, [inRoot('scripts/build.mjs')], { cwd: ROOT, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

const seed = Date.now() % 1_000_000_000;
const rounds = Math.ceil(PLAYS / PER_ROUND);
let next = 0;
let played = 0;
let failed = false;

function playRound(round) {
  const plays = Math.min(PER_ROUND, PLAYS - round * PER_ROUND);
  const env = {
    ...process.env,
    MODEL_RUNS: String(plays),
    MODEL_SEED: String(seed + round),
    NOTICE_WEEKS: String(WEEKS),
  };
  return new Promise((done) => {
    const child = spawn(process.execPath, JEST, { cwd: ROOT, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
      });
    }
    child.on('close', (code) => {
      if (code === 0) played += plays;
      else failed = true;
      console.log(code === 0 ? `${played} of ${PLAYS} plays` : output);
      done();
    });
  });
}

async function playInTurn() {
  while (next < rounds && !failed) {
    const round = next;
    next += 1;
    await playRound(round);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, playInTurn));
process.exit(failed ? 1 : 0);
