import { accept, type Outcome } from '../domain/refusal';
import type { PanelView } from '../domain/views/panel';
import type { EpicPage } from './act-on-epic';
import { bringUpToDate } from './bring-up-to-date';
import { gatherEpic } from './gather-epic';
import { panelView } from './panel-view';
import type { Caller, Ports } from './ports';
import { withSeenChildren } from './seen-children';

/** Opens the panel. On the way it brings the record up to date with Jira, where the event is still on its way. */
export async function openPanel(ports: Ports, caller: Caller, page: EpicPage): Promise<Outcome<PanelView>> {
  const gathered = await gatherEpic(ports, caller, page);
  if (!gathered.ok) return gathered;
  const { stored } = gathered.result;
  // Nothing has ever been said about this date: looking at it writes nothing.
  if (!stored || stored.record.rev === 0) return accept(panelView(caller, gathered.result));
  const current = await bringUpToDate(ports, caller, gathered.result);
  // Where others are writing just now, the view is of a moment ago; the next look has it all.
  const view = panelView(caller, current.ok ? current.result : gathered.result);
  return accept(await withSeenChildren(ports, view));
}
