import type { Period } from '../../../../src/domain/calendar';
import { formatPeriod } from '../../../../src/domain/format';
import { UNDO_OFFERED } from '../../../../src/domain/undo-note';
import type { ActionDone, PanelView } from '../../../../src/domain/views/panel';
import { near, STATE_WORD } from '../../../../src/domain/words/date';
import { ROLE_SHORT, type Words } from '../../../../src/domain/words/words';
import type { FlagContent } from '../../components/flag';

/** Milliseconds that a flag stays when there is nothing to do about it. */
const PLAIN = 5_000;

/** What the person is told after an action: what was done, with its undo; or that the date moved meanwhile. */
export function doneFlag(text: string, done: ActionDone, words: Words, undo: () => void): FlagContent {
  const { movedSince } = done;
  const action = done.undo ? { action: { label: 'Undo', onSelect: undo, undoes: true } } : {};
  const id = crypto.randomUUID();
  if (!movedSince) {
    return { id, tone: 'success', text, lasts: done.undo ? UNDO_OFFERED : PLAIN, ...action };
  }
  const signed = near(movedSince.signed.canonical, words);
  const jira = movedSince.jira ? near(movedSince.jira.canonical, words) : 'no date';
  return { id, tone: 'warning', text: `You signed ${signed}; Jira now shows ${jira}.`, ...action };
}

/** It was refused, or nobody knows what came of it: then the same action can be sent again. */
export function failedFlag(text: string, again?: () => void): FlagContent {
  const action = again ? { action: { label: 'Try again', onSelect: again } } : {};
  return { id: crypto.randomUUID(), tone: 'error', text, ...action };
}

/** "You signed 2 Apr 2027. Agreed." Also what the other side has suggested, perhaps since the page was looked at. */
export function signedSentence(
  { me, evaluation: { state, counter } }: PanelView,
  period: Period,
  words: Words,
): string {
  const agreed = state === 'agreed' ? ` ${STATE_WORD.agreed}.` : '';
  const other =
    counter && counter.by !== me ? ` The ${ROLE_SHORT[counter.role]} suggests something else.` : '';
  return `You signed ${formatPeriod(period, words)}.${agreed}${other}`;
}

/**
 * "Your sign-off is taken back. The date in Jira stays 8 Jan 2027": what was signed is taken back; what Jira was given
 * stays, as others may rely on it by now.
 */
export function signatureUndone({ evaluation: { value } }: PanelView, words: Words): string {
  const stays = value ? ` The date in Jira stays ${formatPeriod(value.canonical, words)}.` : '';
  return `Your sign-off is taken back.${stays}`;
}
