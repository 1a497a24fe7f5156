import { samePeriod } from '../domain/calendar';
import type { Act, Change } from '../domain/change';
import { type EpicRecord, findAction } from '../domain/record';
import { accept, type Outcome, type Refusal } from '../domain/refusal';
import { UNDO_ACCEPTED } from '../domain/undo-note';
import type { ActionDone, Refused } from '../domain/views/panel';
import { changeRecord } from './change-record';
import { copyRecord } from './copy-record';
import { epicIn, gatherEpic, inJira, type Situation, toCopy, withWholeHistory } from './gather-epic';
import { panelView } from './panel-view';
import type { Caller, CallerPorts } from './ports';
import { withSeenChildren } from './seen-children';
import { settleIntent } from './settle-intent';

/** The page a call comes from: its own epic, as the platform vouches for. */
export interface EpicPage {
  issueId: string;
  projectId: string;
}

/** What every action carries. */
export interface ActionCall {
  actionId: string;
  rev: number;
}

export type ActionResult = { ok: true; result: ActionDone } | Refused;

/**
 * One action of the panel: gather, decide, write, copy to the issue, and answer with how things stand then.
 *
 * @param gathering given by an action that reads more beside it
 */
export async function actOnEpic(
  ports: CallerPorts,
  caller: Caller,
  page: EpicPage,
  call: ActionCall,
  decide: (record: EpicRecord, situation: Situation, act: Act, stored: EpicRecord) => Outcome<Change | null>,
  gathering = gatherEpic(ports, caller, page),
): Promise<ActionResult> {
  const gathered = await gathering;
  if (!gathered.ok) return gathered;
  const whole = await withWholeHistory(ports.user.readHistories, gathered.result);
  if (!whole.ok) return whole;
  const settled = await settleIntent(ports, caller, whole.result);
  if (!settled.ok) return refusedWithView(ports, caller, gathered.result, settled.refusal);
  const situation = settled.result;
  const act: Act = { by: caller.accountId, at: caller.now, actionId: call.actionId };
  const changed = await changeRecord(
    ports,
    inJira(situation),
    act,
    call.rev,
    (record, stored) => decide(record, situation, act, stored),
    situation.stored,
  );
  if (!changed.ok) return refusedWithView(ports, caller, situation, changed.refusal);
  return concludeAction(ports, caller, situation, changed.result, call.actionId);
}

/** Copies the record to the issue and meanwhile reads the issue once more: what counts is what Jira shows after. */
export async function concludeAction(
  ports: CallerPorts,
  caller: Caller,
  situation: Situation,
  record: EpicRecord,
  actionId: string,
): Promise<ActionResult> {
  const [projected, issue] = await Promise.all([
    copyRecord(ports, caller, toCopy(situation), record),
    ports.user.readEpic(situation.facts.id),
  ]);
  const after: Situation = {
    ...situation,
    ...(issue.ok ? epicIn(issue.result, situation.ofProject) : {}),
    stored: { record: projected, dirty: false },
  };
  const action = findAction(projected, actionId);
  const done = projected.events.find((event) => event.actionId === actionId);
  const signed = done?.what.kind === 'signed' || done?.what.kind === 'accepted' ? done.what.value : null;
  const isMoved = signed !== null && !samePeriod(after.facts.value?.canonical ?? null, signed.canonical);
  return accept({
    view: await withSeenChildren(ports, panelView(caller, after)),
    undo: action?.undo ? { actionId, until: action.at + UNDO_ACCEPTED } : null,
    movedSince: signed && isMoved ? { signed, jira: after.facts.value } : null,
  });
}

/** A refusal with the record as it is now, so that nothing on screen is stale. */
export async function refusedWithView(
  ports: CallerPorts,
  caller: Caller,
  situation: Situation,
  refusal: Refusal,
): Promise<Refused> {
  const stored = await ports.epics.read(situation.facts.id);
  const view = await withSeenChildren(ports, panelView(caller, { ...situation, stored }));
  return { ok: false, refusal, view };
}
