import type { Moment } from '../app/ports';
import { mayPass, type Outcome } from '../domain/refusal';
import { onceMore } from '../forge/once-more';
import { observed } from './observed';

/** What the platform tells of an invocation that no person made. */
export interface Invocation {
  /** `ari:cloud:jira::site/<cloudId>`; see `installContext` in the reference of Forge functions. */
  installContext: string;
}

/** How something went that no person waits for; null where there was nothing to do. */
type Ended = Outcome<unknown> | null;

/**
 * Runs what no person waits for. What may pass by itself is asked to be sent again, which the platform does up to four
 * times.
 */
export async function background(
  operation: string,
  { installContext }: Invocation,
  run: (moment: Moment) => Promise<Ended>,
): Promise<unknown> {
  const moment = { cloudId: cloudIdOf(installContext), now: Date.now() };
  try {
    const ended = await observed(operation, () => run(moment), outcomeOf);
    if (ended === null || ended.ok || !mayPass(ended.refusal)) return null;
    const { refusal } = ended;
    return onceMore(refusal.code === 'jira-unavailable' ? refusal.retryAfterSeconds : null);
  } catch {
    // Said in the log. Whatever broke may have come after something was written; doing it all again does no harm.
    return onceMore(null);
  }
}

export function cloudIdOf(installContext: string): string {
  return installContext.split('/').at(-1) ?? '';
}

function outcomeOf(ended: Ended): string {
  if (ended === null) return 'nothing-to-do';
  return ended.ok ? 'ok' : ended.refusal.code;
}
