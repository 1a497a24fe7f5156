import { acknowledge } from '../domain/actions/acknowledge';
import { answer } from '../domain/actions/answer';
import { acceptBaseline, askBaseline, keepBaseline } from '../domain/actions/baseline';
import { giveReason } from '../domain/actions/give-reason';
import { claim, setHolders } from '../domain/actions/holders';
import { sign } from '../domain/actions/sign';
import { takeBackSuggestion } from '../domain/actions/suggest';
import { undo } from '../domain/actions/undo';
import { withdraw } from '../domain/actions/withdraw';
import type { OwnHolders, Source, Value } from '../domain/agreement';
import type { AnswerDecision } from '../domain/answer-field';
import type { Period } from '../domain/calendar';
import type { KeptDecision } from '../domain/decisions';
import type { MoveReason } from '../domain/move';
import { accept } from '../domain/refusal';
import type { Role } from '../domain/roles';
import { type ActionCall, type ActionResult, actOnEpic, type EpicPage } from './act-on-epic';
import { answerChanges, toldOf } from './gather-epic';
import type { Caller, CallerPorts } from './ports';

type PanelAction<Call> = (
  ports: CallerPorts,
  caller: Caller,
  page: EpicPage,
  call: ActionCall & Call,
) => Promise<ActionResult>;

/** Signs the date that the person saw, if it is the date that Jira holds. */
export const signDate: PanelAction<{ value: Value; period: Period }> = (ports, caller, page, call) =>
  actOnEpic(ports, caller, page, call, (record, { settings, facts }, act, stored) => {
    const signed = sign({ record, settings, jira: facts.value, phase: facts.phase }, act, call);
    // They set this date in Jira themselves, which only now is heard of: that has signed it.
    const isByEditing = !signed.ok && signed.refusal.code === 'already-signed' && record.rev > stored.rev;
    return isByEditing ? accept(null) : signed;
  });

export const withdrawSignoff: PanelAction<{ source: Source; period: Period }> = (ports, caller, page, call) =>
  actOnEpic(ports, caller, page, call, (record, _situation, act) =>
    withdraw(record, act, { source: call.source, period: call.period }, ports.newEpoch()),
  );

export const undoAction: PanelAction<{ undone: string }> = (ports, caller, page, call) =>
  actOnEpic(ports, caller, page, call, (record, { settings }, act) =>
    undo(record, settings, act, call.undone, ports.newEpoch()),
  );

export const claimRole: PanelAction<{ role: Role }> = (ports, caller, page, call) =>
  actOnEpic(ports, caller, page, call, (record, { settings, permissions }, act) =>
    claim(record, settings, act, call.role, permissions.edit, ports.newEpoch()),
  );

export const writeAnswer: PanelAction<{ decision: KeptDecision; text: string }> = (
  ports,
  caller,
  page,
  call,
) =>
  actOnEpic(ports, caller, page, call, (record, { settings }, act) =>
    answer(record, settings, act, call, ports.newEpoch()),
  );

/** Takes note of an answer that somebody else changed. */
export const acknowledgeAnswer: PanelAction<{ decision: AnswerDecision; historyId: string }> = (
  ports,
  caller,
  page,
  call,
) =>
  actOnEpic(ports, caller, page, call, (record, situation, act) => {
    const epic = { ...situation, stored: { record, dirty: false } };
    const { digests } = toldOf(epic);
    const now = { changes: answerChanges(epic), digest: digests[call.decision] ?? '' };
    return acknowledge(record, situation.settings, act, call, now);
  });

/** Says why the date moved, of the move that the person saw. */
export const explainMove: PanelAction<{ historyId: string; reason: MoveReason; text: string }> = (
  ports,
  caller,
  page,
  call,
) =>
  actOnEpic(ports, caller, page, call, (record, { settings }, act) =>
    giveReason(record, settings, act, call),
  );

export const takeBackOwnSuggestion: PanelAction<{ suggestion: string }> = (ports, caller, page, call) =>
  actOnEpic(ports, caller, page, call, (record, _situation, act) =>
    takeBackSuggestion(record, act, call.suggestion),
  );

export const askForBaseline: PanelAction<{ on: Period; text: string }> = (ports, caller, page, call) =>
  actOnEpic(ports, caller, page, call, (record, { settings, facts }, act) =>
    askBaseline({ record, settings, jira: facts.value, phase: facts.phase }, act, call),
  );

export const acceptNewBaseline: PanelAction<{ on: Period }> = (ports, caller, page, call) =>
  actOnEpic(ports, caller, page, call, (record, { settings, facts }, act) =>
    acceptBaseline({ record, settings, jira: facts.value, phase: facts.phase }, act, call),
  );

/** Takes back asking for a new baseline, or leaves it as it is for the other side. */
export const keepOldBaseline: PanelAction<unknown> = (ports, caller, page, call) =>
  actOnEpic(ports, caller, page, call, (record, { settings }, act) => keepBaseline(record, settings, act));

/** Names the PM or EM of this one epic. Only active people that Jira knows can join. */
export const nameHolders: PanelAction<{ role: Role; people: OwnHolders }> = async (
  ports,
  caller,
  page,
  call,
) => {
  const people = Array.isArray(call.people) ? [...new Set(call.people)] : call.people;
  const asked = Array.isArray(people) ? people : [];
  const active = asked.length > 0 ? await ports.user.activePeople(asked) : accept([]);
  if (!active.ok) return active;
  return actOnEpic(ports, caller, page, call, (record, { settings, permissions }, act) =>
    setHolders(
      record,
      settings,
      act,
      { role: call.role, people, active: active.result },
      permissions.administerProject,
      ports.newEpoch(),
    ),
  );
};
