import type { BaselineAsk, Counter } from '../agreement';
import { samePeriod } from '../calendar';
import type { Evaluation } from '../evaluate';
import { formatList, formatPeriod } from '../format';
import type { Suggestion, SuggestionEnd } from '../suggestion';
import { near } from './date';
import { reasonText } from './move';
import { waitedName, waitingOn } from './waiting';
import { called, ROLE_SHORT, sentenceCase, type Words } from './words';

type Said = Pick<Counter, 'by' | 'for' | 'role' | 'value' | 'suggests'> & { without: number };

/** "Ben Ode (EM) suggests 9 Apr instead of 2 Apr", "You suggest 2 Apr without 3 of its children". */
export function suggestedSentence(said: Said, words: Words): string {
  return `${suggester(said, words)} ${said.by === words.me ? 'suggest' : 'suggests'} ${whatSuggested(said, words)}`;
}

/** "9 Apr instead of 2 Apr", "2 Apr without 3 of its children". */
export function whatSuggested({ value, suggests, without }: Said, words: Words): string {
  const now = near(value.canonical, words);
  if (without === 0 && !samePeriod(suggests, value.canonical))
    return `${near(suggests, words)} instead of ${now}`;
  // Its children are all of a kind that the viewer may not browse.
  if (without === 0) return `${now} with less in it`;
  return `${now} without ${without === 1 ? '1 of its children' : `${without} of its children`}`;
}

/** On buttons, with the year: "9 Apr 2027", "2 Apr 2027 without 3 children". */
export function suggestedDate(
  { suggests, without }: Pick<Said, 'suggests' | 'without'>,
  words: Words,
): string {
  const date = formatPeriod(suggests, words);
  return without === 0 ? date : `${date} without ${childCount(without)}`;
}

/** "1 child", "3 children". */
export function childCount(count: number): string {
  return count === 1 ? '1 child' : `${count} children`;
}

/** Who answers an open suggestion, for its author: "Ben Ode (EM) can accept it, suggest another date, or sign 2 Apr as it is". */
export function answersSentence(evaluation: Evaluation, words: Words): string | null {
  const { turn, value } = evaluation;
  if (turn?.why !== 'counter' || !value) return null;
  const names = formatList(
    waitingOn(evaluation).map((each) => waitedName(each, words)),
    words,
  );
  return `${sentenceCase(names)} can accept it, suggest another date, or sign ${near(value.canonical, words)} as it is`;
}

/** How a suggestion ended where no event of its own tells it; null for all other ends. */
export function overtakenNote(end: SuggestionEnd | null): string | null {
  return end === 'overtaken' ? 'over, because the date moved' : null;
}

/** Why it is suggested: "Capacity: two of us are away"; the reason alone where nothing was added. */
export function suggestionReason({ reason, text }: Pick<Suggestion, 'reason' | 'text'>): string {
  return reasonText(reason, text);
}

/**
 * Both words of a conversation as text, to be talked over elsewhere:
 * "SHOP-4 Track an order live" and a line for each side, with why.
 */
export function talkText(
  epic: { key: string; summary: string; url: string },
  said: readonly Suggestion[],
  words: Words,
): string {
  const lines = said.map((each) => {
    const sentence = suggestedSentence({ ...each, without: each.without.length }, { ...words, me: '' });
    const children = each.without.length > 0 ? ` (${each.without.map(({ key }) => key).join(', ')})` : '';
    return `${sentence}${children} · ${suggestionReason(each)}`;
  });
  return [`${epic.key} ${epic.summary}`, ...lines, epic.url].join('\n');
}

/** "Ben Ode (EM) asks to measure from 9 Apr from now on". */
export function askSentence({ by, role, on }: BaselineAsk, words: Words): string {
  const verb = by === words.me ? 'ask' : 'asks';
  return `${suggester({ by, role }, words)} ${verb} to measure from ${near(on, words)} from now on`;
}

function suggester({ by, for: owner, role }: Pick<Said, 'by' | 'for' | 'role'>, words: Words): string {
  const stead = owner === undefined ? '' : ` for ${called(owner, words)}`;
  return by === words.me && owner === undefined
    ? 'You'
    : `${sentenceCase(called(by, words))}${stead} (${ROLE_SHORT[role]})`;
}
