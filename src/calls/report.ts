import * as v from 'valibot';
import type { Value } from '../domain/agreement';
import type { Outcome, Refusal } from '../domain/refusal';
import type { AccountId, Instant } from '../domain/roles';
import type { ProjectSettings } from '../domain/settings';
import { actionId, jiraId, period, value } from './parse';

/** A public key that a seal may be signed with, as a JWK. */
export interface PublicKey {
  kid: string;
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}

/** What the report needs besides Jira's own answers: how to judge a seal, and the project's settings. */
export interface ReportBase {
  me: AccountId;
  cloudId: string;
  projectId: string;
  settings: ProjectSettings;
  keys: PublicKey[];
  /** Generations of seals that no longer count. */
  retiredEpochs: string[];
  isProjectAdmin: boolean;
}

/** How one epic of several fared. */
export type Item =
  | {
      issueId: string;
      ok: true;
      actionId: string /** The projection's new value, for the page to verify and show. */;
      seal: string | null;
    }
  | { issueId: string; ok: false; refusal: Refusal; jira?: Value | null };

/** How many epics one call signs at most; a page sends more in several calls. */
export const MOST_SIGNED_AT_ONCE = 20;

const several = <S extends v.GenericSchema>(item: S) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(MOST_SIGNED_AT_ONCE));

export const reportCalls = {
  open: v.strictObject({}),
  /** Signs each epic with its own value. Some may be refused without stopping the rest. */
  signMany: v.strictObject({ items: several(v.strictObject({ issueId: jiraId, actionId, value, period })) }),
  undoMany: v.strictObject({
    items: several(v.strictObject({ issueId: jiraId, actionId, undone: actionId })),
  }),
} as const;

export interface ReportAnswers {
  open: ReportBase;
  signMany: { items: Item[]; undoUntil: Instant };
  undoMany: { items: Item[] };
}

export type ReportCall = keyof typeof reportCalls;
export type ReportPayload<C extends ReportCall> = v.InferInput<(typeof reportCalls)[C]>;
export type ReportAnswer<C extends ReportCall> = Outcome<ReportAnswers[C]>;
