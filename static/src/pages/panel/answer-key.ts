import type { AnswerDecision } from '../../../../src/domain/answer-field';
import type { PanelView } from '../../../../src/domain/views/panel';
import { unsentKey } from '../../unsent';

/** Where an answer is kept that is being written: what was written for one field does not fit another. */
export function answerKey(decision: AnswerDecision, { me, epic, settings }: PanelView): string {
  return unsentKey(me, epic.id, `${decision}:${settings.places[decision]?.id ?? ''}`);
}
