import type { BaselineAsk, Counter } from '../agreement';
import type { Suggestion } from '../suggestion';
import { near } from './date';
import { reasonText } from './move';
import { called, ROLE_SHORT, sentenceCase, type Words } from './words';

type Said = Pick<Counter, 'by' | 'for' | 'role' | 'value' | 'suggests'> & { without: number };

/** "Ben Ode (EM) suggests 9 Apr instead of 2 Apr", "You suggest 2 Apr without 3 of its children". */
export function suggestedSentence(said: Said, words: Words): string {
  return `${suggester(said, words)} ${said.by === words.me ? 'suggest' : 'suggests'} ${whatSuggested(said, words)}`;
}

/** "9 Apr instead of 2 Apr", "2 Apr without 3 of its children". */
export function whatSuggested({ value, suggests, without }: Said, words: Words): string {
  const now = near(value.canonical, words);
  if (without === 0) return `${near(suggests, words)} instead of ${now}`;
  return `${now} without ${without === 1 ? '1 of its children' : `${without} of its children`}`;
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
