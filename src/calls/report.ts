import * as v from 'valibot';
import type { Outcome } from '../domain/refusal';
import type { MyTurnView, NoticePreferences, StandInsOfPerson } from '../domain/views/my-turn';
import { type ItemsDone, MOST_AT_ONCE, type Repaired, type ReportBase } from '../domain/views/report';
import { accountId, actionId, day, jiraId, period, rev, value } from './parse';

const several = <S extends v.GenericSchema>(item: S) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(MOST_AT_ONCE));

export const reportCalls = {
  open: v.strictObject({}),
  /** What waits on the caller, in every project. */
  myTurn: v.strictObject({}),
  saveNotices: v.strictObject({
    turns: v.boolean(),
    digest: v.boolean(),
    day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
    hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  }),
  /** Who signs for the caller, in all their projects, from one day to another. */
  arrangeStandIn: v.strictObject({ person: accountId, from: day, to: day }),
  removeStandIn: v.strictObject({ from: day }),
  /** Signs each epic, of whatever project, with its own value. Some may be refused without stopping the rest. */
  signMany: v.strictObject({
    items: several(v.strictObject({ issueId: jiraId, actionId, rev, value, period })),
  }),
  /** Puts copies right that the page could not trust, and tells the truth. */
  repair: v.strictObject({ issueIds: several(jiraId) }),
  undoMany: v.strictObject({
    items: several(v.strictObject({ issueId: jiraId, actionId, rev, undone: actionId })),
  }),
} as const;

export interface ReportAnswers {
  repair: Repaired[];
  open: ReportBase;
  myTurn: MyTurnView;
  saveNotices: NoticePreferences;
  arrangeStandIn: StandInsOfPerson;
  removeStandIn: StandInsOfPerson;
  signMany: ItemsDone;
  undoMany: ItemsDone;
}

export type ReportCall = keyof typeof reportCalls;
export type ReportPayload<C extends ReportCall> = v.InferInput<(typeof reportCalls)[C]>;
export type ReportAnswer<C extends ReportCall> = Outcome<ReportAnswers[C]>;
