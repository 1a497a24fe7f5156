import { INTENT_FRESH, settlement, signSetDate, stepOf, takeBackIntent } from '../domain/actions/intent';
import type { Act, Change } from '../domain/change';
import type { DateIntent, EpicRecord } from '../domain/record';
import { accept, type Outcome, refuse } from '../domain/refusal';
import { changeRecord } from './change-record';
import { inJira, type KnownEpic } from './gather-epic';
import type { Moment, RecordPorts } from './ports';

/**
 * Brings an interrupted "set the date and sign" to its end, whoever looks next: signed where Jira has the date by that
 * person's hand, else taken back.
 */
export async function settleIntent<E extends KnownEpic>(
  ports: RecordPorts,
  moment: Moment,
  epic: E,
): Promise<Outcome<E>> {
  const { stored, facts } = epic;
  const intent = stored?.record.intent;
  if (!stored || !intent) return accept(epic);
  const due = settlement(stored.record, facts.value, movedBy(epic, intent), moment.now);
  if (due === 'none' || due === 'wait') return accept(epic);

  const act: Act = { by: intent.by, at: moment.now, actionId: intent.actionId };
  const back = stepOf(act, 'back', stored.record.rev);
  const changed = await changeRecord(
    ports,
    inJira(epic),
    due === 'complete' ? act : back,
    stored.record.rev,
    (record) => settle(record, epic, intent, due === 'complete' ? act : null, back),
  );
  // Somebody else has brought it to its end.
  if (!changed.ok) return changed.refusal.code === 'undo-overtaken' ? accept(epic) : changed;
  return accept({ ...epic, stored: { record: changed.result, dirty: true } });
}

function movedBy({ history }: KnownEpic, intent: DateIntent): string | null {
  const move = history.moves.at(-1);
  return move && move.at >= intent.at - INTENT_FRESH ? move.by.accountId : null;
}

/** Signs where `signing` is given and the date can be signed; else takes the intent back. */
function settle(
  record: EpicRecord,
  { settings, facts }: KnownEpic,
  intent: DateIntent,
  signing: Act | null,
  back: Act,
): Outcome<Change> {
  if (record.intent?.actionId !== intent.actionId) return refuse({ code: 'undo-overtaken' });
  const value = { source: intent.source, canonical: intent.to };
  const situation = { record, settings, jira: facts.value, phase: facts.phase };
  const { period, accepts } = intent;
  const signed = signing && signSetDate(situation, signing, { value, period, accepts });
  return signed?.ok ? signed : accept(takeBackIntent(record, intent, back, signing !== null));
}
