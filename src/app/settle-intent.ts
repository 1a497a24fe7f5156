import { INTENT_FRESH, settlement, signSetDate, stepOf, takeBackIntent } from '../domain/actions/intent';
import { accept, refuse } from '../domain/refusal';
import { changeRecord } from './change-record';
import type { Situation } from './gather-epic';
import { lastMove } from './last-move';
import type { Caller, Ports } from './ports';

/**
 * Brings an interrupted "set the date and sign" to its end, whoever looks next: signed where Jira has the date by that
 * person's hand, else taken back.
 */
export async function settleIntent(ports: Ports, caller: Caller, situation: Situation): Promise<Situation> {
  const { stored, settings, facts, today, project } = situation;
  const intent = stored?.record.intent;
  if (!stored || !intent) return situation;
  const move = lastMove(situation.issue, intent.source);
  const movedBy = move && move.at >= intent.at - INTENT_FRESH ? move.by.accountId : null;
  const due = settlement(stored.record, facts.value, movedBy, caller.now);
  if (due === 'none' || due === 'wait') return situation;

  const act = { by: intent.by, at: caller.now, actionId: intent.actionId };
  const signed = due === 'complete';
  const back = stepOf(act, 'back', stored.record.rev);
  const changed = await changeRecord(
    ports,
    { id: facts.id, projectId: project.id },
    signed ? act : back,
    stored.record.rev,
    (record) => {
      if (record.intent?.actionId !== intent.actionId) return refuse({ code: 'undo-overtaken' });
      const value = { source: intent.source, canonical: intent.to };
      const completed = signed
        ? signSetDate({ record, settings, jira: facts.value, phase: facts.phase, today }, act, {
            value,
            period: intent.period,
          })
        : null;
      return completed?.ok ? completed : accept(takeBackIntent(record, intent, back, signed));
    },
  );
  return changed.ok ? { ...situation, stored: { record: changed.result, dirty: true } } : situation;
}
