import { judge } from '../domain/evaluate';
import { EPIC_LEVEL, levelOf } from '../domain/facts';
import { asItWillBe, gateVerdict, type Unchecked } from '../domain/gate';
import { notAgreedText, uncheckedText } from '../domain/words/gate';
import { movesIn } from './change-record';
import { followEpic } from './follow-epic';
import { agreementOf, epicIn, inJira, projectOf } from './gather-epic';
import type { Moment, Ports, RecordPorts } from './ports';

/** A transition that a workflow's gate is asked about. */
export interface GateCall {
  issueKey: string;
  /** Ids of the statuses that it leads from and to. */
  from: string;
  to: string;
  /** What was set on the transition's screen, in the form of an issue's fields. */
  modifiedFields: Record<string, unknown>;
  /** Whether what cannot be checked is stopped. */
  strict: boolean;
}

/** Whether the gate opens; where it does not, why, in plain text. */
export type GateAnswer = { passes: true; unchecked?: Unchecked } | { passes: false; message: string };

export type GatePorts = RecordPorts & Pick<Ports, 'within' | 'later'>;

/** The answer must come within this time, milliseconds: a person waits for their transition. */
const LONGEST = 5_000;

/**
 * Decides whether an epic may take a transition: its date, as it will be, must be agreed. The record decides, whatever
 * lies on the issue. What cannot be told passes, with a note in the history, unless the gate is strict.
 */
export async function checkGate(ports: GatePorts, moment: Moment, call: GateCall): Promise<GateAnswer> {
  const decided = await ports.within(LONGEST, decide(ports, moment, call)).catch((error: unknown) => {
    ports.note('gate-undecided', error);
    return 'failed' as const;
  });
  if (decided !== null && typeof decided === 'object') return decided;
  const why = decided ?? 'no-time';
  if (call.strict) return { passes: false, message: uncheckedText(why) };
  const { issueKey, from, to } = call;
  try {
    // In the queue, so that the answer is not held up by what held up the decision.
    await ports.later({ kind: 'note-unchecked', issueKey, from, to, why, at: moment.now });
  } catch (error) {
    ports.note('gate-undecided', error);
  }
  return { passes: true, unchecked: why };
}

async function decide(ports: RecordPorts, moment: Moment, call: GateCall): Promise<GateAnswer | Unchecked> {
  const issue = await ports.app.readEpic(call.issueKey);
  if (!issue.ok) return 'failed';
  if (levelOf(issue.result) !== EPIC_LEVEL) return { passes: true };
  const { id } = issue.result;
  const [stored, ofProject] = await Promise.all([
    ports.epics.read(id),
    ports.settings.read(projectOf(issue.result).id),
  ]);
  const now = epicIn(issue.result, ofProject);
  // Who owns the date and has just edited it has signed it by that, heard of or not.
  const hasNews = stored !== null && movesIn(inJira(now), stored.record, moment.now).length > 0;
  const followed = hasNews ? await followEpic(ports, moment, id) : null;
  if (followed && !followed.ok) return 'failed';
  const record = (hasNews ? await ports.epics.read(id) : stored)?.record;
  const { facts, settings } = epicIn(asItWillBe(issue.result, call.modifiedFields), ofProject);
  const { value, phase, isFieldGone } = facts;
  const judged = judge({ value, phase, isFieldGone, agreement: agreementOf(record), settings });
  const verdict = gateVerdict(judged, isFieldGone);
  if (verdict === 'agreed') return { passes: true };
  if (verdict === 'not-agreed') return { passes: false, message: notAgreedText(judged, value) };
  return verdict;
}
