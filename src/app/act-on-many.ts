import { sign } from '../domain/actions/sign';
import { UNDO_ACCEPTED, undo } from '../domain/actions/undo';
import type { Value } from '../domain/agreement';
import { dayIn, type Period } from '../domain/calendar';
import type { Act, Change } from '../domain/change';
import { evaluate } from '../domain/evaluate';
import { EPIC_LEVEL, levelOf } from '../domain/facts';
import { dateHistory, NO_HISTORY } from '../domain/jira-history';
import type { EpicRecord } from '../domain/record';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../domain/settings';
import type { Item, ItemsDone } from '../domain/views/report';
import { changeRecord } from './change-record';
import { copyRecord } from './copy-record';
import { agreementOf, type EpicNow, epicIn, historyFields, inJira, projectOf, toCopy } from './gather-epic';
import { inTurns } from './in-turns';
import type { Caller, CallerPorts, Stored } from './ports';
import { USUAL_FIELDS, withMappedFields } from './read-mapped';

interface ItemCall {
  issueId: string;
  actionId: string;
  rev: number;
}

/** Epics changed side by side: few enough to be gentle, many enough for twenty to take a second. */
const AT_ONCE = 5;

/** Signs several epics, each with its own value; one that is refused does not stop the others. */
export function signMany(
  ports: CallerPorts,
  caller: Caller,
  calls: readonly (ItemCall & { value: Value; period: Period })[],
): Promise<Outcome<ItemsDone>> {
  return actOnMany(ports, caller, calls, (call, record, { facts, settings }, act) =>
    sign({ record, settings, jira: facts.value, phase: facts.phase }, act, call),
  );
}

/** Takes several of one's own recent actions back. */
export function undoMany(
  ports: CallerPorts,
  caller: Caller,
  calls: readonly (ItemCall & { undone: string })[],
): Promise<Outcome<ItemsDone>> {
  return actOnMany(ports, caller, calls, (call, record, _epic, act) =>
    undo(record, act, call.undone, ports.newEpoch()),
  );
}

type Decide<Call> = (call: Call, record: EpicRecord, epic: EpicNow, act: Act) => Outcome<Change>;

async function actOnMany<Call extends ItemCall>(
  ports: CallerPorts,
  caller: Caller,
  calls: readonly Call[],
  decide: Decide<Call>,
): Promise<Outcome<ItemsDone>> {
  const ids = [...new Set(calls.map((call) => call.issueId))];
  const before = await readEpics(ports, ids);
  if (!before.ok) return before;
  const histories = await readHistories(ports, before.result);
  if (!histories.ok) return histories;
  const epicOf = (issueId: string) => histories.result.get(issueId) ?? null;
  const items = await inTurns(calls, AT_ONCE, (call) =>
    actOnOne(ports, caller, epicOf(call.issueId), call, decide).catch((error) => unclear(ports, call, error)),
  );
  const [after, records] = await Promise.all([
    readEpics(ports, ids),
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
  epic: EpicNow | null,
  call: Call,
  decide: Decide<Call>,
): Promise<Item> {
  const { issueId, actionId } = call;
  if (!epic) return { issueId, ...refuse({ code: 'not-found' }) };
  const { settings, facts } = epic;
  const act: Act = { by: caller.accountId, at: caller.now, actionId };
  const changed = await changeRecord(ports, inJira(epic), act, call.rev, (record) =>
    decide(call, record, epic, act),
  );
  if (!changed.ok) return { issueId, ...changed, jira: facts.value };
  const record = await copyRecord(ports, caller, toCopy(epic), changed.result);
  const place = { cloudId: caller.cloudId, projectId: epic.project.id, issueId };
  return { issueId, ok: true, actionId, seal: await ports.seals.make(record, place, settings.source) };
}

/** One that broke leaves the others done, to be shown and undone; it may itself have been written or not. */
function unclear(ports: CallerPorts, { issueId }: ItemCall, error: unknown): Item {
  ports.note('item-failed', error);
  return { issueId, ...refuse({ code: 'timed-out' }) };
}

/** Those of the epics that the caller may browse, each with the settings of the project that Jira has it in. */
async function readEpics(ports: CallerPorts, ids: readonly string[]): Promise<Outcome<Map<string, EpicNow>>> {
  const issues = await ports.user.readEpics(ids, USUAL_FIELDS);
  if (!issues.ok) return issues;
  const epics = issues.result.filter((issue) => levelOf(issue) === EPIC_LEVEL);
  const settings = await settingsOf(ports, new Set(epics.map((issue) => projectOf(issue).id)));
  const whole = await withMappedFields(epics, settings, ports.user.readEpics);
  if (!whole.ok) return whole;
  return accept(
    new Map(
      whole.result.map((issue) => {
        const own = settings.get(projectOf(issue).id) ?? DEFAULT_SETTINGS;
        return [issue.id, epicIn(issue, own, NO_HISTORY)];
      }),
    ),
  );
}

/** The same epics with what has happened to their dates; asked for once for each choice of fields, for Jira takes ten. */
async function readHistories(
  ports: CallerPorts,
  epics: ReadonlyMap<string, EpicNow>,
): Promise<Outcome<Map<string, EpicNow>>> {
  const byFields = new Map<string, string[]>();
  for (const [id, { ofProject }] of epics) {
    const fields = historyFields(ofProject).join();
    byFields.set(fields, [...(byFields.get(fields) ?? []), id]);
  }
  const answers = await Promise.all(
    [...byFields].map(([fields, ids]) => ports.user.readHistories(ids, fields.split(','))),
  );
  const entries = new Map<string, unknown[]>();
  for (const answer of answers) {
    if (!answer.ok) return answer;
    for (const [id, found] of answer.result) entries.set(id, found);
  }
  return accept(
    new Map(
      [...epics].map(([id, { issue, ofProject }]) => {
        const history = dateHistory(entries.get(id) ?? [], null, ofProject);
        return [id, epicIn(issue, ofProject, history)];
      }),
    ),
  );
}

async function settingsOf(
  ports: CallerPorts,
  projectIds: ReadonlySet<string>,
): Promise<Map<string, ProjectSettings>> {
  const read = [...projectIds].map(async (id) => [id, await ports.settings.read(id)] as const);
  return new Map(await Promise.all(read));
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
