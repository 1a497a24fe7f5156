import { BEN_EM, PRIYA_PM } from '../harness/people';
import type { TestJira } from '../harness/test-jira';
import type { App } from './app-of';

/** Ben and Priya sign, withdraw, and set and clear dates, at random but the same for one seed; all is delivered. */
export async function actAtRandom(
  { jira, app }: { jira: TestJira; app: App },
  keys: readonly string[],
  seed: number,
): Promise<void> {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (const key of keys) {
    for (let step = random(4); step > 0; step -= 1) {
      jira.clock.advance(60_000);
      const who = random(2) === 0 ? BEN_EM : PRIYA_PM;
      const what = random(6);
      // What may not be done is refused, which is as good a part of a life as any.
      if (what <= 2 && (await app.open(who, key)).evaluation.value) await app.sign(who, key);
      else if (what === 3) await app.setDueDate(who, key, `2027-0${1 + random(9)}-1${random(10)}`);
      else if (what === 4) await app.setDueDate(who, key, null);
      else if (what === 5 && (await app.open(who, key)).mine.withdrawable.length > 0)
        await app.withdraw(who, key);
    }
  }
  await jira.deliver();
}
