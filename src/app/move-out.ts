import { notOwner } from '../domain/actions/sign';
import { rolesOf } from '../domain/capacity';
import { advance } from '../domain/change';
import { findAction } from '../domain/record';
import { accept, refuse } from '../domain/refusal';
import {
  type ActionCall,
  type ActionResult,
  actOnEpic,
  concludeAction,
  type EpicPage,
  refusedWithView,
} from './act-on-epic';
import { agreementOf, gatherEpic } from './gather-epic';
import { inTurns } from './in-turns';
import type { Caller, CallerPorts } from './ports';

const AT_ONCE = 5;

/**
 * Moves the children that an accepted suggestion left out, out of the epic, as the caller. Those that have left it
 * already count as moved; where Jira refuses one, the others are moved all the same and it can be tried again.
 */
export async function moveOut(
  ports: CallerPorts,
  caller: Caller,
  page: EpicPage,
  call: ActionCall,
): Promise<ActionResult> {
  const gathered = await gatherEpic(ports, caller, page);
  if (!gathered.ok) return gathered;
  const situation = gathered.result;
  const record = situation.stored?.record;
  const { holders } = agreementOf(record);
  const refused = (refusal: Parameters<typeof refusedWithView>[3]) =>
    refusedWithView(ports, caller, situation, refusal);
  if (rolesOf(caller.accountId, holders, situation.settings).length === 0) {
    return refused(notOwner(agreementOf(record), situation.settings));
  }
  if (record && findAction(record, call.actionId)) {
    return concludeAction(ports, caller, situation, record, call.actionId);
  }
  const children = record?.toMoveOut ?? [];
  if (!record || children.length === 0) return refused({ code: 'nothing-to-move-out' });
  const read = await ports.user.readChildren(
    page.issueId,
    children.map(({ id }) => id),
  );
  if (!read.ok) return refused(read.refusal);
  const seen = new Map(read.result.map((child) => [child.id, child]));
  const hidden = children.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
  const known = await ports.app.existing(hidden);
  if (!known.ok) return refused(known.refusal);
  const existing = new Set(known.result);
  const outcomes = await inTurns(children, AT_ONCE, async (child) => {
    const found = seen.get(child.id);
    // Deleted, it has left the epic; else somebody who may see it has to move it.
    if (!found)
      return { child, moved: existing.has(child.id) ? refuse({ code: 'not-found' }) : accept(null) };
    return { child, moved: found.isBelow ? await ports.user.removeParent(child.id) : accept(null) };
  });
  const gone = outcomes.flatMap(({ child, moved }) => (moved.ok ? [child] : []));
  const [failed] = outcomes.flatMap(({ moved }) => (moved.ok ? [] : [moved.refusal]));
  if (gone.length === 0) return refused(failed ?? { code: 'nothing-to-move-out' });
  return actOnEpic(ports, caller, page, call, (now, _situation, act) => {
    const left = now.toMoveOut.filter(({ id }) => gone.some((child) => child.id === id));
    if (left.length === 0) return refuse({ code: 'nothing-to-move-out' });
    return accept(advance(now, act, { kind: 'moved-out', children: left }));
  });
}
