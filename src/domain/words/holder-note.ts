import type { Evaluation } from '../evaluate';
import { formatList } from '../format';
import { ROLES } from '../roles';
import type { HolderStanding, RoleStanding } from '../standing';
import { signsFor } from '../yet-to-sign';
import { originSentence } from './date';
import { called, sentenceCase, type Words } from './words';

/** What names a holder, and who signs for them today: "from component Payments · Ann Lee stands in". */
export function holderNote(
  { standIn }: Pick<HolderStanding, 'standIn'>,
  { from }: Pick<RoleStanding, 'from'>,
  words: Words,
): string {
  const origin = originSentence(from, words);
  if (standIn === null) return origin;
  return `${origin} · ${sentenceCase(called(standIn, words))} ${standIn === words.me ? 'stand' : 'stands'} in`;
}

/** "You sign for Mia Second", "You sign for yourself and Mia Second"; null where the viewer signs for nobody else. */
export function signsForSentence(evaluation: Evaluation, words: Words): string | null {
  const owners = signsFor(words.me, evaluation).map(words.name);
  if (owners.length === 0) return null;
  const isHolder = ROLES.some((role) =>
    evaluation.roles[role].holders.some((holder) => holder.person === words.me && holder.signed === null),
  );
  return `You sign for ${formatList(isHolder ? ['yourself', ...owners] : owners, words)}`;
}
