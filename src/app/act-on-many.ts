import { sign } from '../domain/actions/sign';
import { UNDO_ACCEPTED, undo } from '../domain/actions/undo';
import type { Value } from '../domain/agreement';
import { dayIn, type Period } from '../domain/calendar';
import { EPIC_LEVEL, type EpicFacts, factsOf, levelOf } from '../domain/facts';
import type { Act, Change, EpicRecord } from '../domain/record';
import { accept, type Outcome, refuse } from '../domain/refusal';
import type { ProjectSettings } from '../domain/settings';
import type { Item, ItemsDone } from '../domain/views/report';
import { changeRecord } from './change-record';
import { projectOf } from './gather-epic';
import type { Caller, Ports } from './ports';
import { projectRecord } from './project-record';

interface ItemCall {
  issueId: string;
  actionId: string;
  rev: number;
}

/** Epics changed side by side: few enough to be gentle, many enough for twenty to take a second. */
const AT_ONCE = 5;

/** Signs several epics, each with its own value; one that is refused does not stop the others. */
export function signMany(
  ports: Ports,
  caller: Caller,
  projectId: string,
  calls: readonly (ItemCall & { value: Value; period: Period })[],
): Promise<Outcome<ItemsDone>> {
  const today = dayIn(caller.timeZone, caller.now);
  return actOnMany(ports, caller, projectId, calls, (call, record, facts, settings, act) =>
    sign({ record, settings, jira: facts.value, phase: facts.phase, today }, act, call),
  );
}

/** Takes several of one's own recent actions back. */
export function undoMany(
  ports: Ports,
  caller: Caller,
  projectId: string,
  calls: readonly (ItemCall & { undone: string })[],
): Promise<Outcome<ItemsDone>> {
  return actOnMany(ports, caller, projectId, calls, (call, record, _facts, _settings, act) =>
    undo(record, act, call.undone, ports.newEpoch()),
  );
}

type Decide<Call> = (
  call: Call,
  record: EpicRecord,
  facts: EpicFacts,
  settings: ProjectSettings,
  act: Act,
) => Outcome<Change>;

/** What all items of one call share. */
interface Batch {
  ports: Ports;
  caller: Caller;
  projectId: string;
  settings: ProjectSettings;
  /** The epics that the caller may browse, by id. */
  facts: ReadonlyMap<string, EpicFacts>;
}

async function actOnMany<Call extends ItemCall>(
  ports: Ports,
  caller: Caller,
  projectId: string,
  calls: readonly Call[],
  decide: Decide<Call>,
): Promise<Outcome<ItemsDone>> {
  const settings = await ports.settings.read(projectId);
  const before = await readFacts(ports, projectId, settings, calls);
  if (!before.ok) return before;
  const batch: Batch = { ports, caller, projectId, settings, facts: before.result };
  const items = await inTurns(calls, AT_ONCE, (call) =>
    actOnOne(batch, call, decide).catch((error) => unclear(call, error)),
  );
  const after = await readFacts(ports, projectId, settings, calls);
  return accept({
    items: items.map((item) => withDate(item, after.ok ? after.result : new Map())),
    undoUntil: caller.now + UNDO_ACCEPTED,
  });
}

async function actOnOne<Call extends ItemCall>(
  { ports, caller, projectId, settings, facts }: Batch,
  call: Call,
  decide: Decide<Call>,
): Promise<Item> {
  const { issueId, actionId } = call;
  const epic = { id: issueId, projectId };
  const known = facts.get(issueId);
  if (!known) return { issueId, ...refuse({ code: 'not-found' }) };
  const act: Act = { by: caller.accountId, at: caller.now, actionId };
  const changed = await changeRecord(ports, epic, act, call.rev, (record) =>
    decide(call, record, known, settings, act),
  );
  if (!changed.ok) return { issueId, ...changed, jira: known.value };
  const record = await projectRecord(ports, caller, epic, changed.result, settings.source);
  const place = { cloudId: caller.cloudId, projectId, issueId };
  return { issueId, ok: true, actionId, seal: await ports.seals.make(record, place, settings.source) };
}

/** One that broke leaves the others done, to be shown and undone; it may itself have been written or not. */
function unclear({ issueId }: ItemCall, error: unknown): Item {
  console.error('one of several epics failed:', error instanceof Error ? error.message : 'unknown error');
  return { issueId, ...refuse({ code: 'timed-out' }) };
}

/** The epics of this project that the caller may browse. */
async function readFacts(
  ports: Ports,
  projectId: string,
  settings: ProjectSettings,
  calls: readonly ItemCall[],
): Promise<Outcome<Map<string, EpicFacts>>> {
  const ids = [...new Set(calls.map((call) => call.issueId))];
  const issues = await ports.user.readEpics(ids, settings.source);
  if (!issues.ok) return issues;
  const epics = issues.result.filter(
    (issue) => levelOf(issue) === EPIC_LEVEL && projectOf(issue).id === projectId,
  );
  return accept(new Map(epics.map((issue) => [issue.id, factsOf(issue, settings.source)])));
}

function withDate(item: Item, facts: ReadonlyMap<string, EpicFacts>): Item {
  const now = facts.get(item.issueId);
  return now ? { ...item, jira: now.value } : item;
}

async function inTurns<T, R>(all: readonly T[], atOnce: number, work: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < all.length; start += atOnce) {
    results.push(...(await Promise.all(all.slice(start, start + atOnce).map(work))));
  }
  return results;
}
