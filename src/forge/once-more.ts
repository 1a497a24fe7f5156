import { InvocationError, InvocationErrorCode } from '@forge/events';

/** Seconds after which an event is sent again, where Jira did not name a time. */
const SOON = 30;
/** The longest wait that the platform grants, seconds. */
const LONGEST = 900;

/** What a function returns so that the platform sends it the same event again. */
export function onceMore(afterSeconds: number | null): InvocationError {
  return new InvocationError({
    retryAfter: Math.min(afterSeconds ?? SOON, LONGEST),
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}
