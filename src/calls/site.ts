import * as v from 'valibot';
import type { Outcome } from '../domain/refusal';
import type { SiteView } from '../domain/views/site';

/** What an administrator of Jira can do for the whole site. */
export const siteCalls = {
  open: v.strictObject({}),
  /** Replaces the key that copies on issues are signed with. */
  renewKey: v.strictObject({}),
  /** Takes everything off the epics, or writes it again. */
  switchCopies: v.strictObject({ copies: v.picklist(['kept', 'removed']) }),
} as const;

export interface SiteAnswers {
  open: SiteView;
  renewKey: SiteView;
  switchCopies: SiteView;
}

export type SiteCall = keyof typeof siteCalls;
export type SitePayload<C extends SiteCall> = v.InferInput<(typeof siteCalls)[C]>;
export type SiteAnswer<C extends SiteCall> = Outcome<SiteAnswers[C]>;
