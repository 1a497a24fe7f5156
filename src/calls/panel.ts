import * as v from 'valibot';
import { LONGEST_ANSWER } from '../domain/actions/answer';
import { LONGEST_BASELINE_TEXT } from '../domain/actions/baseline';
import { ANSWER_DECISIONS } from '../domain/answer-field';
import { LONGEST_REASON, MOVE_REASONS } from '../domain/move';
import { MOST_CHILDREN } from '../domain/suggestion';
import type { ActionDone, AnswerDraft, HistoryPage, PanelView, Refused } from '../domain/views/panel';
import { accountId, actionId, jiraId, moveId, period, rev, role, source, value } from './parse';

const act = { actionId, rev };
const people = v.pipe(v.array(accountId), v.maxLength(10));
const notHere = v.literal('not-here');
/** By what it looks like, so that a wrong id is named by its place in the list. */
const ownPeople = v.lazy<v.GenericSchema<string[] | 'not-here'>>((sent) =>
  typeof sent === 'string' ? notHere : people,
);

const decision = v.picklist(ANSWER_DECISIONS);
/** Jira's own limits, characters. */
const LONGEST_SUMMARY = 255;
const LONGEST_TEXT = 32_767;

/** The panel's calls and their payloads. The epic is never in the payload: it is the page's own. */
export const panelCalls = {
  open: v.strictObject({}),
  sign: v.strictObject({ ...act, value, period }),
  /** For a date with a time, a day alone keeps the time that it has. */
  setDate: v.strictObject({ ...act, from: v.nullable(period), to: period, period: v.optional(period) }),
  withdraw: v.strictObject({ ...act, source, period }),
  undo: v.strictObject({ ...act, undone: actionId }),
  claim: v.strictObject({ ...act, role }),
  setHolders: v.strictObject({
    ...act,
    role,
    /** Null gives the epic the people of its place again. */
    people: v.nullable(ownPeople),
  }),
  answer: v.strictObject({
    ...act,
    decision: v.picklist(['why', 'how']),
    text: v.pipe(v.string(), v.maxLength(LONGEST_ANSWER)),
  }),
  /** Begins to edit an answer that lives in Jira. */
  startAnswer: v.strictObject({ decision }),
  /** Writes it, over what the person saw alone. */
  answerInJira: v.strictObject({
    ...act,
    decision,
    seen: v.pipe(v.string(), v.maxLength(64)),
    given: v.strictObject({
      summary: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_SUMMARY))),
      text: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TEXT))),
      people: v.optional(people),
    }),
  }),
  /** Takes note of an answer that somebody else changed: of the change that the person saw. */
  acknowledge: v.strictObject({ ...act, decision, historyId: moveId }),
  /** Why the date moved: of the history entry that the person saw. */
  giveReason: v.strictObject({
    ...act,
    historyId: moveId,
    reason: v.picklist(MOVE_REASONS),
    text: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_REASON)), ''),
  }),
  /** Another date, or the same without some children; it answers the date and the suggestion that the person saw. */
  suggest: v.strictObject({
    ...act,
    value,
    answers: v.nullable(actionId),
    day: v.nullable(period),
    without: v.pipe(v.array(jiraId), v.maxLength(MOST_CHILDREN)),
    reason: v.picklist(MOVE_REASONS),
    text: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_REASON)), ''),
  }),
  accept: v.strictObject({ ...act, suggestion: actionId }),
  takeBack: v.strictObject({ ...act, suggestion: actionId }),
  /** Moves the children that an accepted suggestion left out, out of the epic. */
  moveOut: v.strictObject(act),
  askBaseline: v.strictObject({
    ...act,
    on: period,
    text: v.pipe(v.string(), v.maxLength(LONGEST_BASELINE_TEXT)),
  }),
  acceptBaseline: v.strictObject({ ...act, on: period }),
  /** Takes asking for a new baseline back, or leaves the baseline as it is. */
  keepBaseline: v.strictObject(act),
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
  startAnswer: AnswerDraft;
  answerInJira: ActionDone;
  acknowledge: ActionDone;
  giveReason: ActionDone;
  suggest: ActionDone;
  accept: ActionDone;
  takeBack: ActionDone;
  moveOut: ActionDone;
  askBaseline: ActionDone;
  acceptBaseline: ActionDone;
  keepBaseline: ActionDone;
  /** The events before a `rev`. */
  history: HistoryPage;
}

export type PanelCall = keyof typeof panelCalls;
export type PanelPayload<C extends PanelCall> = v.InferInput<(typeof panelCalls)[C]>;
export type PanelAnswer<C extends PanelCall> = { ok: true; result: PanelAnswers[C] } | Refused;
