import { existsSync, readFileSync } from 'node:fs';
import { panelCalls } from '../src/calls/panel';
import { reportCalls } from '../src/calls/report';
import { settingsCalls } from '../src/calls/settings';
import { siteCalls } from '../src/calls/site';

/**
 * What the app wrote to its log in all tests before this one. The form of a line leaves no room for anybody's data: codes,
 * numbers, names of errors, and nothing else.
 */
const file = process.env.RECORD_LOG ?? '';
const test_ = existsSync(file) ? test : test.skip;
if (!existsSync(file)) console.warn('Skipped: the log is there once "npm test" has run all else.');

const callsOf = (page: string, calls: object) => Object.keys(calls).map((name) => `${page}.${name}`);
const CALLS = [
  ...callsOf('panel', panelCalls),
  ...callsOf('report', reportCalls),
  ...callsOf('settings', settingsCalls),
  ...callsOf('site', siteCalls),
];
const BACKGROUND =
  /^(event\.(issue|project|version)|hour\.(sweep|notices)|week|glance|gate|work(\.[a-z-]+)?)$/;
const CODE = '[a-z]+(-[a-z]+)*';
const ERROR = '(\\w*Error|unknown)( [A-Z_]+)?';
const OUTCOME = new RegExp(`^(${CODE}|failed: ${ERROR})$`);
const NOTE = new RegExp(`^${CODE}: (${CODE}|${ERROR}|\\d{3})$`);

const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;

/** What is wrong with a line of the log; null for nothing. */
function problemOf(line: string): string | null {
  let parsed: Record<string, unknown>;
  try {
    parsed = JSON.parse(line);
  } catch {
    return 'no JSON';
  }
  const { operation, outcome, ms, jira, points, storage, rev, notes, ...others } = parsed;
  const { length } = Object.keys(others);
  if (length > 0) return `${length} parts too many`;
  if (!CALLS.includes(String(operation)) && !BACKGROUND.test(String(operation))) return 'operation';
  if (!OUTCOME.test(String(outcome))) return 'outcome';
  if (![ms, jira, points, storage].every(isCount) || !(rev === null || isCount(rev))) return 'numbers';
  return Array.isArray(notes) && notes.every((note) => NOTE.test(note)) ? null : 'notes';
}

test_('every line is codes and numbers, and every door of the app has written some', () => {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const wrong = lines.flatMap((line) => {
    const problem = problemOf(line);
    return problem === null ? [] : [`${problem}: ${line.slice(0, 500)}`];
  });
  expect(wrong.slice(0, 5)).toEqual([]);
  const seen = lines.map((line) => String(JSON.parse(line).operation).split('.')[0]);
  expect([...new Set(seen)].sort()).toEqual([
    'event',
    'gate',
    'glance',
    'hour',
    'panel',
    'report',
    'settings',
    'site',
    'week',
    'work',
  ]);
});

test.each([
  ['a title', '{"operation":"panel.open","outcome":"Pay with one tap"}'],
  ['an account', '{"operation":"5f0a1c00a1b2c3d4e5f60001","outcome":"ok"}'],
  ['plain words', 'signed by Ben'],
])('%s in a line is seen', (_name, line) => {
  expect(problemOf(line)).not.toBeNull();
});
