import { asksForConsent } from '../forge/consent';
import { metered } from '../forge/meter';
import { nameOf } from '../forge/note';

/**
 * Runs one invocation and says how it went, in one line of JSON: what was asked for, the outcome, how long it took, what
 * it asked of Jira and of storage, the revision of the record, and what went wrong on the way. Codes and numbers only:
 * nothing of what issues or people say, and nobody's account.
 *
 * @param outcomeOf the outcome's code: `ok`, or why not
 */
export function observed<T>(
  operation: string,
  run: () => Promise<T>,
  outcomeOf: (result: T) => string,
): Promise<T> {
  return metered(async (meter) => {
    const start = performance.now();
    const say = (outcome: string) => {
      const { jira, points, storage, rev, notes } = meter;
      const ms = Math.round(performance.now() - start);
      console.info(JSON.stringify({ operation, outcome, ms, jira, points, storage, rev, notes }));
    };
    try {
      const result = await run();
      say(outcomeOf(result));
      return result;
    } catch (error) {
      say(asksForConsent(error) ? 'asks-for-consent' : `failed: ${nameOf(error)}`);
      throw error;
    }
  });
}
