import { driftedIn, isSameChanges } from '../domain/drift';
import { part } from '../domain/jira-json';
import { type EpicRecord, isRefusedSince, keptIn } from '../domain/record';
import { accept, type Outcome } from '../domain/refusal';
import type { Instant } from '../domain/roles';
import { type SearchValues, searchValues } from '../domain/search-values';
import { movesIn, rewriteRecord } from './change-record';
import { copyRecord, saysAnything, waitedOn } from './copy-record';
import { answerChanges, inJira, type KnownEpic, toCopy, toldOf } from './gather-epic';
import type { Moment, RecordPorts } from './ports';
import { settleIntent } from './settle-intent';
import { columnOf } from './write-column';

/**
 * Brings an epic's record up to date with Jira and its copies with the record: what happened in Jira, what an interrupted
 * action left behind, what a stranger's hand wrote on the issue. Writes nothing where nothing is behind.
 *
 * @param refusedSince what Jira has refused since then is not tried again, where nothing is new; null tries all
 */
export async function bringUpToDate<E extends KnownEpic>(
  ports: RecordPorts,
  moment: Moment,
  epic: E,
  refusedSince: Instant | null = null,
): Promise<Outcome<E>> {
  const followed = await followJira(ports, moment, epic);
  if (!followed.ok) return followed;
  const settled = await settleIntent(ports, moment, followed.result);
  if (!settled.ok) return settled;
  const { stored } = settled.result;
  if (!stored) return settled;
  const changes = answerChanges(settled.result);
  const isSame = isSameChanges(changes, stored.record.answerChanges);
  const isNews = stored.record.rev !== epic.stored?.record.rev || !isSame;
  if (!isNews && refusedSince !== null && isRefusedSince(stored.record, refusedSince)) return settled;
  if (isSame && !stored.dirty && (await isCurrent(ports, moment, settled.result))) return settled;
  const copied = { ...toCopy(settled.result), told: toldOf(settled.result) };
  const record = await copyRecord(ports, moment, copied, stored.record);
  return accept({ ...settled.result, stored: { record, dirty: false } });
}

async function followJira<E extends KnownEpic>(
  ports: RecordPorts,
  moment: Moment,
  epic: E,
): Promise<Outcome<E>> {
  const { stored } = epic;
  if (stored && !isBehind(stored.record, epic, moment.now)) return accept(epic);
  const done = await rewriteRecord(ports, inJira(epic), moment.now, () => accept(null), stored);
  return done.ok ? accept({ ...epic, stored: { record: done.result, dirty: true } }) : done;
}

function isBehind(record: EpicRecord, epic: KnownEpic, now: Instant): boolean {
  if (record.projectId !== epic.project.id || record.frozen) return true;
  return movesIn(inJira(epic), record, now).length > 0;
}

/** Whether the copies are what they should be: the seal on the issue, what search reads beside it, and the column. */
async function isCurrent(ports: RecordPorts, { cloudId }: Moment, epic: KnownEpic): Promise<boolean> {
  const { stored, facts, project, settings, issue } = epic;
  if (!stored) return true;
  const { record } = stored;
  if (record.column !== columnOf(epic, record)) return false;
  const { countersign: projection } = part(issue.properties);
  if (settings.withoutCopies || !saysAnything(record, waitedOn(epic, record)))
    return projection === undefined;
  const says = await ports.seals.read(projection, { cloudId, projectId: project.id, issueId: facts.id });
  return (
    says?.isOfToday === true &&
    says.rev === record.rev &&
    says.epoch === record.epoch &&
    says.source === settings.source &&
    String(says.drifted) === String(driftedIn(record.answerChanges)) &&
    String(says.kept) === String(keptIn(record)) &&
    isSearchedRightly(part(projection), searchValues(facts, record.agreement, settings))
  );
}

/** Nothing but the seal and what search should read: whoever may edit the issue can write there, too. */
function isSearchedRightly({ seal: _, ...found }: Record<string, unknown>, values: SearchValues): boolean {
  const sorted = (all: object) => JSON.stringify(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(found) === sorted(values);
}
