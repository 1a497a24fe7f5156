import { JiraError } from './bridge';

/** Milliseconds before a read that may yet succeed is tried again, twice as many each time; where Jira names a time, that counts. */
const [FIRST_WAIT, LONGEST_WAIT] = [500, 8_000];
/** Jira that is merely busy is asked again this often: every read is let through in the end. */
const MOST_TRIES = { busy: 12, broken: 3 };

/** Until when Jira has asked to be let alone: all reads wait for it, not only the one that was told. */
let restUntil = 0;

/** Reads again, after a while, where Jira was busy or the connection broke. */
export async function patiently<T>(read: () => Promise<T>): Promise<T> {
  const tries = { busy: 0, broken: 0 };
  for (;;) {
    await pause(restUntil - Date.now());
    try {
      return await read();
    } catch (error) {
      const answer = error instanceof JiraError ? error : null;
      const how = answer?.status === 429 ? 'busy' : 'broken';
      const mayPass = !answer || how === 'busy' || answer.status >= 500;
      tries[how] += 1;
      if (!mayPass || tries[how] >= MOST_TRIES[how]) throw error;
      const wait = answer?.retryAfter ?? Math.min(FIRST_WAIT * 2 ** (tries[how] - 1), LONGEST_WAIT);
      if (how === 'busy') restUntil = Math.max(restUntil, Date.now() + wait);
      // A little apart, so that those who waited together do not all come back at once.
      await pause(wait * (1 + Math.random() / 4));
    }
  }
}

function pause(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
}
