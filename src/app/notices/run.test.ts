import { refuse } from '../../domain/refusal';
import { forEachPerson, unlessBusy } from './run';

const HOUR = 3_600_000;

function begun(timeLeft = HOUR) {
  return { ports: { timeLeft: () => timeLeft }, stopped: false };
}

test('who cannot be written to does not keep others from it, and is not named', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => {});
  const reached: string[] = [];
  await forEachPerson(begun(), ['ben', 'priya', 'sam'], async (person) => {
    if (person === 'priya') throw new RangeError(`no row person:${person}`);
    reached.push(person);
  });
  expect(reached).toEqual(['ben', 'sam']);
  expect(logged.mock.calls.flat().join(' ')).not.toContain('priya');
  logged.mockRestore();
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
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const run = begun();
  expect(unlessBusy(run, refuse(refusal))).toBeNull();
  expect(run.stopped).toBe(stops);
  warned.mockRestore();
});
