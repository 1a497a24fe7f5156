import { accept, type Outcome, refuse } from '../domain/refusal';
import { patiently } from './patiently';

const busy = (retryAfterSeconds: number | null) => refuse({ code: 'jira-unavailable', retryAfterSeconds });

/** Looks as often as it must, with these answers one after the other; the last one for ever. */
async function looked(...answers: Outcome<string>[]) {
  const pauses: number[] = [];
  let looks = 0;
  const pause = async (ms: number) => {
    pauses.push(ms);
  };
  const found = await patiently({ pause }, async () => {
    looks += 1;
    return answers[Math.min(looks, answers.length) - 1] as Outcome<string>;
  });
  return { found, looks, pauses };
}

test('where Jira is busy for a moment, it is asked again no sooner than it says', async () => {
  const { found, looks, pauses } = await looked(busy(1), busy(1), accept('project'));
  expect(found).toEqual(accept('project'));
  expect(looks).toBe(3);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1_000);
});

test('what will not pass in a moment is told at once', async () => {
  for (const answer of [busy(60), busy(null), refuse({ code: 'not-found' })]) {
    expect(await looked(answer)).toEqual({ found: answer, looks: 1, pauses: [] });
  }
});

test('patience ends', async () => {
  const { found, looks } = await looked(busy(1));
  expect(found).toEqual(busy(1));
  expect(looks).toBeLessThanOrEqual(10);
});
