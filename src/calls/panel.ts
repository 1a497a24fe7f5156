import * as v from 'valibot';
import { LONGEST_ANSWER } from '../domain/actions/answer';
import { LONGEST_REASON, MOVE_REASONS } from '../domain/move';
import type { ActionDone, HistoryPage, PanelView, Refused } from '../domain/views/panel';
import { accountId, actionId, day, jiraId, period, rev, role, source, value } from './parse';

const act = { actionId, rev };

/** The panel's calls and their payloads. The epic is never in the payload: it is the page's own. */
export const panelCalls = {
  open: v.strictObject({}),
  sign: v.strictObject({ ...act, value, period }),
  setDate: v.strictObject({ ...act, from: v.nullable(day), to: day, period: v.optional(period) }),
  withdraw: v.strictObject({ ...act, source, period }),
  undo: v.strictObject({ ...act, undone: actionId }),
  claim: v.strictObject({ ...act, role }),
  setHolders: v.strictObject({
    ...act,
    role,
    people: v.nullable(v.pipe(v.array(accountId), v.maxLength(10))),
  }),
  answer: v.strictObject({
    ...act,
    decision: v.picklist(['why', 'how']),
    text: v.pipe(v.string(), v.maxLength(LONGEST_ANSWER)),
  }),
  /** Why the date moved: of the history entry that the person saw. */
  giveReason: v.strictObject({
    ...act,
    historyId: jiraId,
    reason: v.picklist(MOVE_REASONS),
    text: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_REASON)), ''),
  }),
  history: v.strictObject({ before: rev }),
} as const;

export interface PanelAnswers {
  open: PanelView;
  sign: ActionDone;
  setDate: ActionDone;
  withdraw: ActionDone;
  undo: ActionDone;
  claim: ActionDone;
  setHolders: ActionDone;
  answer: ActionDone;
  giveReason: ActionDone;
  /** The events before a `rev`. */
  history: HistoryPage;
}

export type PanelCall = keyof typeof panelCalls;
export type PanelPayload<C extends PanelCall> = v.InferInput<(typeof panelCalls)[C]>;
export type PanelAnswer<C extends PanelCall> = { ok: true; result: PanelAnswers[C] } | Refused;
