import { sign } from '../domain/actions/sign';
import { undo } from '../domain/actions/undo';
import type { Value } from '../domain/agreement';
import { dayIn, type Period } from '../domain/calendar';
import type { Act, Change } from '../domain/change';
import { evaluate } from '../domain/evaluate';
import type { EpicRecord } from '../domain/record';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { UNDO_ACCEPTED } from '../domain/undo-note';
import type { Item, ItemsDone } from '../domain/views/report';
import { changeRecord } from './change-record';
import { copyRecord } from './copy-record';
import { agreementOf, type EpicNow, inJira, type KnownEpic, toCopy } from './gather-epic';
import { gatherAgain, gatherMany } from './gather-many';
import { inTurns } from './in-turns';
import type { Caller, CallerPorts, Stored } from './ports';

interface ItemCall {
  issueId: string;
  actionId: string;
  rev: number;
}

/** Epics changed side by side: few enough to be gentle, many enough for twenty to take a second. */
const AT_ONCE = 5;

/**
 * Signs several epics, each with its own value; one that is refused does not stop the others.
 *
 * @param projectId whose report they are chosen in: its settings are read beside the epics
 */
export function signMany(
  ports: CallerPorts,
  caller: Caller,
  projectId: string,
  calls: readonly (ItemCall & { value: Value; period: Period })[],
): Promise<Outcome<ItemsDone>> {
  return actOnMany(ports, caller, projectId, calls, (call, record, { facts, settings }, act) =>
    sign({ record, settings, jira: facts.value, phase: facts.phase }, act, call),
  );
}

/** Takes several of one's own recent actions back; see {@link signMany}. */
export function undoMany(
  ports: CallerPorts,
  caller: Caller,
  projectId: string,
  calls: readonly (ItemCall & { undone: string })[],
): Promise<Outcome<ItemsDone>> {
  return actOnMany(ports, caller, projectId, calls, (call, record, { settings }, act) =>
    undo(record, settings, act, call.undone, ports.newEpoch()),
  );
}

type Decide<Call> = (call: Call, record: EpicRecord, epic: EpicNow, act: Act) => Outcome<Change>;

async function actOnMany<Call extends ItemCall>(
  ports: CallerPorts,
  caller: Caller,
  projectId: string,
  calls: readonly Call[],
  decide: Decide<Call>,
): Promise<Outcome<ItemsDone>> {
  const ids = [...new Set(calls.map((call) => call.issueId))];
  const before = await gatherMany(ports, ids, projectId);
  if (!before.ok) return before;
  const items = await inTurns(calls, AT_ONCE, (call) =>
    actOnOne(ports, caller, before.result.get(call.issueId) ?? null, call, decide).catch((error) =>
      unclear(ports, call, error),
    ),
  );
  const [after, records] = await Promise.all([
    gatherAgain(ports, before.result),
    // Only for the answer: what was done is done, whether this read succeeds or not.
    ports.epics.readMany([...before.result.keys()]).catch(() => null),
  ]);
  const epics = after.ok ? after.result : new Map<string, EpicNow>();
  return accept({
    items: items.map((item) => asItStands(item, epics.get(item.issueId), records, caller)),
    undoUntil: caller.now + UNDO_ACCEPTED,
  });
}

async function actOnOne<Call extends ItemCall>(
  ports: CallerPorts,
  caller: Caller,
  epic: KnownEpic | null,
  call: Call,
  decide: Decide<Call>,
): Promise<Item> {
  const { issueId, actionId } = call;
  if (!epic) return { issueId, ...refuse({ code: 'not-found' }) };
  const { settings, facts } = epic;
  const act: Act = { by: caller.accountId, at: caller.now, actionId };
  const changed = await changeRecord(
    ports,
    inJira(epic),
    act,
    call.rev,
    (record) => decide(call, record, epic, act),
    epic.stored,
  );
  const place = { cloudId: caller.cloudId, projectId: epic.project.id, issueId };
  const sealOf = (record: EpicRecord) => ports.seals.make(record, place, settings.source);
  if (!changed.ok) {
    // What is not as the person saw it is shown as it is.
    const seal = epic.stored ? await sealOf(epic.stored.record) : null;
    return { issueId, ...changed, jira: facts.value, seal };
  }
  const record = await copyRecord(ports, caller, toCopy(epic), changed.result);
  return { issueId, ok: true, actionId, seal: await sealOf(record) };
}

/** One that broke leaves the others done, to be shown and undone; it may itself have been written or not. */
function unclear(ports: CallerPorts, { issueId }: ItemCall, error: unknown): Item {
  ports.note('item-failed', error);
  return { issueId, ...refuse({ code: 'timed-out' }) };
}

function asItStands(
  item: Item,
  epic: EpicNow | undefined,
  records: ReadonlyMap<string, Stored> | null,
  caller: Caller,
): Item {
  if (!epic) return item;
  const { facts, settings } = epic;
  const { value, phase, isFieldGone } = facts;
  if (!records) return { ...item, jira: value };
  const agreement = agreementOf(records.get(item.issueId)?.record);
  const today = dayIn(caller.timeZone, caller.now);
  return {
    ...item,
    jira: value,
    evaluation: evaluate({ value, phase, isFieldGone, agreement, settings, today }),
  };
}
