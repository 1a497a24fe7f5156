import { advance } from '../domain/change';
import { EPIC_LEVEL, levelOf } from '../domain/facts';
import { accept, type Outcome } from '../domain/refusal';
import { rewriteRecord } from './change-record';
import { followEpic } from './follow-epic';
import { epicIn, inJira, projectOf } from './gather-epic';
import type { Moment, RecordPorts } from './ports';
import type { Work } from './work';

/** Notes in an epic's history that a gate let it pass unchecked; once, however often it is told. */
export async function noteUnchecked(
  ports: RecordPorts,
  moment: Moment,
  { issueKey, from, to, why, at }: Extract<Work, { kind: 'note-unchecked' }>,
): Promise<Outcome<null>> {
  const issue = await ports.app.readEpic(issueKey);
  // Where the app may not see the epic, there is no history of it that anybody could read.
  if (!issue.ok) return issue.refusal.code === 'not-found' ? accept(null) : issue;
  if (levelOf(issue.result) !== EPIC_LEVEL) return accept(null);
  const settings = await ports.settings.read(projectOf(issue.result).id);
  const actionId = `unchecked-${at}-${to}`;
  const noted = await rewriteRecord(
    ports,
    inJira(epicIn(issue.result, settings)),
    moment.now,
    (record, stored) =>
      stored.events.some((event) => event.actionId === actionId)
        ? accept('as-it-is')
        : accept(advance(record, { by: null, at, actionId }, { kind: 'passed-unchecked', why, from, to })),
  );
  return noted.ok ? followEpic(ports, moment, issue.result.id) : noted;
}
