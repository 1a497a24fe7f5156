import type { Outcome } from '../domain/refusal';
import type { Ports } from './ports';

/** Tries before giving up; of a Jira that refuses one call in three, one in tens of thousands is given up. */
const MOST_TRIES = 10;
/** The longest that a person is kept waiting before one more try, seconds. */
const LONGEST_WAIT = 2;

/** Looks at Jira again where it is merely busy and says that a moment will do. Only for what changes nothing. */
export async function patiently<T>(
  { pause }: Pick<Ports, 'pause'>,
  look: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  for (let tries = 1; ; tries += 1) {
    const found = await look();
    if (found.ok || found.refusal.code !== 'jira-unavailable' || tries === MOST_TRIES) return found;
    const { retryAfterSeconds } = found.refusal;
    if (retryAfterSeconds === null || retryAfterSeconds > LONGEST_WAIT) return found;
    // A little apart, so that those who were refused together do not come back at once.
    await pause(retryAfterSeconds * 1_000 * (1 + Math.random() / 4));
  }
}
