import { acceptable } from '../domain/actions/accept-suggestion';
import { intendDate, signSetDate, stepOf, takeBackIntent } from '../domain/actions/intent';
import { notAPeriodOfIt, notOwner } from '../domain/actions/sign';
import { refusedUnseen } from '../domain/actions/suggest';
import { sameValue, type Value } from '../domain/agreement';
import { contains, type Period, samePeriod } from '../domain/calendar';
import { rolesOf } from '../domain/capacity';
import type { Act } from '../domain/change';
import { asHeld, FIX_VERSIONS, fits, notHeld } from '../domain/date-field';
import { isClosed } from '../domain/phase';
import { findAction } from '../domain/record';
import { accept, type Outcome, type Refusal, refuse } from '../domain/refusal';
import {
  type ActionCall,
  type ActionResult,
  concludeAction,
  type EpicPage,
  refusedWithView,
} from './act-on-epic';
import { changeRecord } from './change-record';
import { agreementOf, type EpicNow, epicIn, gatherEpic, inJira, type Situation } from './gather-epic';
import type { Caller, CallerPorts } from './ports';
import { settleIntent } from './settle-intent';

export interface SetDateCall extends ActionCall {
  /** The date the person saw; null for none. */
  from: Period | null;
  /** A day alone is taken at the time of day that the date has, where the field holds one. */
  to: Period;
  /** What to sign it as, where that is not the date itself. */
  period?: Period | undefined;
  /** The suggestion that is accepted by it. */
  accepts?: string;
}

/**
 * Sets the date in Jira as the person and signs it, as one action. What is intended is written first: whatever breaks
 * in between, the next look completes it or takes it back.
 */
export async function setDate(
  ports: CallerPorts,
  caller: Caller,
  page: EpicPage,
  call: SetDateCall,
): Promise<ActionResult> {
  const gathered = await gatherEpic(ports, caller, page);
  if (!gathered.ok) return gathered;
  const settled = await settleIntent(ports, caller, gathered.result);
  if (!settled.ok) return refusedWithView(ports, caller, gathered.result, settled.refusal);
  const situation = settled.result;
  const refused = (refusal: Refusal) => refusedWithView(ports, caller, situation, refusal);
  const act: Act = { by: caller.accountId, at: caller.now, actionId: call.actionId };
  const known = situation.stored && findAction(situation.stored.record, call.actionId);
  if (situation.stored && known) {
    return concludeAction(ports, caller, situation, situation.stored.record, call.actionId);
  }
  const open = situation.stored?.record.intent;
  const isResumed = open?.actionId === call.actionId && open.by === act.by;
  const { places, zone } = situation.settings;
  const to = isResumed
    ? open.to
    : asHeld(call.to, situation.facts.value?.canonical ?? null, places.when.kind, zone);
  if (!isResumed) {
    const begun = await begin(ports, situation, act, { ...call, to });
    if (!begun.ok) return refused(begun.refusal);
  }
  const written = await writeDate(ports, situation, to);
  if (written.came !== 'written') {
    if (written.came === 'not-written') await giveUp(ports, situation, act, false);
    return refused(written.refusal);
  }
  const { came: _, ...now } = written;
  return signWritten(ports, caller, { ...situation, ...now }, act, { ...call, to });
}

async function begin(
  ports: CallerPorts,
  situation: Situation,
  act: Act,
  call: SetDateCall,
): Promise<Outcome<unknown>> {
  const { settings, facts, permissions } = situation;
  const agreement = agreementOf(situation.stored?.record);
  const period = call.period ?? call.to;
  const yours: Value | null = call.from === null ? null : { source: settings.source, canonical: call.from };
  if (rolesOf(act.by, agreement.holders, settings).length === 0) return refuse(notOwner(agreement, settings));
  if (isClosed(facts.phase)) return refuse({ code: 'done' });
  if (settings.source === FIX_VERSIONS) return refuse({ code: 'date-of-version' });
  if (!permissions.edit) return refuse({ code: 'no-edit' });
  if (!sameValue(yours, facts.value)) return refuse({ code: 'date-moved', yours, jira: facts.value });
  if (!fits(call.to, settings.places.when.kind)) return refuse(notHeld(settings.places.when.kind));
  if (!contains(period, call.to)) return refuse(notAPeriodOfIt());
  const to: Value = { source: settings.source, canonical: call.to };
  return changeRecord(
    ports,
    inJira(situation),
    stepOf(act, 'set', situation.stored?.record.rev ?? 0),
    call.rev,
    (record) => {
      const { accepts } = call;
      const date = { from: facts.value, to, period };
      if (accepts === undefined) {
        const seen = { record, settings, jira: facts.value };
        return refusedUnseen(seen, act, call.rev) ?? intendDate(record, act, date);
      }
      const may = acceptable({ record, settings, phase: facts.phase }, act.by, accepts);
      return may.ok ? intendDate(record, act, { ...date, accepts }) : may;
    },
    situation.stored,
  );
}

/** What came of writing the date. `unknown`: Jira did not say, and could not be asked; the next look will tell. */
type Written = ({ came: 'written' } & EpicNow) | { came: 'not-written' | 'unknown'; refusal: Refusal };

/** Writes the date and reads the issue again: what Jira holds then decides, also where its answer was lost. */
async function writeDate(
  ports: CallerPorts,
  { facts, settings, ofProject }: Situation,
  to: Period,
): Promise<Written> {
  const isThere = samePeriod(facts.value?.canonical ?? null, to);
  const put = isThere ? accept(null) : await ports.user.setDate(facts.id, settings.places.when, to);
  const read = await ports.user.readEpic(facts.id);
  if (!read.ok) return { came: 'unknown', refusal: { code: 'timed-out' } };
  const now = epicIn(read.result, ofProject);
  if (!put.ok && !samePeriod(now.facts.value?.canonical ?? null, to))
    return { came: 'not-written', refusal: put.refusal };
  return { came: 'written', ...now };
}

async function signWritten(
  ports: CallerPorts,
  caller: Caller,
  situation: Situation,
  act: Act,
  call: SetDateCall,
): Promise<ActionResult> {
  const { settings, facts } = situation;
  const value: Value = { source: settings.source, canonical: call.to };
  const changed = await changeRecord(ports, inJira(situation), act, call.rev, (record) =>
    signSetDate({ record, settings, jira: facts.value, phase: facts.phase }, act, {
      value,
      period: call.period ?? call.to,
      accepts: call.accepts,
    }),
  );
  if (changed.ok) return concludeAction(ports, caller, situation, changed.result, call.actionId);
  await giveUp(ports, situation, act, true);
  return refusedWithView(ports, caller, situation, changed.refusal);
}

async function giveUp(ports: CallerPorts, situation: Situation, act: Act, isSet: boolean): Promise<void> {
  const back = stepOf(act, 'back', situation.stored?.record.rev ?? 0);
  await changeRecord(ports, inJira(situation), back, Number.MAX_SAFE_INTEGER, (record) =>
    record.intent?.actionId === act.actionId
      ? accept(takeBackIntent(record, record.intent, back, isSet))
      : refuse({ code: 'undo-overtaken' }),
  );
}
