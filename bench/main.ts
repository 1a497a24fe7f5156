import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coldStart, coldStartTable } from './cold-start';
import { contention, contentionTable, isAllKept } from './contention';
import { panelOpened, panelTable } from './panel';
import { type AtScale, reportAtScale } from './report-at-scale';
import { isComplete, refusedLine } from './report-refused';
import { costsTable, roundTrips } from './round-trips';
import { sealsMadeAndVerified } from './seals';
import { besideStandardStack, besideTable } from './standard-stack';
import { hoursToRepair } from './sweep';

/** Milliseconds that nothing may hold up a page or an instance for. */
const LONGEST_TASK = 50;

const root = join(__dirname, '..');
const { values: options } = parseArgs({ options: { json: { type: 'string' } } });

async function main(): Promise<void> {
  const rows = await roundTrips(root);
  process.stdout.write(costsTable(rows));
  const panel = await panelOpened(root);
  process.stdout.write(panelTable(panel));
  const start = await coldStart(root);
  process.stdout.write(coldStartTable(start));
  const { seals, made, verified, parsing } = await sealsMadeAndVerified();
  const cost = ({ ms, longestTask }: { ms: number; longestTask: number }) =>
    `${ms.toFixed(0)} ms (${(ms / parsing).toFixed(0)} times what parsing them costs), longest task ${longestTask.toFixed(0)} ms`;
  process.stdout.write(`\n${seals} seals\n  made in ${cost(made)}\n  verified in ${cost(verified)}\n`);
  if (Math.max(made.longestTask, verified.longestTask) > LONGEST_TASK) {
    process.stdout.write(`A task took more than ${LONGEST_TASK} ms.\n`);
    process.exitCode = 1;
  }
  const throughput = await contention(root);
  process.stdout.write(contentionTable(throughput));
  if (!isAllKept(throughput)) process.exitCode = 1;
  const repair = await hoursToRepair(root);
  process.stdout.write(
    `\n${repair.altered} of ${repair.epics} copies altered: half of them right after ${repair.half} hours, all after ${repair.all ?? 'more than 100'}; ` +
      `at most ${repair.mostPoints} of Jira's points in an hour\n`,
  );
  const report = await reportAtScale(root);
  process.stdout.write(reportTable(report));
  for (const { refused } of report) {
    if (!refused) continue;
    process.stdout.write(refusedLine(refused));
    if (!isComplete(refused)) process.exitCode = 1;
  }
  const beside = await besideStandardStack(root);
  process.stdout.write(besideTable(beside));
  if (options.json) {
    const all = {
      calls: rows,
      panel,
      start,
      seals: { seals, made, verified, parsing },
      throughput,
      repair,
      report,
      beside,
    };
    writeFileSync(options.json, `${JSON.stringify(all, withoutMatter, 1)}\n`);
  }
}

/** Figures alone: neither the bundles nor the seals that they are of. */
function withoutMatter(name: string, value: unknown): unknown {
  return name === 'code' || name === 'result' ? undefined : value;
}

/** Times as ratios to a bare loop that makes the same calls through the same bridge, in the same run. */
function reportTable(report: readonly AtScale[]): string {
  const times = (ours: number, limit: number) => `${(ours / limit).toFixed(2)} × ${limit.toFixed(0)} ms`;
  const head =
    '\nThe report in the browser, each request delayed; last six columns: at a processor four times slower. A letter typed into the search, and a click on a column’s head, until they are painted\n\n' +
    '| Epics | calls | plain way | first rows | all rows | heap | per epic | layout shift | longest task | first letter in the document | painted | next letters | sort | worst frame |\n' +
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n';
  const lines = report.map(
    ({ epics, calls, plainCalls, firstRows, allRows, limit, plain, heap, slowed, layoutShift }) =>
      [
        epics,
        calls,
        plain === null ? plainCalls : `${plainCalls}, ${(plain / allRows).toFixed(0)} × as long`,
        times(firstRows, limit.firstRows),
        times(allRows, limit.allRows),
        `${(heap / 1e6).toFixed(0)} MB`,
        `${(allRows / epics).toFixed(2)} ms, ${(heap / epics / 1e3).toFixed(1)} kB`,
        layoutShift.toFixed(4),
        ...[
          slowed.longestTask,
          slowed.filter.handled,
          slowed.filter.painted,
          slowed.nextLetter,
          slowed.sort,
          slowed.worstFrame,
        ].map((ms) => `${ms.toFixed(0)} ms`),
      ].join(' | '),
  );
  return `${head}${lines.map((line) => `| ${line} |`).join('\n')}\n`;
}

void main();
