import { NeedsAuthenticationError } from '@forge/api';

/**
 * The person has not yet allowed the app to act for them. The platform asks them when this very error leaves the
 * function, so it must be caught nowhere.
 */
export function asksForConsent(error: unknown): boolean {
  return error instanceof NeedsAuthenticationError;
}
