import type { Value } from './agreement';
import type { Day, Period } from './calendar';
import type { AccountId, Role } from './roles';

/** Why something was not done, as data; the words are in `words/refusal.ts`. */
export type Refusal =
  | { code: 'bad-payload'; field: string; expected: string }
  | { code: 'wrong-page' }
  | { code: 'not-found' }
  | { code: 'not-epic' }
  | { code: 'not-owner'; owners: AccountId[]; emptyRoles: Role[] }
  | { code: 'not-answerer'; roles: Role[]; owners: AccountId[] }
  | { code: 'answer-moved'; by: AccountId }
  /** It lives in a field of Jira by now, and would be shown nowhere. */
  | { code: 'answer-elsewhere'; field: string }
  /** The answer in Jira is another one than the person began to edit. */
  | { code: 'answer-changed' }
  /** Changed once more since the person saw who had changed it. */
  | { code: 'answer-changed-again' }
  | { code: 'nothing-to-acknowledge' }
  | { code: 'date-moved'; yours: Value | null; jira: Value | null }
  | { code: 'done' }
  /** The move that a reason was given for is not the latest any more. */
  | { code: 'moved-again' }
  | { code: 'no-reason-to-give' }
  | { code: 'already-signed' }
  | { code: 'nothing-to-withdraw' }
  | { code: 'undo-unknown' }
  | { code: 'undo-late' }
  | { code: 'undo-overtaken' }
  | { code: 'role-filled'; role: Role; holders: AccountId[] }
  | { code: 'role-not-here'; role: Role }
  | { code: 'claiming-off' }
  | { code: 'no-edit' }
  | { code: 'not-admin' }
  | { code: 'not-jira-admin' }
  | { code: 'renewal-under-way' }
  | { code: 'may-not-set-holders'; role: Role }
  | { code: 'unknown-person'; person: AccountId }
  | { code: 'being-set'; by: AccountId; to: Day }
  | { code: 'seen-too-old' }
  | { code: 'busy' }
  | { code: 'settings-moved' }
  /** Somebody else's suggestion came first. */
  | { code: 'suggested-meanwhile'; by: AccountId; suggests: Period; without: number; value: Value }
  /** It was answered, taken back, accepted, or the date moved. */
  | { code: 'suggestion-over' }
  | { code: 'not-your-suggestion' }
  | { code: 'other-side-accepts' }
  /** There is no other side on this epic that could answer a suggestion. */
  | { code: 'nobody-to-ask' }
  | { code: 'nothing-to-move-out' }
  | { code: 'baseline-not-agreed' }
  | { code: 'baseline-already' }
  | { code: 'baseline-asked'; by: AccountId }
  | { code: 'baseline-over' }
  | { code: 'admin-says-not-here'; role: Role }
  | { code: 'stand-in-self' }
  | { code: 'stand-in-days' }
  | { code: 'stand-in-overlaps'; from: Day; to: Day }
  | { code: 'stand-ins-full'; most: number }
  | { code: 'unknown-zone' }
  /** The day of an instant hangs on a zone, and Jira does not tell the site's. */
  | { code: 'zone-needed' }
  /** More is named than one row of storage holds. */
  | { code: 'settings-too-large' }
  /** The date is that of a release, which is changed at the version. */
  | { code: 'date-of-version' }
  /** Jira does not take the value: its own words, for beside the field. */
  | { code: 'field-refused'; message: string }
  /** The field is not on the epic's edit screen, or not in the project. */
  | { code: 'not-on-screen'; field: string }
  | { code: 'no-role-at-all' }
  /** Jira's own words, and by field where it ties them to one. */
  | { code: 'jira-refused'; status: number; message: string; errors: Record<string, string> }
  | { code: 'jira-unavailable'; retryAfterSeconds: number | null }
  | { code: 'timed-out' };

/** Either what was asked for, or the reason why not. */
export type Outcome<T> = { ok: true; result: T } | { ok: false; refusal: Refusal };

export function refuse(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

export function accept<T>(result: T): { ok: true; result: T } {
  return { ok: true, result };
}

/** Refusals that may pass by themselves: the same call can be sent again as it is. */
export function mayPass({ code }: Refusal): boolean {
  return code === 'timed-out' || code === 'jira-unavailable' || code === 'busy';
}
