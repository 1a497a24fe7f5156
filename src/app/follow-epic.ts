import { driftedIn } from '../domain/drift';
import { EPIC_LEVEL, type JiraIssue, levelOf } from '../domain/facts';
import { UNREAD } from '../domain/jira-history';
import { part } from '../domain/jira-json';
import { leaveLevel } from '../domain/place';
import { lifeAfter, newRecord } from '../domain/record';
import { accept, type Outcome, type Refusal, refuse } from '../domain/refusal';
import { bringUpToDate } from './bring-up-to-date';
import { firstRecord, mayBeNoted, rewriteRecord } from './change-record';
import { copyRecord, isSamePeople, waitedOn } from './copy-record';
import { answerChanges, epicIn, type KnownEpic, projectOf, toCopy, withWholeHistory } from './gather-epic';
import type { Moment, RecordPorts, Stored } from './ports';

/**
 * Follows an epic after something has happened to it in Jira: what happened is taken into its record, the copies and the
 * turns follow. Asks Jira how things are now; whatever told it to look only said that it should.
 */
export async function followEpic(
  ports: RecordPorts,
  moment: Moment,
  issueId: string,
): Promise<Outcome<null>> {
  const issue = await ports.app.readEpic(issueId);
  if (!issue.ok) return unseen(ports, moment, issueId, issue.refusal);
  const epic = await knownEpic(ports, issue.result);
  if (levelOf(issue.result) !== EPIC_LEVEL) return freezeEpic(ports, moment, epic);
  const whole = await withWholeHistory(ports.app.readHistories, epic);
  return whole.ok ? settleEpic(ports, moment, whole.result) : whole;
}

/** How much is done where nothing has changed: an hourly comparison of thousands does nothing. */
export type Look = 'thorough' | 'sparing';

/** How long what Jira refused is left alone by what nobody waits for, milliseconds: permissions seldom change in a day. */
export const LEFT_ALONE = 24 * 60 * 60 * 1000;

/**
 * Brings all that the app keeps of an epic up to date; an epic that says nothing and waits on nobody leaves no trace.
 *
 * @param look `thorough` also notes whose turn it is where neither the record nor those people have changed, and tries
 *   again what Jira refused lately
 */
export async function settleEpic(
  ports: RecordPorts,
  moment: Moment,
  epic: KnownEpic,
  look: Look = 'thorough',
): Promise<Outcome<null>> {
  const known = epic.stored ?? (await recordIfNeeded(ports, epic));
  const refusedSince = look === 'thorough' ? null : moment.now - LEFT_ALONE;
  const settled =
    known || epic.history.moves.length > 0
      ? await bringUpToDate(ports, moment, { ...epic, stored: known }, refusedSince)
      : accept(epic);
  if (!settled.ok) return settled;
  const isNews = look === 'thorough' || settled.result.stored?.record.rev !== known?.record.rev;
  await noteWhoIsWaitedOn(ports, moment, settled.result, isNews);
  return accept(null);
}

/**
 * A record for an epic that has none, or has lost it, where there is anything to keep of it: whom it waits on, what its
 * column says, an answer that somebody else changed, or a copy on the issue that is none of ours. Null where there is not.
 */
async function recordIfNeeded(ports: RecordPorts, epic: KnownEpic): Promise<Stored | null> {
  const waits = waitedOn(toCopy(epic), newRecord(epic.project.id, '')).length > 0;
  const hasCopy = part(epic.issue.properties).countersign !== undefined;
  const { column } = epic.settings;
  if (!waits && !column && !hasCopy && driftedIn(answerChanges(epic)).length === 0) return null;
  return firstRecord(ports, { id: epic.facts.id, projectId: epic.project.id });
}

/** What the app keeps of an issue that was read as the app. */
async function knownEpic(ports: RecordPorts, issue: JiraIssue): Promise<KnownEpic> {
  const [settings, stored] = await Promise.all([
    ports.settings.read(projectOf(issue).id),
    ports.epics.read(issue.id),
  ]);
  return { ...epicIn(issue, settings), stored };
}

/** Turns change without the record: by a status in Jira, or by a project's settings. */
async function noteWhoIsWaitedOn(
  ports: RecordPorts,
  { now }: Moment,
  epic: KnownEpic,
  isNews: boolean,
): Promise<void> {
  const { facts, project, stored, settings } = epic;
  // Of an epic that says nothing and waits on nobody, nothing is kept.
  if (!stored) return;
  const found = stored.record;
  const record = { ...found, life: lifeAfter(found.life, facts.phase, facts.phaseSince ?? now) };
  const people = waitedOn(toCopy(epic), record);
  const place = { id: facts.id, projectId: project.id };
  if (isSamePeople(people, record.waitedOn) && record.life === found.life) {
    if (isNews && people.length > 0) await ports.turns.note(place, people, [], now);
    return;
  }
  const noting = mayBeNoted(record, settings);
  const copied = record.projectionProblem ?? (stored.dirty ? 'behind' : 'copied');
  // First that they may be noted, then the notes, then who is: whatever breaks on the way, none is left behind.
  await ports.epics.noteCopies(facts.id, record, 'behind', noting);
  await ports.turns.note(place, people, noting, now);
  await ports.epics.noteCopies(facts.id, record, copied, people);
}

/** Of an issue that is no epic nothing is followed. */
const NOT_LOOKED_AT = { history: UNREAD, doneAt: null };

/** It is no epic (any more): what its copy says must not stand on another kind of issue. */
async function freezeEpic(ports: RecordPorts, moment: Moment, epic: KnownEpic): Promise<Outcome<null>> {
  const { stored } = epic;
  if (!stored || (stored.record.frozen && !stored.dirty)) return accept(null);
  const frozen = await rewriteRecord(
    ports,
    // Where the record is, not where the issue is: a thing that is no epic is followed nowhere.
    { id: epic.facts.id, projectId: stored.record.projectId, settings: epic.settings, ...NOT_LOOKED_AT },
    moment.now,
    (record, before) =>
      before.frozen ? accept('as-it-is') : accept(leaveLevel(record, moment.now, ports.newEpoch())),
    stored,
  );
  if (!frozen.ok) return frozen;
  await copyRecord(ports, moment, toCopy(epic), frozen.result);
  return accept(null);
}

/**
 * The app may not see it, so nothing can be said about it: its panel follows it whenever somebody opens it. What was to
 * be copied is left alone for a while. Jira being busy is worth another try.
 */
async function unseen(
  ports: RecordPorts,
  { now }: Moment,
  issueId: string,
  refusal: Refusal,
): Promise<Outcome<null>> {
  const status = refusal.code === 'not-found' ? 404 : refusal.code === 'jira-refused' ? refusal.status : null;
  if (status === null) return refuse(refusal);
  const stored = await ports.epics.read(issueId);
  if (stored?.dirty) {
    await ports.epics.noteCopies(issueId, stored.record, { status, at: now }, stored.record.waitedOn);
  }
  return accept(null);
}
