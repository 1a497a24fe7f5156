import type { Value } from './agreement';
import type { Day } from './calendar';
import type { AccountId, Role } from './roles';

/** Why something was not done, as data; the words are in `words/refusal.ts`. */
export type Refusal =
  | { code: 'bad-payload'; field: string; expected: string }
  | { code: 'wrong-page' }
  | { code: 'not-found' }
  | { code: 'not-epic' }
  | { code: 'not-owner'; owners: AccountId[]; emptyRoles: Role[] }
  | { code: 'not-answerer'; role: Role; owners: AccountId[] }
  | { code: 'answer-moved'; by: AccountId }
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
  | { code: 'may-not-set-holders'; role: Role }
  | { code: 'unknown-person'; person: AccountId }
  | { code: 'being-set'; by: AccountId; to: Day }
  | { code: 'seen-too-old' }
  | { code: 'busy' }
  | { code: 'settings-moved' }
  | { code: 'no-role-at-all' }
  | { code: 'jira-refused'; status: number; message: string }
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
