import { part } from '../domain/facts';
import { accept, type Outcome } from '../domain/refusal';
import type { PanelView } from '../domain/views/panel';
import { type EpicPage, epicOf } from './act-on-epic';
import { gatherEpic, type Situation } from './gather-epic';
import { panelView } from './panel-view';
import type { Caller, Ports } from './ports';
import { projectRecord } from './project-record';
import { settleIntent } from './settle-intent';

/** Opens the panel. On the way it repairs what an interrupted action or a stranger's hand has left on the issue. */
export async function openPanel(ports: Ports, caller: Caller, page: EpicPage): Promise<Outcome<PanelView>> {
  const gathered = await gatherEpic(ports, caller, page);
  if (!gathered.ok) return gathered;
  const settled = await settleIntent(ports, caller, gathered.result);
  return accept(panelView(caller, await repairProjection(ports, caller, settled)));
}

async function repairProjection(ports: Ports, caller: Caller, situation: Situation): Promise<Situation> {
  const { stored, issue, settings } = situation;
  if (!stored || stored.record.rev === 0) return situation;
  if (!stored.dirty && (await isCurrent(ports, caller, situation))) return situation;
  const record = await projectRecord(ports, caller, epicOf(situation), stored.record, settings.source);
  return { ...situation, issue, stored: { record, dirty: false } };
}

async function isCurrent(
  ports: Ports,
  caller: Caller,
  { stored, facts, project, issue }: Situation,
): Promise<boolean> {
  const projection = part(issue.properties).countersign;
  const says = await ports.seals.read(projection, {
    cloudId: caller.cloudId,
    projectId: project.id,
    issueId: facts.id,
  });
  return says !== null && says.rev === stored?.record.rev && says.epoch === stored.record.epoch;
}
