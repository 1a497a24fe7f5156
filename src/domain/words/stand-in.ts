import { type Day, daysBetween } from '../calendar';
import type { Evaluation } from '../evaluate';
import { formatList } from '../format';
import type { AccountId } from '../roles';
import { signsFor } from '../yet-to-sign';
import { near } from './date';
import { called, sentenceCase, type Words } from './words';

/** "Ann Lee signs for you until 9 Dec", "You sign for Mia Second until 9 Dec". */
export function standsInSentence(
  { person, owner, to }: { person: AccountId; owner: AccountId; to: Day },
  words: Words,
): string {
  const signs = person === words.me ? 'sign' : 'signs';
  return `${sentenceCase(called(person, words))} ${signs} for ${called(owner, words)} until ${near(to, words)}`;
}

/** "1 Dec to 9 Dec", or the one day alone. */
export function daysText({ from, to }: { from: Day; to: Day }, words: Words): string {
  const last = near(to, words);
  return daysBetween(from, to) === 0 ? last : `${near(from, words)} to ${last}`;
}

/**
 * Of several dates that the viewer is about to sign, those that they sign in somebody's stead: "2 of them for Mia
 * Second", "all for Mia Second", "for Mia Second" of one alone; null where each is their own.
 */
export function steadSentence(chosen: readonly Evaluation[], words: Words): string | null {
  const counts = new Map<AccountId, number>();
  for (const evaluation of chosen) {
    for (const owner of signsFor(words.me, evaluation)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const parts = [...counts].map(([owner, count]) => {
    const name = `for ${called(owner, words)}`;
    if (chosen.length === 1) return name;
    if (count === chosen.length) return `${count === 2 ? 'both' : 'all'} ${name}`;
    return `${count} of them ${name}`;
  });
  return parts.length === 0 ? null : formatList(parts, words);
}
