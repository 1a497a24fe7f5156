import { inARow, type Traced } from './trace';

const request = (path: string, service: Traced['service'], began: number, ended: number): Traced => ({
  service,
  by: 'function',
  method: 'GET',
  path,
  began,
  ended,
  status: 200,
  points: 0,
});

test('a person waits for the slowest of each wave, not for what runs beside it', () => {
  const row = inARow([
    request('settings', 'storage', 0, 40),
    request('record', 'storage', 41, 81),
    request('issue', 'jira', 0, 120),
    request('commit', 'storage', 121, 161),
    request('copy', 'jira', 162, 282),
    request('issue again', 'jira', 162, 281),
  ]);
  expect(row.map(({ path }) => path)).toEqual(['issue', 'commit', 'copy']);
});

test('nothing asked, nothing waited for', () => {
  expect(inARow([])).toEqual([]);
});
