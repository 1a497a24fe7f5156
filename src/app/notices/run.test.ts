import { refuse } from '../../domain/refusal';
import { forEachPerson, unlessBusy } from './run';

const HOUR = 3_600_000;

function begun(timeLeft = HOUR) {
  const notes: string[] = [];
  const note = (what: string, why: unknown) => notes.push(`${what} ${why instanceof Error ? why.name : why}`);
  return { ports: { timeLeft: () => timeLeft, note }, notes, stopped: false };
}

test('who cannot be written to does not keep others from it', async () => {
  const run = begun();
  const reached: string[] = [];
  await forEachPerson(run, ['ben', 'priya', 'sam'], async (person) => {
    if (person === 'priya') throw new RangeError(`no row person:${person}`);
    reached.push(person);
  });
  expect(reached).toEqual(['ben', 'sam']);
  expect(run.notes).toEqual(['person-left-out RangeError']);
});

test('nobody is begun with when time is short', async () => {
  const run = begun(30_000);
  await forEachPerson(run, ['ben'], () => Promise.reject(new Error('begun')));
  expect(run.stopped).toBe(true);
});

test.each([
  ['Jira asks to wait', { code: 'jira-unavailable', retryAfterSeconds: 5 }, true],
  ['Jira fails', { code: 'jira-unavailable', retryAfterSeconds: null }, false],
  ['Jira takes too long', { code: 'timed-out' }, false],
] as const)('%s', (_name, refusal, stops) => {
  const run = begun();
  expect(unlessBusy(run, refuse(refusal))).toBeNull();
  expect(run.stopped).toBe(stops);
  expect(run.notes).toEqual([`jira-busy ${refusal.code}`]);
});
