import { suggest } from '../domain/actions/suggest';
import type { Value } from '../domain/agreement';
import type { Day } from '../domain/calendar';
import type { MoveReason } from '../domain/move';
import { accept, refuse } from '../domain/refusal';
import { type ActionCall, type ActionResult, actOnEpic, type EpicPage } from './act-on-epic';
import { gatherEpic } from './gather-epic';
import type { Caller, CallerPorts } from './ports';

interface SuggestCall extends ActionCall {
  value: Value;
  answers: string | null;
  day: Day | null;
  /** Ids of children of the epic. */
  without: string[];
  reason: MoveReason;
  text: string;
}

/** Suggests another date, or the same one without some of the epic's children, which the caller must see below it. */
export async function suggestDate(
  ports: CallerPorts,
  caller: Caller,
  page: EpicPage,
  call: SuggestCall,
): Promise<ActionResult> {
  const ids = [...new Set(call.without)];
  const gathering = gatherEpic(ports, caller, page);
  const [found] = await Promise.all([
    ids.length > 0 ? ports.user.readChildren(page.issueId, ids) : accept([]),
    gathering,
  ]);
  if (!found.ok) return found;
  const without = found.result.flatMap(({ isBelow, ...child }) => (isBelow ? [child] : []));
  if (without.length < ids.length) {
    return refuse({
      code: 'bad-payload',
      field: 'without',
      expected: 'children of this epic that you may see',
    });
  }
  return actOnEpic(
    ports,
    caller,
    page,
    call,
    (record, { settings, facts }, act) =>
      suggest(
        { record, settings, jira: facts.value, phase: facts.phase },
        act,
        { ...call, without },
        ports.newEpoch(),
      ),
    gathering,
  );
}
