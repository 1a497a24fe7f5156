import type { Value } from '../agreement';
import { type Period, samePeriod } from '../calendar';
import { type Act, advance, type Change } from '../change';
import type { DateIntent, EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import type { Instant } from '../roles';
import { acceptSuggestion } from './accept-suggestion';
import { type SignSituation, sign } from './sign';

/** While an intent is younger than this, the one who made it is probably still at work; milliseconds. */
export const INTENT_FRESH = 30_000;

/** Notes that somebody is about to set the date in Jira and sign it, before Jira is touched. */
export function intendDate(
  record: EpicRecord,
  act: Act,
  date: { from: Value | null; to: Value; period: Period; accepts?: string },
): Outcome<Change> {
  const { intent } = record;
  if (intent && intent.by !== act.by && act.at - intent.at < INTENT_FRESH) {
    return refuse({ code: 'being-set', by: intent.by, to: intent.to });
  }
  return accept(
    advance(record, stepOf(act, 'set', record.rev), {
      kind: 'setting-date',
      action: act.actionId,
      source: date.to.source,
      from: date.from?.canonical ?? null,
      to: date.to.canonical,
      period: date.period,
      ...(date.accepts === undefined ? {} : { accepts: date.accepts }),
    }),
  );
}

/** What came of an intent that nobody finished: Jira has the date, so it is signed; or it has not, so it is taken back. */
export function settlement(
  record: EpicRecord,
  jira: Value | null,
  movedBy: string | null,
  now: Instant,
): 'none' | 'wait' | 'complete' | 'take-back' {
  const { intent } = record;
  if (!intent) return 'none';
  if (now - intent.at < INTENT_FRESH) return 'wait';
  const arrived =
    jira?.source === intent.source &&
    samePeriod(jira.canonical, intent.to) &&
    !samePeriod(intent.from, intent.to);
  return arrived && movedBy === intent.by ? 'complete' : 'take-back';
}

/**
 * Signs the date that was set, or accepts the suggestion that it was set for; where this person had signed it before,
 * their sign-off holds again by itself.
 */
export function signSetDate(
  situation: SignSituation,
  act: Act,
  date: { value: Value; period: Period; accepts?: string | undefined },
): Outcome<Change> {
  if (date.accepts !== undefined) {
    const { accepts, period } = date;
    return acceptSuggestion(situation, act, { suggestion: accepts, period, setDate: true });
  }
  const signed = sign(situation, act, { ...date, setDate: true });
  if (signed.ok || signed.refusal.code !== 'already-signed') return signed;
  const { source, canonical } = date.value;
  return accept(advance(situation.record, act, { kind: 'set-date', source, to: canonical }));
}

/** Takes an intent back: the date was not set, or it was set and could not be signed. */
export function takeBackIntent(record: EpicRecord, intent: DateIntent, act: Act, isSet: boolean): Change {
  const { source, to } = intent;
  const kind = isSet ? 'date-not-signed' : 'date-not-set';
  return advance(record, act, { kind, source, to });
}

/** A step of an action that takes several: known by the action's id and the revision it was taken at. */
export function stepOf(act: Act, step: 'set' | 'back', rev: number): Act {
  return { ...act, actionId: `${act.actionId}.${step}.${rev}` };
}
