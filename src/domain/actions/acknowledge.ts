import type { AnswerDecision } from '../answer-field';
import { type Act, advance, type Change } from '../change';
import type { AnswerChanges } from '../drift';
import type { EpicRecord } from '../record';
import { accept, type Outcome, refuse } from '../refusal';
import type { ProjectSettings } from '../settings';
import { mayAnswer, notAnswerer } from './answer';

/** Takes note, as its owner, of an answer that somebody else changed: of the change that the person saw. */
export function acknowledge(
  record: EpicRecord,
  settings: ProjectSettings,
  act: Act,
  seen: { decision: AnswerDecision; historyId: string },
  now: { changes: AnswerChanges; digest: string },
): Outcome<Change> {
  const { decision, historyId } = seen;
  const { holders } = record.agreement;
  if (!mayAnswer(act.by, decision, holders, settings))
    return refuse(notAnswerer(decision, holders, settings));
  const change = now.changes[decision];
  if (!change?.drifted) return refuse({ code: 'nothing-to-acknowledge' });
  if (change.historyId !== historyId) return refuse({ code: 'answer-changed-again' });
  return accept(advance(record, act, { kind: 'acknowledged', decision, historyId, digest: now.digest }));
}
