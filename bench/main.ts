import { join } from 'node:path';
import { roundTrips } from './round-trips';
import { sealsVerified } from './seals';

async function main(): Promise<void> {
  const rows = await roundTrips(join(__dirname, '..'));
  process.stdout.write('What a call costs (requests of one run; "in a row": what a person waits for)\n\n');
  process.stdout.write('| Call | Jira | storage | in a row | bytes answered |\n|---|---|---|---|---|\n');
  for (const { operation, jira, storage, inARow, bytes } of rows) {
    process.stdout.write(`| ${operation} | ${jira} | ${storage} | ${inARow} | ${bytes} |\n`);
  }
  const { seals, verifying, timesParsing, longestTask } = await sealsVerified();
  process.stdout.write(
    `\n${seals} seals verified in ${verifying.toFixed(0)} ms, ${timesParsing.toFixed(0)} times what parsing them costs; longest task ${longestTask.toFixed(0)} ms.\n`,
  );
}

void main();
