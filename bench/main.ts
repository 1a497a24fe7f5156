import { join } from 'node:path';
import { roundTrips } from './round-trips';
import { sealsMadeAndVerified } from './seals';
import { hoursToRepair } from './sweep';

/** Milliseconds that nothing may hold up a page or an instance for. */
const LONGEST_TASK = 50;

async function main(): Promise<void> {
  const rows = await roundTrips(join(__dirname, '..'));
  process.stdout.write('What a call costs (requests of one run; "in a row": what a person waits for)\n\n');
  process.stdout.write('| Call | Jira | storage | in a row | bytes answered |\n|---|---|---|---|---|\n');
  for (const { operation, jira, storage, inARow, bytes } of rows) {
    process.stdout.write(`| ${operation} | ${jira} | ${storage} | ${inARow} | ${bytes} |\n`);
  }
  const { seals, made, verified, parsing } = await sealsMadeAndVerified();
  const cost = ({ ms, longestTask }: { ms: number; longestTask: number }) =>
    `${ms.toFixed(0)} ms (${(ms / parsing).toFixed(0)} times what parsing them costs), longest task ${longestTask.toFixed(0)} ms`;
  process.stdout.write(`\n${seals} seals\n  made in ${cost(made)}\n  verified in ${cost(verified)}\n`);
  if (Math.max(made.longestTask, verified.longestTask) > LONGEST_TASK) {
    process.stdout.write(`A task took more than ${LONGEST_TASK} ms.\n`);
    process.exitCode = 1;
  }
  const { epics, altered, half, all, mostPoints } = await hoursToRepair(join(__dirname, '..'));
  process.stdout.write(
    `\n${altered} of ${epics} copies altered: half of them right after ${half} hours, all after ${all ?? 'more than 100'}; ` +
      `at most ${mostPoints} of Jira's points in an hour\n`,
  );
}

void main();
