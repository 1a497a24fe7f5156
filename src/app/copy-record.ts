import { answerChangesIn, isSameChanges, type Told } from '../domain/drift';
import { judge } from '../domain/evaluate';
import type { EpicFacts } from '../domain/facts';
import { isFormer } from '../domain/personal-data';
import { type EpicRecord, lifeAfter, type ProjectionProblem } from '../domain/record';
import type { AccountId } from '../domain/roles';
import { searchValues } from '../domain/search-values';
import type { ProjectSettings } from '../domain/settings';
import type { Moment, RecordPorts } from './ports';
import { columnAfter, writeColumn } from './write-column';

const ROUNDS = 3;

/** The epic as Jira has it, by which it is known whose turn it is. */
export interface CopiedEpic {
  facts: EpicFacts;
  projectId: string;
  settings: ProjectSettings;
  /** What Jira tells of its answers' changes; absent where nobody has looked. */
  told?: Told;
}

/**
 * Copies the record to the issue, and to Jira's column where that is on, and notes whose turn it is, then reads the
 * record again: where it moved meanwhile, an older copy may have been written last, so it copies again; after the third
 * time it is left to the next look. What Jira refuses is noted on the record; the sign-offs stand.
 *
 * @returns the record as it was last read
 */
export async function copyRecord(
  ports: RecordPorts,
  moment: Moment,
  epic: CopiedEpic,
  first: EpicRecord,
): Promise<EpicRecord> {
  const { id: issueId, phase, phaseSince } = epic.facts;
  const life = lifeAfter(first.life, phase, phaseSince ?? moment.now);
  const asSeen = (known: EpicRecord): EpicRecord => ({
    ...known,
    life,
    answerChanges: epic.told ? answerChangesIn(known, epic.settings, epic.told) : known.answerChanges,
  });
  let record = asSeen(first);
  for (let round = 0; round < ROUNDS; round += 1) {
    const people = waitedOn(epic, record);
    // Beside the rest: nobody has to wait for it.
    const noting = noteTurns(ports, moment, epic, record, people);
    const [status, column] = await Promise.all([
      project(ports, moment, epic, record),
      writeColumn(ports, moment, epic, record),
    ]);
    const problem = isDone(status) ? null : { status, at: moment.now };
    const after = asSeen((await ports.epics.read(issueId))?.record ?? record);
    const isNoted = await noting;
    if (after.rev === record.rev && isSameChanges(after.answerChanges, record.answerChanges)) {
      const noted = isNoted ? people : record.waitedOn;
      // An action that is still open is looked at again, by whoever mends what was left behind.
      const copied = isNoted && after.intent === null ? 'copied' : 'behind';
      const known = { ...after, ...column };
      await ports.epics.noteCopies(issueId, known, problem ?? copied, noted);
      return { ...known, projectionProblem: problem, waitedOn: noted };
    }
    record = {
      ...after,
      column: columnAfter(record, column, after),
      waitedOn: [...new Set([...after.waitedOn, ...people])],
    };
  }
  await ports.epics.noteCopies(issueId, record, 'behind', record.waitedOn);
  return record;
}

/** Who is waited on for this epic, as its record and Jira say now. */
export function waitedOn(
  { facts, settings }: Pick<CopiedEpic, 'facts' | 'settings'>,
  { agreement, frozen }: EpicRecord,
): AccountId[] {
  if (frozen) return [];
  const { value, phase, isFieldGone } = facts;
  const { turn } = judge({ value, phase, isFieldGone, agreement, settings });
  return (turn?.people ?? []).filter((person) => !isFormer(person));
}

/** Whether an epic's copy has anything to say: something happened, somebody changed an answer, or somebody is waited on. */
export function saysAnything({ rev, answerChanges }: EpicRecord, people: readonly AccountId[]): boolean {
  return rev > 0 || Object.keys(answerChanges).length > 0 || people.length > 0;
}

/** A record that nothing has happened to says nothing; one of an issue that is no epic must not. */
async function project(
  ports: RecordPorts,
  { cloudId }: Moment,
  { facts, projectId, settings }: CopiedEpic,
  record: EpicRecord,
): Promise<ProjectionProblem['status']> {
  if (record.frozen || settings.withoutCopies) return ports.app.removeProjection(facts.id);
  if (!saysAnything(record, waitedOn({ facts, settings }, record)))
    return ports.app.removeProjection(facts.id);
  const seal = await ports.seals.make(record, { cloudId, projectId, issueId: facts.id }, settings.source);
  return ports.app.writeProjection(facts.id, { seal, ...searchValues(facts, record.agreement, settings) });
}

/** Whether it was noted whose turn it is. What people did stands either way; the next copy notes it again. */
async function noteTurns(
  ports: RecordPorts,
  { now }: Moment,
  { facts, projectId }: CopiedEpic,
  { waitedOn: before }: EpicRecord,
  people: AccountId[],
): Promise<boolean> {
  if (people.length === 0 && before.length === 0) return true;
  try {
    await ports.turns.note({ id: facts.id, projectId }, people, before, now);
    return true;
  } catch (error) {
    ports.note('turns-not-noted', error);
    return false;
  }
}

export function isSamePeople(a: readonly AccountId[], b: readonly AccountId[]): boolean {
  return a.length === b.length && a.every((person) => b.includes(person));
}

function isDone(status: number): boolean {
  return status === 200 || status === 201 || status === 204;
}
