import { UNDO_ACCEPTED } from '../domain/actions/undo';
import { factsOf } from '../domain/facts';
import { type Act, type Change, type EpicRecord, findAction } from '../domain/record';
import { accept, type Outcome, type Refusal } from '../domain/refusal';
import type { ActionDone, Refused } from '../domain/views/panel';
import { changeRecord } from './change-record';
import { gatherEpic, type Situation } from './gather-epic';
import { panelView } from './panel-view';
import type { Caller, Ports } from './ports';
import { projectRecord } from './project-record';
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

/** One action of the panel: gather, decide, write, copy to the issue, and answer with how things stand then. */
export async function actOnEpic(
  ports: Ports,
  caller: Caller,
  page: EpicPage,
  call: ActionCall,
  decide: (record: EpicRecord, situation: Situation, act: Act) => Outcome<Change>,
): Promise<ActionResult> {
  const gathered = await gatherEpic(ports, caller, page);
  if (!gathered.ok) return gathered;
  const situation = await settleIntent(ports, caller, gathered.result);
  const act: Act = { by: caller.accountId, at: caller.now, actionId: call.actionId };
  const changed = await changeRecord(
    ports,
    epicOf(situation),
    act,
    call.rev,
    (record) => decide(record, situation, act),
    situation.stored,
  );
  if (!changed.ok) return refusedWithView(ports, caller, situation, changed.refusal);
  return concludeAction(ports, caller, situation, changed.result, call.actionId);
}

/** Copies the record to the issue and meanwhile reads the issue once more: what counts is what Jira shows after. */
export async function concludeAction(
  ports: Ports,
  caller: Caller,
  situation: Situation,
  record: EpicRecord,
  actionId: string,
): Promise<ActionResult> {
  const { source } = situation.settings;
  const [projected, issue] = await Promise.all([
    projectRecord(ports, caller, epicOf(situation), record, source),
    ports.user.readEpic(situation.facts.id, source),
  ]);
  const after: Situation = {
    ...situation,
    ...(issue.ok ? { issue: issue.result, facts: factsOf(issue.result, source) } : {}),
    stored: { record: projected, dirty: false },
  };
  const action = findAction(projected, actionId);
  const done = projected.events.find((event) => event.actionId === actionId);
  const signed = done?.what.kind === 'signed' ? done.what.value : null;
  const isMoved = signed !== null && after.facts.value?.canonical !== signed.canonical;
  return accept({
    view: panelView(caller, after),
    undo: action?.undo ? { actionId, until: action.at + UNDO_ACCEPTED } : null,
    movedSince: signed && isMoved ? { signed, jira: after.facts.value } : null,
  });
}

/** A refusal with the record as it is now, so that nothing on screen is stale. */
export async function refusedWithView(
  ports: Ports,
  caller: Caller,
  situation: Situation,
  refusal: Refusal,
): Promise<Refused> {
  const stored = await ports.epics.read(situation.facts.id);
  return { ok: false, refusal, view: panelView(caller, { ...situation, stored }) };
}

export function epicOf({ facts, project }: Situation): { id: string; projectId: string } {
  return { id: facts.id, projectId: project.id };
}
