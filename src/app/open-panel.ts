import { driftedIn } from '../domain/drift';
import { accept, type Outcome } from '../domain/refusal';
import type { PanelView } from '../domain/views/panel';
import type { EpicPage } from './act-on-epic';
import { bringUpToDate } from './bring-up-to-date';
import { firstRecord } from './change-record';
import { answerChanges, gatherEpic, type Situation } from './gather-epic';
import { panelView } from './panel-view';
import type { Caller, CallerPorts, Stored } from './ports';
import { withSeenChildren } from './seen-children';

/** Opens the panel. On the way it brings the record up to date with Jira, where the event is still on its way. */
export async function openPanel(
  ports: CallerPorts,
  caller: Caller,
  page: EpicPage,
): Promise<Outcome<PanelView>> {
  const gathered = await gatherEpic(ports, caller, page);
  if (!gathered.ok) return gathered;
  const stored = await recordToMend(ports, gathered.result);
  if (!stored) return accept(panelView(caller, gathered.result));
  const current = await bringUpToDate(ports, caller, { ...gathered.result, stored });
  // Where others are writing just now, the view is of a moment ago; the next look has it all.
  const view = panelView(caller, current.ok ? current.result : gathered.result);
  return accept(await withSeenChildren(ports, view));
}

/**
 * Nothing has ever been said about this date, and nobody changed an answer that is not theirs: looking at it writes
 * nothing. An answer that somebody else changed is kept, so that the project's pages tell of it too.
 */
async function recordToMend(ports: CallerPorts, epic: Situation): Promise<Stored | null> {
  const { stored, facts, project } = epic;
  const hasDrift = driftedIn(answerChanges(epic)).length > 0;
  if (!stored) return hasDrift ? firstRecord(ports, { id: facts.id, projectId: project.id }) : null;
  const isTouched = stored.record.rev > 0 || Object.keys(stored.record.answerChanges).length > 0;
  return isTouched || hasDrift ? stored : null;
}
