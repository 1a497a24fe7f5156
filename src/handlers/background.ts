import type { Moment } from '../app/ports';
import { mayPass, type Outcome } from '../domain/refusal';
import { onceMore } from '../forge/once-more';

/** What the platform tells of an invocation that no person made. */
export interface Invocation {
  /** `ari:cloud:jira::site/<cloudId>`; see `installContext` in the reference of Forge functions. */
  installContext: string;
}

/**
 * Runs what no person waits for. What may pass by itself is asked to be sent again, which the platform does up to four
 * times; the rest is said in the log, without a word of what the issue says.
 */
export async function background(
  name: string,
  { installContext }: Invocation,
  run: (moment: Moment) => Promise<Outcome<unknown> | null>,
): Promise<unknown> {
  const cloudId = installContext.split('/').at(-1) ?? '';
  try {
    const outcome = await run({ cloudId, now: Date.now() });
    if (outcome === null || outcome.ok) return null;
    const { refusal } = outcome;
    console.warn(`${name}: ${refusal.code}`);
    if (!mayPass(refusal)) return null;
    return onceMore(refusal.code === 'jira-unavailable' ? refusal.retryAfterSeconds : null);
  } catch (error) {
    // Whatever broke may have come after something was written; doing it all again does no harm.
    console.error(`${name} failed:`, error instanceof Error ? error.message : 'unknown error');
    return onceMore(null);
  }
}
