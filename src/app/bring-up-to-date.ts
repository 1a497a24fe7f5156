import { driftedIn, isSameChanges } from '../domain/drift';
import { part } from '../domain/jira-json';
import { type EpicRecord, keptIn } from '../domain/record';
import { accept, type Outcome } from '../domain/refusal';
import type { Instant } from '../domain/roles';
import { movesIn, rewriteRecord } from './change-record';
import { copyRecord } from './copy-record';
import { answerChanges, inJira, type KnownEpic, toCopy, toldOf } from './gather-epic';
import type { Moment, Ports } from './ports';
import { settleIntent } from './settle-intent';

/**
 * Brings an epic's record up to date with Jira and its copies with the record: what happened in Jira, what an interrupted
 * action left behind, what a stranger's hand wrote on the issue. Writes nothing where nothing is behind.
 */
export async function bringUpToDate<E extends KnownEpic>(
  ports: Ports,
  moment: Moment,
  epic: E,
): Promise<Outcome<E>> {
  const followed = await followJira(ports, moment, epic);
  if (!followed.ok) return followed;
  const settled = await settleIntent(ports, moment, followed.result);
  if (!settled.ok) return settled;
  const { stored } = settled.result;
  if (!stored) return settled;
  const changes = answerChanges(settled.result);
  const isSame = isSameChanges(changes, stored.record.answerChanges);
  if (isSame && !stored.dirty && (await isCurrent(ports, moment, settled.result))) return settled;
  const copied = { ...toCopy(settled.result), told: toldOf(settled.result) };
  const record = await copyRecord(ports, moment, copied, stored.record);
  return accept({ ...settled.result, stored: { record, dirty: false } });
}

async function followJira<E extends KnownEpic>(ports: Ports, moment: Moment, epic: E): Promise<Outcome<E>> {
  const { stored } = epic;
  if (stored && !isBehind(stored.record, epic, moment.now)) return accept(epic);
  const done = await rewriteRecord(ports, inJira(epic), moment.now, () => accept(null), stored);
  return done.ok ? accept({ ...epic, stored: { record: done.result, dirty: true } }) : done;
}

function isBehind(record: EpicRecord, epic: KnownEpic, now: Instant): boolean {
  if (record.projectId !== epic.project.id || record.frozen) return true;
  return movesIn(inJira(epic), record, now).length > 0;
}

async function isCurrent(
  ports: Ports,
  { cloudId }: Moment,
  { stored, facts, project, issue }: KnownEpic,
): Promise<boolean> {
  if (!stored || (stored.record.rev === 0 && Object.keys(stored.record.answerChanges).length === 0))
    return true;
  const projection = part(issue.properties).countersign;
  const says = await ports.seals.read(projection, { cloudId, projectId: project.id, issueId: facts.id });
  return (
    says !== null &&
    says.rev === stored.record.rev &&
    says.epoch === stored.record.epoch &&
    String(says.drifted) === String(driftedIn(stored.record.answerChanges)) &&
    String(says.kept) === String(keptIn(stored.record))
  );
}
