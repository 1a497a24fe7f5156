import { accept, type Outcome } from '../domain/refusal';
import type { HistoryPage } from '../domain/views/panel';
import type { EpicPage } from './act-on-epic';
import { gatherEpic } from './gather-epic';
import type { Caller, CallerPorts } from './ports';
import { eventSeen, seenChildren } from './seen-children';

const EVENTS_PER_PAGE = 50;

/** The events before a revision, newest first, for those who may see the epic. */
export async function readHistory(
  ports: CallerPorts,
  caller: Caller,
  page: EpicPage,
  before: number,
): Promise<Outcome<HistoryPage>> {
  const gathered = await gatherEpic(ports, caller, page);
  if (!gathered.ok) return gathered;
  const to = Math.min(before - 1, gathered.result.stored?.record.rev ?? 0);
  const from = Math.max(1, to - EVENTS_PER_PAGE + 1);
  const events = to < 1 ? [] : await ports.epics.readLedger(page.issueId, from, to);
  const seen = await seenChildren(ports, { events });
  return accept({ events: events.map((event) => eventSeen(event, seen)).reverse(), more: from > 1 });
}
